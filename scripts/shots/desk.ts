import { documentOf } from '../../src/domain/document.ts';
import { parseBodyHtml } from '../../src/domain/parse-html.ts';
import type { Installation } from '../../tests/support/program.ts';
import type { SignedIn } from '../../tests/support/sign-in.ts';

export type PaperLanguage = 'en' | 'ar';

/** The newsroom's API, as somebody who is signed in. */
export interface Desk {
  /** @returns what it answers. @throws with its words where it refuses. */
  ask<T>(method: string, path: string, body?: unknown): Promise<T>;
}

export function deskOf({ newsroomUrl }: Installation, { cookie }: SignedIn): Desk {
  return {
    ask: async (method, path, body) => {
      const answer = await fetch(newsroomUrl + path, {
        method,
        headers: { cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${method} ${path}: ${text}`);
      return text === '' ? null : JSON.parse(text);
    },
  };
}

/** Begins live coverage of a story, with posts: the first is the oldest. */
export async function coverStory(
  { ask }: Desk,
  storyId: string,
  posts: readonly string[],
  author: string,
): Promise<void> {
  const coverage = `/api/articles/${storyId}/coverage`;
  await ask('POST', coverage);
  for (const html of posts) {
    const document = documentOf({ headline: '', body: parseBodyHtml(html).body });
    const { id, version } = await ask<{ id: string; version: number }>('POST', `${coverage}/posts`, {
      document,
      authors: [author],
    });
    await ask('POST', `${coverage}/posts/${id}/publish`, { version });
  }
}
