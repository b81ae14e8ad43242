import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { startSession } from '../../src/accounts/sessions.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { openDb } from '../../src/store/db.ts';
import { readOrMakeCredentials } from '../../src/store/embedded/credentials.ts';
import { type Archive, layArchive } from './lay-archive.ts';
import { startMasthead } from './masthead.ts';

/** A Masthead with an archive, which runs. */
export interface LaidNewsroom {
  readonly origin: string;
  readonly archive: Archive;
  /** As Cookie headers have them. */
  readonly sessions: { readonly editor: string; readonly contributor: string };
  /** Writes what is still to be written of what was done, so that what comes next starts even. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

interface Wanted {
  readonly stories: number;
  /** Beside how many others it runs. */
  readonly beside: number;
  /** Folder of archives that are kept. */
  readonly keep: string | undefined;
}

/** Starts a Masthead over an archive of so many stories: one that was kept, else one that is laid now. */
export async function openNewsroom({ stories, beside, keep }: Wanted): Promise<LaidNewsroom> {
  const folder = keep === undefined ? undefined : join(resolve(keep), `${stories}`);
  const masthead = await startMasthead(1, { folder, beside });
  const file = join(masthead.folder, 'bench-archive.json');
  try {
    const archive = existsSync(file)
      ? (JSON.parse(readFileSync(file, 'utf8')) as Archive) // written below
      : await lay(masthead.folder, stories);
    writeFileSync(file, JSON.stringify(archive));
    const { port, owner } = await readOrMakeCredentials(masthead.folder);
    const url = `postgresql://masthead:${owner}@127.0.0.1:${port}/masthead`;
    return {
      origin: masthead.newsroomUrl,
      archive,
      sessions: await signInBoth(url, archive),
      settle: () => askOnce(url, 'checkpoint'),
      close: () => masthead.stop(),
    };
  } catch (error) {
    await masthead.stop();
    throw error;
  }
}

async function lay(folder: string, stories: number): Promise<Archive> {
  const from = performance.now();
  const archive = await layArchive(folder, stories);
  const seconds = ((performance.now() - from) / 1000).toFixed(0);
  console.log(`${stories.toLocaleString('en')} stories were laid in ${seconds} s: ${archive.gigabytes} GB`);
  return archive;
}

async function signInBoth(url: string, archive: Archive): Promise<LaidNewsroom['sessions']> {
  const db = openDb(url, { connections: 1, onError: () => {} });
  const enter = async (staffId: string) => {
    const session = { staffId, isPending: false, userAgent: 'bench' };
    return `__Host-masthead=${await startSession({ db, clock: systemClock }, session)}`;
  };
  try {
    return { editor: await enter(archive.editor), contributor: await enter(archive.contributor) };
  } finally {
    await db.destroy();
  }
}

async function askOnce(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
