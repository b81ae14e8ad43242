import { join } from 'node:path';
import pg from 'pg';
import { CannotRun } from '../../domain/errors.ts';
import { pause } from '../../platform/clock.ts';
import { findBinaries } from './binaries.ts';
import { createCluster, startServer } from './cluster.ts';
import { type Credentials, changePort, readOrMakeCredentials } from './credentials.ts';
import { type Place, reachablePlace } from './reachable-place.ts';
import { findRunningServer, removeForeignLock } from './running-server.ts';
import { type RunAs, unprivilegedUser } from './unprivileged-user.ts';

/** Held shared by every program that uses the server: the last one out stops it. */
const presenceLock = 7234002;
const databaseName = 'masthead';
const startAttempts = 5;

export interface EmbeddedPostgres {
  readonly credentials: Credentials;
  /** Connection string of the owner for a database of this server. */
  ownerUrl(database?: string): string;
  /** A connection that stands for this program; it ends when the server does. */
  readonly presence: pg.Client;
  /** Ends our use of the server; stops it when no other program uses it. */
  leave(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Absolute path. */
  readonly dataFolder: string;
  /** PostgreSQL settings that win over the usual ones. */
  readonly settings?: Record<string, string>;
}

/**
 * Finds the PostgreSQL of this data folder, creating or starting it as needed. Any number of programs may
 * call this at once.
 * @throws CannotRun when there are no binaries for this platform or the server does not start.
 */
export async function useEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const runAs = unprivilegedUser();
  const binaries = await findBinaries();
  let credentials = await readOrMakeCredentials(options.dataFolder);
  const place = reachablePlace(options.dataFolder, binaries, runAs);
  createCluster(place, runAs, credentials.owner);
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await enter(place, runAs, credentials, options);
    if (outcome.kind === 'entered') {
      await ensureDatabase(outcome.presence);
      return describeServer(place, { ...credentials, port: outcome.presence.port }, outcome.presence);
    }
    if (attempt === startAttempts) {
      throw new CannotRun(
        `The built-in PostgreSQL did not start: ${outcome.why}. Its log is ${join(options.dataFolder, 'postgres.log')}.`,
      );
    }
    if (outcome.why.includes('could not create any TCP/IP sockets'))
      credentials = await changePort(options.dataFolder, credentials);
    await pause(attempt * 100); // what a killed server leaves behind takes a moment to go
  }
}

type Entry = { kind: 'entered'; presence: pg.Client } | { kind: 'failed'; why: string };

/** Starts the server unless one runs, then waits until it takes us in or our own start has failed. */
async function enter(
  place: Place,
  runAs: RunAs,
  credentials: Credentials,
  options: EmbeddedOptions,
): Promise<Entry> {
  let ended: string | null = null;
  const startsIt = !findRunningServer(place.cluster);
  if (startsIt) {
    removeForeignLock(place.cluster);
    const log = join(options.dataFolder, 'postgres.log');
    const started = startServer(place, runAs, credentials.port, log, options.settings ?? {});
    started.exited.then((why) => {
      ended = why;
    });
  }
  let why = 'no answer within a minute';
  for (let waited = 0; waited < 60_000 && ended === null; waited += 20) {
    // Before the server has written where it listens, somebody else might listen there.
    const server = findRunningServer(place.cluster);
    // It was killed between our first look and this one; the next attempt starts it.
    if (!server && !startsIt) return { kind: 'failed', why: 'the server that ran there has just ended' };
    const entry = server && (await tryToEnter(url(credentials, 'postgres', server.port)));
    if (entry?.kind === 'entered') return entry;
    if (entry) why = entry.why;
    await pause(20);
  }
  return { kind: 'failed', why: ended ?? why };
}

async function tryToEnter(address: string): Promise<Entry> {
  const presence = new pg.Client({
    connectionString: address,
    keepAlive: true,
    connectionTimeoutMillis: 2_000,
  });
  presence.on('error', () => {}); // told by the 'end' that follows
  try {
    await presence.connect();
    await presence.query('select pg_advisory_lock_shared($1)', [presenceLock]);
    return { kind: 'entered', presence };
  } catch (error) {
    presence.end().catch(() => {});
    return { kind: 'failed', why: String(error) };
  }
}

async function ensureDatabase(presence: pg.Client): Promise<void> {
  const found = await presence.query('select from pg_database where datname = $1', [databaseName]);
  if (found.rowCount) return;
  await presence.query(`create database ${databaseName}`).catch((error: pg.DatabaseError) => {
    const madeByAnother = error.code === '42P04' || error.code === '23505';
    if (!madeByAnother) throw error;
  });
}

function describeServer(place: Place, credentials: Credentials, presence: pg.Client): EmbeddedPostgres {
  return {
    credentials,
    presence,
    ownerUrl: (database = databaseName) => url(credentials, database, credentials.port),
    leave: () => leave(place, presence),
  };
}

async function leave(place: Place, presence: pg.Client): Promise<void> {
  // Our shared lock must go first, else two programs that leave at once would each see the other.
  await presence.query('select pg_advisory_unlock_shared($1)', [presenceLock]).catch(() => {});
  const last = await presence
    .query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [presenceLock])
    .then((result) => result.rows[0]?.last ?? false)
    .catch(() => false);
  const server = last ? findRunningServer(place.cluster) : null;
  if (server) process.kill(server.pid, 'SIGINT'); // fast shutdown: ends sessions, keeps every commit
  await presence.end().catch(() => {});
  while (server && findRunningServer(place.cluster)) await pause(10);
}

function url(credentials: Credentials, database: string, port: number): string {
  return `postgresql://masthead:${credentials.owner}@127.0.0.1:${port}/${database}`;
}
