import { pause } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import type { Db } from '../../store/db.ts';
import { followNotifications } from '../../store/notifications.ts';
import { launchNextDueFront, untilNextDueFront } from '../fronts/launch-due-front.ts';
import type { PublishingContext } from '../publish-story.ts';
import { publishNextDue, untilNextDue } from './publish-due.ts';
import { schedulesChannel } from './tell-scheduler.ts';

/**
 * Milliseconds between looks, also while nothing waits: whoever makes a schedule wakes us, but a notification can be
 * lost and a clock be set, and no story may be a second late for it. A look costs two index probes.
 */
const longestSleep = 500;
/** Milliseconds before what another worker has in hand is looked at again. */
const shortestSleep = 20;

export interface SchedulesContext extends PublishingContext {
  readonly log: Log;
  /** Of the newsroom's role, to be woken by. */
  readonly databaseUrl: string;
  /** Milliseconds between looks while nothing falls due. Absent: half a second. */
  readonly longestSleep?: number;
}

/**
 * Publishes every story and launches every front at its second, by the database's clock, until `signal` aborts. What
 * became due while nobody ran comes first, in the order of its time. Any number of processes can do this at once.
 */
export async function runSchedules(ctx: SchedulesContext, signal: AbortSignal): Promise<void> {
  const alarm = wakeable();
  const listening = followNotifications(
    { url: ctx.databaseUrl, log: ctx.log },
    { channels: [schedulesChannel], take: alarm.wake, onListening: alarm.wake },
    signal,
  );
  signal.addEventListener('abort', alarm.wake, { once: true });
  while (!signal.aborted) {
    try {
      // Stories first: a front of the same second shows them.
      while (!signal.aborted && ((await publishNextDue(ctx)) || (await launchNextDueFront(ctx))));
      await alarm.sleep(sleepFor(await untilAnyIsDue(ctx.db), ctx.longestSleep));
    } catch (error) {
      if (signal.aborted) break;
      ctx.log.error({ err: error }, 'schedules could not be looked at; trying again');
      await pause(longestSleep, undefined, { signal }).catch(() => {});
    }
  }
  await listening;
}

async function untilAnyIsDue(db: Db): Promise<number | null> {
  const waits = [await untilNextDue(db), await untilNextDueFront(db)].filter((wait) => wait !== null);
  return waits.length === 0 ? null : Math.min(...waits);
}

function sleepFor(wait: number | null, longest = longestSleep): number {
  return Math.min(longest, Math.max(shortestSleep, wait ?? longest));
}

/** A sleep that a call of `wake` ends, also one that came a moment before it began. */
function wakeable(): { wake(): void; sleep(milliseconds: number): Promise<void> } {
  let isAwake = false;
  let rouse = () => {};
  return {
    wake: () => {
      isAwake = true;
      rouse();
    },
    sleep: async (milliseconds) => {
      if (!isAwake) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          rouse = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      isAwake = false;
    },
  };
}
