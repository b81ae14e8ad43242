import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { generateTables } from '../../scripts/table-types.ts';
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts';
import { packageRoot } from '../platform/package-root.ts';
import { openDatabase } from './database.ts';
import type { Db } from './db.ts';
import { appendEvent, type StoredEvent } from './events.ts';
import { catchUp, followEvents } from './follow-events.ts';
import { migrate } from './migrate.ts';
import { inTransaction } from './transaction.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

const event = (subject: string) => ({
  kind: 'draft.saved' as const,
  subject,
  data: {},
  touches: [{ key: 'front:en' }],
});
const silent = { debug() {}, info() {}, warn() {}, error() {} } as never;

describe('migrations', () => {
  test('many processes at once: each file is applied once', async () => {
    const name = `migrate_${process.pid}`;
    const admin = new pg.Client({
      connectionString: inject('ownerUrlPattern').replace('{database}', 'postgres'),
    });
    await admin.connect();
    await admin.query(`create database ${name}`);
    try {
      const url = inject('ownerUrlPattern').replace('{database}', name);
      const applied = await Promise.all(Array.from({ length: 6 }, () => migrate(url)));
      expect(applied.filter((files) => files.length > 0)).toHaveLength(1);
      expect(await migrate(url)).toEqual([]);
    } finally {
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    }
  });

  test('a database that is newer than the program is refused', async () => {
    await using other = await testDatabase();
    const client = new pg.Client({ connectionString: other.urls.owner });
    await client.connect();
    await client.query("insert into migrations (name) values ('9999_future.sql')");
    await client.end();
    await expect(migrate(other.urls.owner)).rejects.toThrow(/9999_future/);
  });

  test('the row types are those of the migrated database', async () => {
    const committed = readFileSync(join(packageRoot, 'src/store/tables.generated.ts'), 'utf8');
    expect(await generateTables(database.urls.owner)).toBe(committed);
  });
});

describe("an owner's own server", () => {
  test('is taken by roles that the owner can only step down to', async () => {
    const own = await openDatabase({
      dataFolder: '/nowhere',
      databaseUrl: database.urls.owner,
      readerDatabaseUrl: null,
    });
    const client = new pg.Client({ connectionString: own.urls.reader });
    await client.connect();
    await expect(client.query('select * from articles')).rejects.toMatchObject({ code: '42501' });
    await expect(client.query('select count(*) from live_articles')).resolves.toBeTruthy();
    await client.end();
  });

  test('that does not answer is named without its password', async () => {
    const url = 'postgresql://me:hush@127.0.0.1:1/paper';
    const opening = openDatabase({ dataFolder: '/nowhere', databaseUrl: url, readerDatabaseUrl: null });
    await expect(opening).rejects.toThrow(/127\.0\.0\.1:1/);
    await expect(opening).rejects.not.toThrow(/hush/);
  });
});

describe('events', () => {
  test('become visible in the order of their ids, whoever commits first', async () => {
    const seen: number[] = [];
    let reading = true;
    const reader = (async () => {
      while (reading) {
        const last = seen.at(-1) ?? 0;
        const rows = await database.newsroom
          .selectFrom('events')
          .select('id')
          .where('id', '>', last)
          .orderBy('id')
          .execute();
        seen.push(...rows.map((row) => row.id));
      }
    })();
    const writers = Array.from({ length: 4 }, (_, writer) =>
      (async () => {
        for (let round = 0; round < 25; round += 1) {
          await inTransaction(database.newsroom, (transaction) =>
            appendEvent(transaction, event(`${writer}.${round}`)),
          );
        }
      })(),
    );
    await Promise.all(writers);
    reading = false;
    await reader;
    const { rows } = {
      rows: await database.newsroom.selectFrom('events').select('id').orderBy('id').execute(),
    };
    seen.push(...rows.map((row) => row.id).filter((id) => id > (seen.at(-1) ?? 0)));
    expect(seen).toEqual(rows.map((row) => row.id));
  });

  test('are written at the end of their transaction, so that nobody who waits for a row holds their lock', async () => {
    await sql`create table rows_of_two (n integer)`.execute(database.owner);
    await sql`insert into rows_of_two values (0)`.execute(database.owner);
    await sql`grant select, update on rows_of_two to masthead_newsroom`.execute(database.owner);
    const add = (db: Db) => sql`update rows_of_two set n = n + 1`.execute(db);
    const [hasRow, hasEvent] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    await Promise.all([
      inTransaction(database.newsroom, async (db) => {
        await add(db);
        hasRow.resolve();
        await hasEvent.promise;
        await appendEvent(db, event('row first'));
      }),
      inTransaction(database.newsroom, async (db) => {
        await hasRow.promise;
        await appendEvent(db, event('event first'));
        hasEvent.resolve();
        await add(db);
      }),
    ]);
    const { rows } = await sql`select n from rows_of_two`.execute(database.owner);
    expect(rows).toEqual([{ n: 2 }]);
  });

  test('that touch nothing are hidden from readers', async () => {
    const newestEvent = async () => {
      const newest = database.newsroom.selectFrom('events').select(({ fn }) => fn.max('id').as('id'));
      return (await newest.executeTakeFirstOrThrow()).id;
    };
    await appendEvent(database.newsroom, {
      kind: 'draft.saved',
      subject: 'x',
      data: { secret: 1 },
      touches: [],
    });
    const hidden = await newestEvent();
    await appendEvent(database.newsroom, event('shown'));
    const shown = await newestEvent();
    const rows = await database.reader
      .selectFrom('liveEvents')
      .select('id')
      .where('id', '>=', hidden)
      .execute();
    expect(rows.map((row) => row.id)).toEqual([shown]);
  });
});

describe('a follower', () => {
  const follower = (name: string, handle: (db: Db, events: readonly StoredEvent[]) => Promise<void>) => ({
    name,
    handle,
  });

  test('takes every event once and goes on where it was', async () => {
    const seen: string[] = [];
    const collect = follower('collect', async (_db, events) => {
      seen.push(...events.map((each) => each.subject));
    });
    await catchUp(database.newsroom, collect);
    seen.length = 0;
    for (let place = 0; place < 450; place += 1) await appendEvent(database.newsroom, event(`n${place}`));
    expect(await catchUp(database.newsroom, collect)).toBe(450);
    expect(await catchUp(database.newsroom, collect)).toBe(0);
    expect(seen).toEqual(Array.from({ length: 450 }, (_, place) => `n${place}`));
  });

  test('that fails keeps its place and what it wrote is undone', async () => {
    const failing = follower('failing', async (db) => {
      await db
        .insertInto('installation')
        .values({ name: 'half', value: JSON.stringify(1) as never })
        .execute();
      throw new Error('no');
    });
    await expect(catchUp(database.newsroom, failing)).rejects.toThrow('no');
    expect(await database.newsroom.selectFrom('installation').selectAll().execute()).toEqual([]);
    expect(
      await database.newsroom.selectFrom('eventCursors').selectAll().where('name', '=', 'failing').execute(),
    ).toEqual([]);
  });

  test('two processes share the work without doing any twice', async () => {
    const seen: number[] = [];
    const shared = follower('shared', async (_db, events) => {
      seen.push(...events.map((each) => each.id));
    });
    await Promise.all([catchUp(database.newsroom, shared), catchUp(database.newsroom, shared)]);
    expect(new Set(seen).size).toBe(seen.length);
  });

  test('is woken by a notification, and again after its connection was cut', async () => {
    const waiting = new Map<string, () => void>();
    const woken = follower('woken', async (_db, events) => {
      for (const each of events) waiting.get(each.subject)?.();
    });
    const stop = new AbortController();
    const following = followEvents(
      { db: database.newsroom, url: database.urls.newsroom, log: silent },
      [woken],
      stop.signal,
    );
    const happens = async (subject: string) => {
      const seen = new Promise<void>((resolve) => waiting.set(subject, resolve));
      await appendEvent(database.newsroom, event(subject));
      await seen;
    };
    await happens('first');
    const client = new pg.Client({ connectionString: database.urls.owner });
    await client.connect();
    await client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen masthead_events' and datname = current_database()",
    );
    await client.end();
    await happens('after the cut');
    stop.abort();
    await following;
  });
});
