import { sql } from 'kysely';
import type { AlarmKind } from '../../domain/desk.ts';
import { NotFound } from '../../domain/errors.ts';
import type { Db } from '../../store/db.ts';
import { appendEvent } from '../../store/events.ts';
import { asJson } from '../../store/json.ts';
import { inTransaction } from '../../store/transaction.ts';

export interface NewAlarm {
  readonly kind: AlarmKind;
  /** Null for one that is about no story. */
  readonly articleId: string | null;
  /** What it is about, where that is no story. */
  readonly subject?: string;
  readonly data: Readonly<Record<string, string | number | null>>;
}

/** Tells the desk of something that must not go unseen: it stands in the newsroom until somebody has seen it. */
export async function raiseAlarm(db: Db, { kind, articleId, subject, data }: NewAlarm): Promise<void> {
  await db
    .insertInto('alarms')
    .values({ kind, articleId, data: asJson<unknown>(data) })
    .execute();
  await appendEvent(db, {
    kind: 'alarm.raised',
    subject: articleId ?? subject ?? '',
    data: { alarm: kind, ...data },
    touches: [],
  });
}

export interface Alarm {
  readonly id: number;
  readonly kind: AlarmKind;
  readonly articleId: string | null;
  readonly headline: string | null;
  readonly data: unknown;
  readonly at: Date;
}

/** Alarms that nobody has seen, the newest first. */
export function listAlarms(db: Db, limit = 50): Promise<Alarm[]> {
  return db
    .selectFrom('alarms')
    .leftJoin('articles', 'articles.id', 'alarms.articleId')
    .select(['alarms.id', 'alarms.kind', 'alarms.articleId', 'articles.headline', 'alarms.data', 'alarms.at'])
    .where('seenAt', 'is', null)
    .orderBy('alarms.id', 'desc')
    .limit(limit)
    .execute();
}

/** Somebody has seen it. @throws NotFound when there is no such alarm, or somebody has. */
export function noteAlarmSeen(db: Db, alarmId: number, actor: string): Promise<void> {
  return inTransaction(db, async (transaction) => {
    const row = await transaction
      .updateTable('alarms')
      .set({ seenBy: actor, seenAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', alarmId)
      .where('seenAt', 'is', null)
      .returning('articleId')
      .executeTakeFirst();
    if (!row) throw new NotFound('Somebody has seen this alarm already.');
    const subject = row.articleId ?? '';
    await appendEvent(transaction, { kind: 'alarm.seen', subject, data: { alarmId, actor }, touches: [] });
  });
}
