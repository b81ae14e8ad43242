import { expect } from 'vitest';
import type { ArticleMeta } from '../../src/domain/article.ts';
import type { StoryDocument } from '../../src/domain/document.ts';
import { saveDraft } from '../../src/writing/save-draft.ts';
import { metaOf } from './drafts.ts';
import { openDatabaseOf } from './newsroom-database.ts';
import type { Installation } from './program.ts';
import type { SignedIn } from './sign-in.ts';

/** What an editor does by the newsroom's API. */
export interface NewsroomDesk {
  ask(method: string, path: string, body?: string | Uint8Array<ArrayBuffer>): Promise<unknown>;
  /** A file in the library that may be shown, with a note on its rights. @returns its source. */
  add(name: string, bytes: Uint8Array, note?: string): Promise<string>;
  /** @returns the address of the story. */
  publish(document: StoryDocument, meta?: Partial<ArticleMeta>): Promise<string>;
}

export function newsroomDesk(house: Installation, editor: SignedIn): NewsroomDesk {
  const ask: NewsroomDesk['ask'] = async (method, path, body) => {
    const type = body instanceof Uint8Array ? 'application/octet-stream' : 'application/json';
    const answer = await fetch(house.newsroomUrl + path, {
      method,
      headers: { cookie: editor.cookie, 'sec-fetch-site': 'same-origin', 'content-type': type },
      ...(body !== undefined && { body }),
    });
    const text = await answer.text();
    expect(answer.ok, text).toBe(true);
    return text === '' ? null : JSON.parse(text);
  };
  return {
    ask,
    add: async (name, bytes, note = '') => {
      const added = await ask('POST', `/api/media?name=${name}`, new Uint8Array(bytes));
      const { asset } = added as { asset: { id: string; src: string; version: number; rights: object } };
      const rights = { ...asset.rights, licence: 'own', note };
      await ask('PUT', `/api/media/${asset.id}/rights`, JSON.stringify({ version: asset.version, rights }));
      return asset.src;
    },
    publish: async (document, meta = {}) => {
      const { db } = await openDatabaseOf(house, 'newsroom');
      const draft = { articleId: null, document, meta: metaOf(meta), author: 'Edith', reason: 'written' };
      const { articleId } = await saveDraft(db, draft);
      await db.destroy();
      const published = await ask('POST', `/api/articles/${articleId}/publish`, '{}');
      return (published as { url: string }).url;
    },
  };
}
