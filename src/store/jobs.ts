import { PgBoss } from 'pg-boss';
import type { Log } from '../platform/log.ts';
import { followNotifications } from './notifications.ts';

/** Work that is done at set times, once, whichever process gets to it. */
export interface ScheduledJob {
  readonly name: string;
  /** Five-field cron expression, UTC. */
  readonly cron: string;
  /** A channel of PostgreSQL on which it is asked for between those times. */
  readonly wokenBy?: string;
  /** `signal` aborts when the process stops: what is not done then is done by the next. */
  run(signal: AbortSignal): Promise<void>;
}

export interface Jobs {
  stop(): Promise<void>;
}

/**
 * Starts working off the scheduled jobs. The queue makes and changes its own tables, so it connects as the
 * owner; the jobs do not.
 */
export async function startJobs(ownerUrl: string, jobs: readonly ScheduledJob[], log: Log): Promise<Jobs> {
  const boss = new PgBoss({ connectionString: ownerUrl, max: 2 });
  boss.on('error', (error) => log.warn({ err: error }, 'the job queue had an error'));
  await boss.start();
  const stopping = new AbortController();
  const listening: Promise<void>[] = [];
  for (const job of jobs) {
    // A job that is woken may run twice at once; one of a killed process would else hold up the others.
    const policy = job.wokenBy === undefined ? 'singleton' : 'short';
    await boss.createQueue(job.name, { retryLimit: 3, retryBackoff: true, policy });
    await boss.schedule(job.name, job.cron);
    const worker = await boss.work(job.name, { pollingIntervalSeconds: 30 }, async () => {
      await job.run(stopping.signal);
    });
    if (job.wokenBy === undefined) continue;
    const wake = async () => {
      try {
        await boss.send(job.name);
        boss.notifyWorker(worker);
      } catch (error) {
        log.warn({ err: error, job: job.name }, 'a job could not be woken; it runs at its time');
      }
    };
    const taker = { channels: [job.wokenBy], take: () => void wake(), onListening: () => void wake() };
    listening.push(followNotifications({ url: ownerUrl, log }, taker, stopping.signal));
  }
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(listening);
      await boss.stop({ graceful: true, timeout: 1_000 });
    },
  };
}
