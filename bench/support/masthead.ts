import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/platform/package-root.ts';
import { openDatabase } from '../../src/store/database.ts';
import { memoryOf, treeOf } from './machine.ts';

const entry = join(packageRoot, 'dist/bin/masthead.js');
const firstPort = 4710;

/** A Masthead of the bench's own, without the demo, on loopback. */
export interface BenchMasthead {
  readonly url: string;
  readonly newsroomUrl: string;
  readonly folder: string;
  /** More web processes on the same data, at a port of their own and with other settings. @returns their URL. */
  addWeb(settings: Readonly<Record<string, string>>): Promise<string>;
  /** Runs a command of the program beside the server. @returns what it printed. */
  run(...args: string[]): string;
  /** MB of the program and its PostgreSQL, shared pages counted once. */
  memory(): number;
  stop(): Promise<void>;
}

export interface BenchPlace {
  /** Kept when it stops; without one it gets a folder that goes with it. */
  readonly folder?: string | undefined;
  /** Beside how many others it runs. */
  readonly beside?: number;
}

/** Starts it with as many web processes and waits until it serves. */
export async function startMasthead(processes: number, place: BenchPlace = {}): Promise<BenchMasthead> {
  const { beside = 0 } = place;
  const folder = place.folder ?? join(tmpdir(), `masthead-bench-${process.pid}-${beside}`);
  const [port, newsroomPort] = [firstPort + 2 * beside, firstPort + 2 * beside + 1];
  mkdirSync(folder, { mode: 0o711, recursive: true });
  const env = {
    ...process.env,
    MASTHEAD_DATA: folder,
    PORT: String(port),
    NEWSROOM_PORT: String(newsroomPort),
    WEB_PROCESSES: String(processes),
    LOG_LEVEL: 'error',
  };
  const child = await begin(['serve', '--empty'], env);
  const added: ChildProcess[] = [];
  return {
    url: `http://127.0.0.1:${port}`,
    newsroomUrl: `http://127.0.0.1:${newsroomPort}`,
    folder,
    addWeb: async (settings) => {
      const webPort = firstPort + 50 + added.length;
      const doors = await doorsOf(folder);
      added.push(await begin(['web'], { ...env, ...doors, PORT: String(webPort), ...settings }));
      return `http://127.0.0.1:${webPort}`;
    },
    run: (...args) => {
      const done = spawnSync(process.execPath, [entry, ...args], {
        env,
        encoding: 'utf8',
        maxBuffer: 2 ** 30,
      });
      if (done.status !== 0) throw new Error(`masthead ${args[0]} failed: ${done.stderr.slice(-2000)}`);
      return done.stdout;
    },
    memory: () => memoryOf([...new Set([...treeOf(child.pid ?? 0), ...treeOf(postmasterOf(folder))])]),
    stop: async () => {
      for (const each of [...added, child]) await end(each);
      if (place.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Starts the program and waits until it says something: it does when it serves. */
async function begin(args: readonly string[], env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = spawn(process.execPath, [entry, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

/** The running server's database as another machine's Masthead would be told of it. */
async function doorsOf(dataFolder: string): Promise<Record<string, string>> {
  const database = await openDatabase({ dataFolder, databaseUrl: null, readerDatabaseUrl: null });
  await database.leave();
  return { DATABASE_URL: database.urls.owner, READER_DATABASE_URL: database.urls.reader };
}

function postmasterOf(folder: string): number {
  return Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}

async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  await once(child, 'exit');
}
