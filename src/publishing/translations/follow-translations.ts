import { sql } from 'kysely';
import { articleKey, sitemapKey, type Touch } from '../../domain/page-keys.ts';
import type { Db } from '../../store/db.ts';
import { appendEvent } from '../../store/events.ts';
import type { Follower } from '../../store/follow-events.ts';
import { sitemapFileSize } from '../touched-queries.ts';

/** What publishing needs of writing to know which stories are translations of each other. */
export interface TranslationNeeds {
  findTranslationGroup(db: Db, articleId: string): Promise<string | null>;
  listGroupMembers(
    db: Db,
    groupId: string,
  ): Promise<
    readonly {
      readonly articleId: string;
      readonly isOriginal: boolean;
      readonly translatedFrom: Date | null;
    }[]
  >;
}

const followed = new Set([
  'article.published',
  'translation.linked',
  'translation.unlinked',
  'translation.updated',
]);

/** Shows readers which of the stories that they have are translations of each other. */
export function translationFollower(needs: TranslationNeeds): Follower {
  return {
    name: 'publishing.translations',
    handle: async (db, events) => {
      const ids = events.filter(({ kind }) => followed.has(kind)).map(({ subject }) => subject);
      for (const id of new Set(ids)) await showTranslations(needs, db, id);
    },
  };
}

/** Live stories alone get a row, and lose it with their live row; so nothing that is not live is shown. */
async function showTranslations(needs: TranslationNeeds, db: Db, articleId: string): Promise<void> {
  const before = await db
    .selectFrom('liveTranslations')
    .select('groupId')
    .where('articleId', '=', articleId)
    .executeTakeFirst();
  const now = await needs.findTranslationGroup(db, articleId);
  const groups = new Set([before?.groupId, now].filter((group) => group !== undefined && group !== null));
  const changed = new Set<string>();
  for (const group of groups) {
    for (const id of await showGroup(needs, db, group)) changed.add(id);
  }
  if (changed.size === 0) return;
  await appendEvent(db, {
    kind: 'translations.shown',
    subject: articleId,
    data: {},
    touches: [
      ...[...changed].map((id) => ({ key: articleKey(id) })),
      ...(await sitemapsOf(db, [...changed])),
    ],
  });
}

/** The sitemap files of live stories: they tell which are translations of each other, too. */
async function sitemapsOf(db: Db, ids: readonly string[]): Promise<Touch[]> {
  const rows = await db.selectFrom('liveArticles').select('number').where('id', 'in', ids).execute();
  const files = new Set(rows.map(({ number }) => Math.floor(number / sitemapFileSize)));
  return [...files].map((file) => ({ key: sitemapKey(file) }));
}

/** @returns the stories whose pages say something else now. */
async function showGroup(needs: TranslationNeeds, db: Db, group: string): Promise<string[]> {
  const members = await needs.listGroupMembers(db, group);
  const original = members.find((each) => each.isOriginal)?.articleId ?? '';
  // What a translation was first shown beside holds until somebody says otherwise.
  const { rows: shown } = await sql<{ id: string }>`
    with told as (
      select article_id, is_original, said
      from unnest(${members.map((each) => each.articleId)}::text[], ${members.map((each) => each.isOriginal)}::boolean[],
        ${members.map((each) => each.translatedFrom)}::timestamptz[]) as told (article_id, is_original, said)
    )
    insert into live_translations (article_id, group_id, is_original, translated_from)
    select told.article_id, ${group}, told.is_original,
      case when not told.is_original then coalesce(told.said, before.translated_from, original.updated_at) end
    from told join live_articles on live_articles.id = told.article_id
    left join live_translations before on before.article_id = told.article_id and before.group_id = ${group}
    left join live_articles original on original.id = ${original}
    on conflict (article_id) do update set group_id = excluded.group_id, is_original = excluded.is_original,
      translated_from = excluded.translated_from
    returning article_id as id
  `.execute(db);
  const gone = await db
    .deleteFrom('liveTranslations')
    .where('groupId', '=', group)
    .$if(members.length > 0, (query) =>
      query.where(
        'articleId',
        'not in',
        members.map((each) => each.articleId),
      ),
    )
    .returning('articleId')
    .execute();
  return [...shown.map(({ id }) => id), ...gone.map((row) => row.articleId)];
}
