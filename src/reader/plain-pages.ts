import type { Edition } from '../domain/article.ts';
import type { Touch } from '../domain/page-keys.ts';
import type { Db } from '../store/db.ts';
import { editionAt } from './edition-at.ts';
import { fullPathOf } from './lite/lite-address.ts';
import { listEditions } from './queries.ts';
import { type PlainPage, renderPlainPage, type Trouble } from './views/plain-page.tsx';

/** Pages for when no page can be made, or what was sent is not taken. Nothing is asked for to show one. */
export interface PlainPages {
  /**
   * In the language of the edition that this address is of.
   * @param address as it was asked for
   * @param kept what the reader had written, which is handed back to them
   */
  page(trouble: Trouble, address: string, kept?: string): PlainPage;
  /** Takes note of what changed; without touches, anything may have. */
  follow(touches?: readonly Touch[]): Promise<void>;
}

/** Reads which editions there are and keeps them. @throws as the database does */
export async function plainPages(readerDb: Db): Promise<PlainPages> {
  let editions: readonly Edition[] = await listEditions(readerDb);
  let pages = new Map<string, PlainPage>();
  return {
    page: (trouble, address, kept) => {
      const [path = ''] = address.split('?', 1);
      const edition = editionAt(editions, fullPathOf(path) ?? path);
      if (kept) return renderPlainPage(edition, trouble, kept);
      const key = `${edition.code} ${trouble}`;
      const page = pages.get(key) ?? renderPlainPage(edition, trouble);
      pages.set(key, page);
      return page;
    },
    follow: async (touches) => {
      if (touches && !touches.some(({ key }) => key.startsWith('site:'))) return;
      try {
        editions = await listEditions(readerDb);
        pages = new Map();
      } catch {
        // The database is away, and these pages are for then: the editions of before are better than none.
      }
    },
  };
}
