import pg from 'pg';
import { CannotRun } from '../domain/errors.ts';
import { readOrMakeCredentials } from './embedded/credentials.ts';
import { useEmbeddedPostgres } from './embedded/embedded-postgres.ts';

/** The three doors to the database. */
export interface DatabaseUrls {
  /** Migrates. */
  readonly owner: string;
  /** Reads and writes; the newsroom's processes. */
  readonly newsroom: string;
  /** Selects what is public and inserts comments; the reader's processes. */
  readonly reader: string;
}

export interface Database {
  readonly urls: DatabaseUrls;
  /** For a built-in server: whether nobody else serves this data yet, held until `leave`. Else true. */
  claim(role: 'web' | 'work'): Promise<boolean>;
  /** Calls `listener` once when the server is gone; never for a server of one's own. */
  onLost(listener: () => void): void;
  /** Makes the roles' own log-ins, once the migrations have made the roles. */
  openRoles(): Promise<void>;
  leave(): Promise<void>;
}

export interface DatabaseSettings {
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  readonly readerDatabaseUrl: string | null;
}

const claimLocks = { web: 7234003, work: 7234004 } as const;
const oldestVersion = 150000;

/**
 * The owner's server where `databaseUrl` is set, else the built-in one of the data folder.
 * @throws CannotRun when it cannot be reached or started, or is older than PostgreSQL 15.
 */
export function openDatabase(settings: DatabaseSettings): Promise<Database> {
  return settings.databaseUrl === null
    ? openEmbedded(settings.dataFolder)
    : openExternal(settings.databaseUrl, settings.readerDatabaseUrl);
}

/**
 * The reader's door alone, for processes that another one of ours has opened the database for.
 */
export async function findReaderUrl(settings: DatabaseSettings): Promise<string> {
  const { databaseUrl, readerDatabaseUrl } = settings;
  if (databaseUrl !== null) return takingRole(readerDatabaseUrl ?? databaseUrl, 'masthead_reader');
  const { port, reader } = await readOrMakeCredentials(settings.dataFolder);
  return `postgresql://masthead_reader:${reader}@127.0.0.1:${port}/masthead`;
}

async function openEmbedded(dataFolder: string): Promise<Database> {
  const server = await useEmbeddedPostgres({ dataFolder });
  const { credentials, presence } = server;
  const owner = server.ownerUrl();
  return {
    urls: {
      owner,
      newsroom: asRole(owner, 'masthead_newsroom', credentials.newsroom),
      reader: asRole(owner, 'masthead_reader', credentials.reader),
    },
    claim: (role) => claim(presence, claimLocks[role]),
    onLost: (listener) => presence.once('end', listener),
    openRoles: async () => {
      for (const role of ['newsroom', 'reader'] as const) {
        const password = pg.escapeLiteral(credentials[role]);
        await presence.query(`alter role masthead_${role} login password ${password}`);
      }
    },
    leave: server.leave,
  };
}

async function claim(presence: pg.Client, lock: number): Promise<boolean> {
  const answer = await presence.query<{ won: boolean }>('select pg_try_advisory_lock($1) as won', [lock]);
  return answer.rows[0]?.won ?? false;
}

function asRole(ownerUrl: string, role: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = password;
  return url.href;
}

async function openExternal(ownerUrl: string, readerUrl: string | null): Promise<Database> {
  await checkVersion(ownerUrl);
  return {
    urls: {
      owner: ownerUrl,
      newsroom: takingRole(ownerUrl, 'masthead_newsroom'),
      reader: takingRole(readerUrl ?? ownerUrl, 'masthead_reader'),
    },
    claim: async () => true, // many machines may share it
    onLost: () => {},
    openRoles: async () => {},
    leave: async () => {},
  };
}

/** The same log-in, with the role taken before the first query. */
function takingRole(address: string, role: string): string {
  const url = new URL(address);
  const options = url.searchParams.get('options');
  url.searchParams.set('options', [options, `-c role=${role}`].filter(Boolean).join(' '));
  return url.href;
}

async function checkVersion(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const answer = await client.query<{ version: number }>(
      "select current_setting('server_version_num')::int as version",
    );
    const version = answer.rows[0]?.version ?? 0;
    if (version < oldestVersion) {
      throw new CannotRun(
        `DATABASE_URL leads to PostgreSQL ${Math.floor(version / 10_000)}; Masthead needs 15 or newer.`,
      );
    }
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    const { host } = new URL(url);
    throw new CannotRun(`The database of DATABASE_URL at ${host} did not answer: ${String(error)}`);
  } finally {
    await client.end().catch(() => {});
  }
}
