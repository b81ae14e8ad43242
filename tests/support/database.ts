import pg from 'pg';
import { inject } from 'vitest';
import { newId } from '../../src/platform/random.ts';
import { type Db, openDb } from '../../src/store/db.ts';

export interface TestDatabase extends AsyncDisposable {
  readonly urls: { readonly owner: string; readonly newsroom: string; readonly reader: string };
  /** Pools as the three roles. */
  readonly owner: Db;
  readonly newsroom: Db;
  readonly reader: Db;
}

/**
 * A migrated, empty database of the test file's own, cloned from the template.
 * `await using database = await testDatabase()` in a test, or dispose it in `afterAll`.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const name = `test_${newId()}`;
  await asOwner((client) => client.query(`create database ${name} template masthead_template`));
  const owner = ownerUrl(name);
  const roles = inject('roles');
  const urls = {
    owner,
    newsroom: withLogin(owner, 'masthead_newsroom', roles.newsroom),
    reader: withLogin(owner, 'masthead_reader', roles.reader),
  };
  const open = (url: string) => openDb(url, { connections: 4, onError: () => {} });
  const database = {
    urls,
    owner: open(urls.owner),
    newsroom: open(urls.newsroom),
    reader: open(urls.reader),
  };
  return {
    ...database,
    [Symbol.asyncDispose]: async () => {
      await Promise.all([database.owner.destroy(), database.newsroom.destroy(), database.reader.destroy()]);
      await asOwner((client) => client.query(`drop database ${name} with (force)`));
    },
  };
}

function ownerUrl(database: string): string {
  return inject('ownerUrlPattern').replace('{database}', database);
}

function withLogin(url: string, user: string, password: string): string {
  return Object.assign(new URL(url), { username: user, password }).href;
}

async function asOwner(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl('postgres') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
