import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { CannotRun } from '../domain/errors.ts';
import { packageRoot } from '../platform/package-root.ts';

const migrationLock = 7234000;
const folder = join(packageRoot, 'migrations');

/**
 * Brings the database forward: every file of migrations/ that is not yet recorded, in the order of its
 * number, each in a transaction of its own. Safe with many processes at once: one works, the others wait.
 * @returns the names of the files that were applied.
 * @throws CannotRun when the database is newer than this program.
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await client.query(
      'create table if not exists migrations (name text primary key, applied_at timestamptz(3) not null default clock_timestamp())',
    );
    const recorded = await client.query<{ name: string }>('select name from migrations');
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.sql'))
      .sort();
    refuseNewer(recorded.rows, files);
    const done = new Set(recorded.rows.map((row) => row.name));
    const open = files.filter((name) => !done.has(name));
    for (const name of open) await apply(client, name);
    return open;
  } finally {
    await client.end();
  }
}

function refuseNewer(recorded: { name: string }[], files: string[]): void {
  const known = new Set(files);
  const unknown = recorded.find((row) => !known.has(row.name));
  if (unknown) {
    throw new CannotRun(
      `The database has the migration ${unknown.name}, which this version of Masthead does not know. ` +
        'Start the newer version that made it.',
    );
  }
}

async function apply(client: pg.Client, name: string): Promise<void> {
  await client.query('begin');
  try {
    await client.query(readFileSync(join(folder, name), 'utf8'));
    await client.query('insert into migrations (name) values ($1)', [name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}
