import { sql } from 'kysely';
import { type Alternate, alternatesOf } from '../domain/alternates.ts';
import type { Direction, Edition } from '../domain/article.ts';
import type { Db } from '../store/db.ts';

/** A live story in one language of a group. */
export interface TranslatedStory {
  readonly id: string;
  readonly path: string;
  readonly language: string;
  readonly direction: Direction;
  readonly isOriginal: boolean;
  readonly updatedAt: Date;
  readonly translatedFrom: Date | null;
}

/** A live story and what it is a translation of or was translated into, in the order of the editions; or nothing. */
export async function listTranslations(db: Db, articleId: string): Promise<TranslatedStory[]> {
  const { rows } = await sql<TranslatedStory>`
    select live_articles.id, path, live_articles.language, live_articles.direction, members.is_original,
      live_articles.updated_at, members.translated_from
    from live_translations own
    join live_translations members on members.group_id = own.group_id
    join live_articles on live_articles.id = members.article_id
    join editions on editions.code = live_articles.edition
    where own.article_id = ${articleId}
    order by editions.position, live_articles.id
  `.execute(db);
  return rows.length > 1 ? rows : [];
}

/** The front pages of all editions that have a story. */
export function frontAlternates(editions: readonly Edition[]): Alternate[] {
  return alternatesOf(editions.map(({ language, pathPrefix }) => ({ language, path: `${pathPrefix}/` })));
}
