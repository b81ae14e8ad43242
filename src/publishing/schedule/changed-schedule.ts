import type { Refusal } from '../../domain/refusals/refusal.ts';
import { schedules } from '../../domain/refusals/schedules.ts';

/** Why a schedule that somebody saw is not changed: it is another one by now. */
export function changedSchedule(now: { readonly state: string; readonly actor: string }): Refusal {
  return now.state === 'waiting'
    ? schedules.schedule_changed_by({ by: now.actor })
    : schedules.schedule_settled();
}
