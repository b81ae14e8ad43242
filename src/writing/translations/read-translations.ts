import { sql } from 'kysely';
import type { Db } from '../../store/db.ts';
import type { TranslationsAnswer } from './contract.ts';

/** A story of a group: the original or one of its translations. */
export interface GroupMember {
  readonly articleId: string;
  readonly isOriginal: boolean;
  readonly translatedFrom: Date | null;
}

/** The group of a story, or null. */
export async function findTranslationGroup(db: Db, articleId: string): Promise<string | null> {
  const row = await db
    .selectFrom('translations')
    .select('groupId')
    .where('articleId', '=', articleId)
    .executeTakeFirst();
  return row?.groupId ?? null;
}

/** The stories of a group, the original first. */
export function listGroupMembers(db: Db, groupId: string): Promise<GroupMember[]> {
  return db
    .selectFrom('translations')
    .select(['articleId', 'isOriginal', 'translatedFrom'])
    .where('groupId', '=', groupId)
    .orderBy('isOriginal', 'desc')
    .orderBy('at')
    .execute();
}

/** What a story is a translation of, and what it was translated into. */
export async function readTranslations(db: Db, articleId: string): Promise<TranslationsAnswer> {
  const { rows } = await sql<
    TranslationsAnswer['stories'][number] & { translatedFrom: Date | null; originalUpdatedAt: Date | null }
  >`
    select members.article_id as id, articles.headline, meta ->> 'language' as language, meta ->> 'direction' as direction,
      meta ->> 'edition' as edition, members.is_original, members.translated_from,
      live.updated_at is not null and not members.is_original
        and live.updated_at > coalesce(members.translated_from, shown.translated_from, live.updated_at) as is_behind
    from translations own
    join translations members on members.group_id = own.group_id
    join articles on articles.id = members.article_id
    join translations originals on originals.group_id = own.group_id and originals.is_original
    left join live_articles live on live.id = originals.article_id
    left join live_translations shown on shown.article_id = members.article_id
    where own.article_id = ${articleId}
    order by members.is_original desc, members.at
  `.execute(db);
  return {
    stories: rows.map(({ id, headline, language, direction, edition, isOriginal, isBehind }) => ({
      ...{ id, headline, language, direction, edition, isOriginal, isBehind },
    })),
  };
}
