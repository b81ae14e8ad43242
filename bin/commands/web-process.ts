import { join } from 'node:path';
import { getConnInfo } from '@hono/node-server/conninfo';
import { mediaSide } from '../../src/app/media-side.ts';
import { largeFiles, readerApp } from '../../src/app/reader.ts';
import type { Touch } from '../../src/domain/page-keys.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { createSenderReader } from '../../src/platform/http/sender.ts';
import { serve } from '../../src/platform/http/serve.ts';
import { giveMemoryBackWhenIdle } from '../../src/platform/idle-memory.ts';
import { readOrMakeKeyRing } from '../../src/platform/key-ring.ts';
import { createLog } from '../../src/platform/log.ts';
import { followMaintenance, secondsToWait } from '../../src/platform/maintenance.ts';
import { createSeal } from '../../src/platform/seal.ts';
import { becomeSupervised } from '../../src/platform/supervise.ts';
import { answerRequests } from '../../src/reader/page-store/answer-request.ts';
import { followChanges } from '../../src/reader/page-store/follow-changes.ts';
import { makeBy } from '../../src/reader/page-store/make-page.ts';
import { PageStore } from '../../src/reader/page-store/page-store.ts';
import { type PlainPages, plainPages } from '../../src/reader/plain-pages.ts';
import { flushViews } from '../../src/readership/flush-views.ts';
import { createTimeCounter } from '../../src/readership/time-counter.ts';
import { createViewCounter } from '../../src/readership/view-counter.ts';
import { findReaderUrl } from '../../src/store/database.ts';
import { openDb } from '../../src/store/db.ts';
import { type Command, settingsWithTheme } from '../command.ts';

const pageStoreBytes = 96 * 1024 * 1024;

/** One of the processes that answer readers. It has the reader's role and nothing more. */
export const command: Command = async () => {
  const config = settingsWithTheme();
  const log = createLog(config.logLevel);
  const url = await findReaderUrl(config);
  const readerDb = openDb(url, {
    connections: 4,
    onError: (error) => log.warn({ err: error }, 'a database connection broke'),
  });
  const senderOf = createSenderReader(config.trustedProxies);
  const media = { mediaFolder: join(config.dataFolder, 'media'), mediaStore: mediaSide(config).store };
  const counters = config.countsViews
    ? {
        views: createViewCounter({ ownHost: new URL(config.readerUrl).hostname, senderOf }),
        times: createTimeCounter(),
      }
    : null;
  const store = new PageStore({
    maxBytes: pageStoreBytes,
    clock: systemClock,
    make: makeBy((request) => app.fetch(request)),
  });
  const leaving = new AbortController();
  const listening = Promise.withResolvers<void>();
  const plain = Promise.withResolvers<PlainPages>();
  const pages = {
    drop: (touches: readonly Touch[]) => {
      store.drop(touches);
      void plain.promise.then((each) => each.follow(touches));
    },
    clear: () => {
      store.clear();
      void plain.promise.then((each) => each.follow());
    },
  };
  const following = followChanges({ readerDb, url, store: pages, log }, leaving.signal, listening.resolve);
  await listening.promise;
  const counting = counters && flushViews({ readerDb, clock: systemClock, log }, counters, leaving.signal);
  plain.resolve(plainPages(readerDb));
  const { page: plainPage } = await plain.promise;
  const app = readerApp({
    ...media,
    readerDb,
    plainPage,
    clock: systemClock,
    log,
    seal: createSeal(readOrMakeKeyRing(config.dataFolder)),
    readerUrl: config.readerUrl,
    hasGallery: config.hasGallery,
    hasOfflineReading: config.hasOfflineReading,
    counters: counters ?? undefined,
    senderOf: (c) => senderOf(getConnInfo(c).remote.address, c.req.header('x-forwarded-for')),
  });
  const maintenance = followMaintenance(config.dataFolder, leaving.signal);
  const listener = answerRequests({
    store,
    log,
    fetch: (request, env) => app.fetch(request, env),
    sendLarge: largeFiles({ ...media, readerDb }),
    countView: counters?.views.count,
    plainPage,
    state: () => {
      const closed = maintenance();
      return {
        isClosed: closed !== null,
        retryAfter: closed ? secondsToWait(closed, systemClock.now()) : 10,
      };
    },
  });
  const http = await serve(listener, { host: config.host, port: config.port, sharesPort: true });
  giveMemoryBackWhenIdle();
  await new Promise<void>((leave) => becomeSupervised(leave));
  await http.drain();
  leaving.abort();
  await Promise.all([following, counting]);
  await readerDb.destroy();
  return 0;
};
