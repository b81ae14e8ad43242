import { sql } from 'kysely';
import type { AlarmKind } from '../../domain/desk.ts';
import type { Item } from '../../domain/permissions.ts';
import type { Db } from '../../store/db.ts';

export interface Alarm {
  readonly id: number;
  readonly kind: AlarmKind;
  readonly articleId: string | null;
  readonly headline: string | null;
  readonly data: Record<string, unknown>;
  readonly at: Date;
  /** What it is about, as permissions see it. */
  readonly item: Item;
}

/** So many at the most: where more are unseen, nobody looks at them one by one. */
const mostListed = 500;

/** Alarms that nobody has seen, the newest first. */
export async function listAlarms(db: Db): Promise<Alarm[]> {
  const rows = await selectAlarms(db)
    .where('seenAt', 'is', null)
    .orderBy('alarms.id', 'desc')
    .limit(mostListed)
    .execute();
  return rows.map(present);
}

/** One that nobody has seen, or null. */
export async function findAlarm(db: Db, id: number): Promise<Alarm | null> {
  const row = await selectAlarms(db)
    .where('alarms.id', '=', id)
    .where('seenAt', 'is', null)
    .executeTakeFirst();
  return row ? present(row) : null;
}

function selectAlarms(db: Db) {
  return db
    .selectFrom('alarms')
    .leftJoin('articles', 'articles.id', 'alarms.articleId')
    .select(['alarms.id', 'alarms.kind', 'alarms.articleId', 'articles.headline', 'alarms.at', 'ownerIds'])
    .select(sql<Record<string, unknown>>`alarms.data`.as('data'))
    .select(sql<string | null>`coalesce(meta ->> 'edition', alarms.data ->> 'edition')`.as('edition'))
    .select(
      sql<string | null>`coalesce(meta -> 'section' ->> 'slug', alarms.data ->> 'section')`.as('section'),
    );
}

type AlarmRow = Awaited<ReturnType<ReturnType<typeof selectAlarms>['execute']>>[number];

function present({ ownerIds, edition, section, ...alarm }: AlarmRow): Alarm {
  const desk = edition === null ? null : { edition, section };
  return { ...alarm, item: { ownerIds: ownerIds ?? [], desk, isDraft: false } };
}
