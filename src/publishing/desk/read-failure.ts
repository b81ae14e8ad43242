import type { ScheduleFailure } from '../../domain/desk.ts';
import { scheduleFailure } from './contract.ts';

/** Why a schedule was not kept, from an alarm's data; null where another version of the program wrote it. */
export function readFailure(written: unknown): ScheduleFailure | null {
  const parsed = scheduleFailure.safeParse(written);
  return parsed.success ? parsed.data : null;
}
