import { sql } from 'kysely';
import { NotFound } from '../../domain/errors.ts';
import type { NoticeMail } from '../../domain/notices.ts';
import type { Actor } from '../../domain/permissions.ts';
import { stories } from '../../domain/refusals/stories.ts';
import type { Db } from '../../store/db.ts';
import { facetQuery } from '../board/facets.ts';
import { mostCounted, type Notice, type NoticePage, type NoticeQuery } from './contract.ts';

/** What somebody was told of stories that they may read now, the newest first. */
export async function listNotices(db: Db, actor: Actor, query: NoticeQuery): Promise<NoticePage> {
  const { unread, limit, after } = query;
  const rows = await noticesOf(db, actor)
    .$if(unread === 'true', (all) => all.where('notices.readAt', 'is', null))
    .$if(after !== undefined, (all) => all.where('notices.id', '<', after ?? 0))
    .orderBy('notices.id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  return { notices: page.map(presentNotice), next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}

/** How many are unread, up to `mostCounted`. */
export async function countUnread(db: Db, actor: Actor): Promise<number> {
  const counted = await db
    .selectFrom(noticesOf(db, actor).where('notices.readAt', 'is', null).limit(mostCounted).as('unread'))
    .select(({ fn }) => fn.countAll<number>().as('many'))
    .executeTakeFirstOrThrow();
  return counted.many;
}

/** Somebody opens one: it is read. @throws NotFound for one that is not theirs, or of a story they may not read. */
export async function openNotice(db: Db, actor: Actor, id: number): Promise<Notice> {
  const found = await noticesOf(db, actor).where('notices.id', '=', id).executeTakeFirst();
  if (!found) throw new NotFound(stories.notice_unknown());
  await markRead(db, actor).where('id', '=', id).execute();
  return { ...presentNotice(found), isRead: true };
}

/** Has read all there is up to this one. */
export async function readNoticesUpTo(db: Db, actor: Actor, id: number): Promise<void> {
  await markRead(db, actor).where('id', '<=', id).execute();
}

function markRead(db: Db, { staffId }: Actor) {
  return db
    .updateTable('notices')
    .set({ readAt: sql<Date>`clock_timestamp()` })
    .where('staffId', '=', staffId)
    .where('readAt', 'is', null);
}

/** Of a person, of the stories that they may read. */
export function noticesOf(db: Db, actor: Actor) {
  const readable = facetQuery({}, actor);
  return db
    .selectFrom('notices')
    .innerJoin('articles', 'articles.id', 'notices.articleId')
    .select(['notices.id', 'notices.kind', 'articleId', 'annotationId', 'actor', 'text', 'at', 'readAt'])
    .select(['articles.headline'])
    .where('notices.staffId', '=', actor.staffId)
    .$if(readable !== null, (all) =>
      all.where(
        sql<boolean>`(
          select facets from (
            select facets from story_search_fresh where article_id = articles.id
            union all select facets from story_search where article_id = articles.id
          ) found limit 1
        ) @@ ${readable}::tsquery`,
      ),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof noticesOf>['execute']>>[number];

export function presentNotice({ readAt, at, ...row }: Row): Notice {
  return { ...row, at: at.toISOString(), isRead: readAt !== null };
}

export async function readNoticeMail(db: Db, staffId: string): Promise<NoticeMail> {
  const row = await db
    .selectFrom('noticeSettings')
    .select('mail')
    .where('staffId', '=', staffId)
    .executeTakeFirst();
  return row?.mail ?? 'at_once';
}

export async function setNoticeMail(db: Db, staffId: string, mail: NoticeMail): Promise<void> {
  await db
    .insertInto('noticeSettings')
    .values({ staffId, mail })
    .onConflict((conflict) => conflict.column('staffId').doUpdateSet({ mail }))
    .execute();
}
