import { sql } from 'kysely';
import { NotFound } from '../../domain/errors.ts';
import type { Item } from '../../domain/permissions.ts';
import { schedules } from '../../domain/refusals/schedules.ts';
import type { Db } from '../../store/db.ts';
import { appendEvent } from '../../store/events.ts';
import { inTransaction } from '../../store/transaction.ts';
import type { DeskActor } from '../desk/desk-record.ts';
import { findAlarm } from './list-alarms.ts';

/** What an alarm is about, as permissions see it. @throws NotFound when it is off the list. */
export async function alarmItem(db: Db, alarmId: number): Promise<Item> {
  const alarm = await findAlarm(db, alarmId);
  if (!alarm) throw new NotFound(schedules.alarm_gone());
  return alarm.item;
}

/** Somebody has seen it. @throws NotFound when it is off the list. */
export function noteAlarmSeen(db: Db, alarmId: number, by: DeskActor): Promise<void> {
  return inTransaction(db, async (transaction) => {
    const row = await transaction
      .updateTable('alarms')
      .set({ seenBy: by.name, seenAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', alarmId)
      .where('seenAt', 'is', null)
      .returning('articleId')
      .executeTakeFirst();
    if (!row) throw new NotFound(schedules.alarm_gone());
    const subject = row.articleId ?? '';
    const data = { alarmId, actor: by.name, staffId: by.staffId };
    await appendEvent(transaction, { kind: 'alarm.seen', subject, data, touches: [] });
  });
}
