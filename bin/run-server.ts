import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { isUnused } from '../demo/is-unused.ts';
import { createOwnerClaim, isUnclaimed } from '../src/accounts/claim-ownership.ts';
import { noticeJobs } from '../src/app/for-you.ts';
import { liveStories } from '../src/app/live.ts';
import { mediaJobs } from '../src/app/media.ts';
import { newsroomApp } from '../src/app/newsroom.ts';
import { followers, publishing, scheduledJobs } from '../src/app/slices.ts';
import { fillSearch } from '../src/archive/search/index-search.ts';
import { type Config, inheritedEnvironment } from '../src/config.ts';
import { CannotRun } from '../src/domain/errors.ts';
import { pause, systemClock } from '../src/platform/clock.ts';
import { closingDoor } from '../src/platform/http/closing-door.ts';
import { serve } from '../src/platform/http/serve.ts';
import { giveMemoryBackWhenIdle } from '../src/platform/idle-memory.ts';
import { readOrMakeKeyRing } from '../src/platform/key-ring.ts';
import type { Log } from '../src/platform/log.ts';
import { createMailer, type MailerSettings } from '../src/platform/mail.ts';
import { followMaintenance } from '../src/platform/maintenance.ts';
import { runElsewhere } from '../src/platform/run-elsewhere.ts';
import { createSeal } from '../src/platform/seal.ts';
import { type Supervisor, supervise } from '../src/platform/supervise.ts';
import { runSchedules } from '../src/publishing/schedule/run-schedules.ts';
import type { Database } from '../src/store/database.ts';
import { followEvents } from '../src/store/follow-events.ts';
import { startJobs } from '../src/store/jobs.ts';
import { runPostman } from '../src/store/outgoing-mail.ts';
import { type OpenNewsroom, openNewsroom } from './open-newsroom.ts';

export interface ServerParts {
  /** The processes that answer readers. */
  readonly web: boolean;
  /** The newsroom's port, followers and jobs. */
  readonly work: boolean;
  /** Whether an empty database gets the demo newsroom. */
  readonly layDemo: boolean;
}

/** The program itself, for processes of ours. */
const entry = process.argv[1] ?? join(import.meta.dirname, 'masthead.js');

/** Runs until it is asked to stop. @returns the exit code. */
export async function runServer(config: Config, parts: ServerParts): Promise<number> {
  const stopping = stopSignal();
  await using newsroom = await openNewsroom(config, 6);
  await claimRoles(newsroom.database, config, parts);
  newsroom.database.onLost(() => {
    if (stopping.signal.aborted) return;
    // Whatever took PostgreSQL away, a fresh start finds or starts it again; readers are served meanwhile.
    newsroom.log.error({}, 'PostgreSQL is gone; stopping. Start Masthead again: it goes on where it was.');
    stopping.abort(1);
  });
  readOrMakeKeyRing(config.dataFolder);
  if (parts.layDemo && (await isUnused(newsroom.db))) await layDemo(newsroom);
  const work = parts.work ? await startWork(newsroom, stopping.signal) : null;
  const web = parts.web ? startWeb(newsroom) : null;
  try {
    await web?.ready;
    console.log(await greeting(newsroom, parts));
    giveMemoryBackWhenIdle();
    await aborted(stopping.signal);
  } finally {
    await web?.stop();
    await work?.stop();
  }
  return typeof stopping.signal.reason === 'number' ? stopping.signal.reason : 0;
}

/** In a process of its own: drawing pictures takes memory that a server should not hold for years. */
async function layDemo({ log }: OpenNewsroom): Promise<void> {
  console.log('Laying out the demo newsroom...');
  const child = fork(entry, ['demo', 'lay'], { env: inheritedEnvironment() });
  const [code] = await once(child, 'exit');
  if (code !== 0) log.error({ code }, 'the demo could not be laid out; the site starts without it');
}

/** Aborted by SIGTERM and SIGINT. A second one ends the program at once. */
function stopSignal(): AbortController {
  const stopping = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => (stopping.signal.aborted ? process.exit(1) : stopping.abort(0)));
  }
  return stopping;
}

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

/** A program that was killed a moment ago may not be gone yet, so this asks for a while. */
async function claimRoles(database: Database, config: Config, parts: ServerParts): Promise<void> {
  const roles = (['web', 'work'] as const).filter((role) => parts[role]);
  for (const role of roles) {
    let won = await database.claim(role);
    for (let tries = 0; !won && tries < 20; tries += 1) {
      await pause(100);
      won = await database.claim(role);
    }
    if (!won) {
      throw new CannotRun(
        `Another Masthead already serves the data in ${config.dataFolder}. Stop it first, or set MASTHEAD_DATA to a folder of its own.`,
      );
    }
  }
}

async function startWork(newsroom: OpenNewsroom, signal: AbortSignal): Promise<{ stop(): Promise<void> }> {
  const { config, database, db, log } = newsroom;
  const seal = createSeal(readOrMakeKeyRing(config.dataFolder));
  const signIn = { seal, trustedProxies: config.trustedProxies, oidc: config.oidc };
  const urls = { readerUrl: config.readerUrl, newsroomUrl: config.newsroomUrl };
  const side = { ...newsroom, ...urls, door: signIn };
  const app = newsroomApp(side);
  const live = liveStories({ ...side, databaseUrl: database.urls.newsroom });
  const door = closingDoor(
    { fetch: (request, env) => app.fetch(request, env as object), upgrade: live.upgrade },
    () => ({
      maintenance: maintenance(),
      at: systemClock.now(),
    }),
  );
  const maintenance = followMaintenance(config.dataFolder, signal, door.hangUp);
  const http = await serve(getRequestListener(door.fetch), {
    host: config.host,
    port: config.newsroomPort,
    upgrade: door.upgrade,
  });
  const filling = fillSearch(db, signal).catch((error: unknown) =>
    log.error({ err: error }, 'what was published before could not be made searchable'),
  );
  const following = followEvents({ db, url: database.urls.newsroom, log }, followers, signal);
  const scheduling = runSchedules({ ...publishing(side), log, databaseUrl: database.urls.newsroom }, signal);
  const mailer = createMailer(mailerSettings(config));
  const postman = runPostman({ db, clock: newsroom.clock, seal, log, mailer }, signal);
  const planned = [
    ...scheduledJobs(newsroom),
    ...noticeJobs(side),
    ...mediaJobs(newsroom, renderElsewhere(log)),
  ];
  const jobs = startJobs(database.urls.owner, planned, log);
  jobs.catch((error: unknown) => log.error({ err: error }, 'the job queue did not start'));
  return {
    stop: async () => {
      await Promise.all([http.drain(), live.close()]);
      await Promise.all([filling, following, scheduling, postman]);
      await jobs.then((running) => running.stop()).catch(() => {});
    },
  };
}

function mailerSettings({ smtpUrl, mailFrom, dataFolder }: Config): MailerSettings {
  return { smtpUrl, from: mailFrom, folder: join(dataFolder, 'mail') };
}

/** In a process of its own, as the demo: a large picture takes some hundred megabytes while its sizes are made. */
function renderElsewhere(log: Log): (signal: AbortSignal) => Promise<void> {
  return (signal) =>
    runElsewhere({ entry, args: ['render-process'], env: inheritedEnvironment(), log }, signal);
}

function startWeb({ config, log }: OpenNewsroom): Supervisor {
  return supervise({
    entry,
    args: ['web-process'],
    processes: config.webProcesses,
    env: inheritedEnvironment(),
    log,
  });
}

/** One line: where to look and how to become the owner. */
async function greeting(newsroom: OpenNewsroom, parts: ServerParts): Promise<string> {
  const { readerUrl, newsroomUrl } = newsroom.config;
  const places = [parts.web && `read at ${readerUrl}`, parts.work && `newsroom at ${newsroomUrl}`].filter(
    Boolean,
  );
  const claim =
    parts.work && (await isUnclaimed(newsroom.db))
      ? `; become its owner at ${newsroomUrl}/claim/${await createOwnerClaim(newsroom)}`
      : '';
  return `Masthead is up: ${places.join(', ')}${claim}`;
}
