import { sql } from 'kysely';
import type { AlarmKind } from '../../domain/desk.ts';
import type { FailureCause } from '../../domain/refusals/refusal.ts';
import type { Db } from '../../store/db.ts';
import { appendEvent } from '../../store/events.ts';
import { asJson } from '../../store/json.ts';

export interface NewAlarm {
  readonly kind: AlarmKind;
  /** Null for one that is about no story. */
  readonly articleId: string | null;
  /** What it is about, where that is no story. */
  readonly subject?: string;
  readonly data: Readonly<Record<string, string | number | null | FailureCause>>;
}

/**
 * Tells the desk of something that must not go unseen: it stands in the newsroom until somebody has seen it.
 * @returns its id.
 */
export async function raiseAlarm(db: Db, { kind, articleId, subject, data }: NewAlarm): Promise<number> {
  const { id } = await db
    .insertInto('alarms')
    .values({ kind, articleId, data: asJson<unknown>(data) })
    .returning(sql<number>`id`.as('id'))
    .executeTakeFirstOrThrow();
  await appendEvent(db, {
    kind: 'alarm.raised',
    subject: articleId ?? subject ?? '',
    data: { alarm: kind, ...data },
    touches: [],
  });
  return id;
}
