import { PgBoss } from 'pg-boss';
import type { Log } from '../platform/log.ts';

/** Work that is done at set times, once, whichever process gets to it. */
export interface ScheduledJob {
  readonly name: string;
  /** Five-field cron expression, UTC. */
  readonly cron: string;
  run(): Promise<void>;
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
  for (const job of jobs) {
    await boss.createQueue(job.name, { retryLimit: 3, retryBackoff: true, policy: 'singleton' });
    await boss.schedule(job.name, job.cron);
    await boss.work(job.name, { pollingIntervalSeconds: 30 }, async () => {
      await job.run();
    });
  }
  return { stop: () => boss.stop({ graceful: true, timeout: 1_000 }) };
}
