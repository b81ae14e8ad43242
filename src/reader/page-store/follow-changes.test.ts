import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import type { Touch } from '../../domain/page-keys.ts';
import { appendEvent } from '../../store/events.ts';
import { followChanges } from './follow-changes.ts';

const log = { debug() {}, info() {}, warn() {}, error() {} } as never;
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

const event = (key: string) => ({
  kind: 'draft.saved' as const,
  subject: 'x',
  data: { secret: true },
  touches: [{ key }],
});

test('every process hears what changed, also what happened while its line was cut', async () => {
  const dropped: Touch[] = [];
  let arrived = () => {};
  const store = {
    drop: (touches: readonly Touch[]) => {
      dropped.push(...touches);
      arrived();
    },
    clear: () => {},
  };
  const heard = async (key: string) => {
    while (!dropped.some((touch) => touch.key === key))
      await new Promise<void>((resolve) => (arrived = resolve));
  };
  await appendEvent(database.newsroom, event('before')); // pages made from now on know of it
  const stop = new AbortController();
  const listening = Promise.withResolvers<void>();
  const context = { readerDb: database.reader, url: database.urls.reader, store, log };
  const following = followChanges(context, stop.signal, listening.resolve);
  await listening.promise;
  await appendEvent(database.newsroom, event('front:en'));
  await heard('front:en');
  const owner = new pg.Client({ connectionString: database.urls.owner });
  await owner.connect();
  await owner.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen masthead_events' and datname = current_database()",
  );
  await owner.end();
  await appendEvent(database.newsroom, event('article:1'));
  await heard('article:1');
  stop.abort();
  await following;
  expect(dropped.map((touch) => touch.key)).toEqual(['front:en', 'article:1']);
});
