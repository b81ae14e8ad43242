import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { newsroomUrl } from '../newsroom-url.ts';

/** Real processes that serve the live stories of one database, to be killed and started again. */
export interface LiveCluster extends AsyncDisposable {
  /** Of the processes that serve now. */
  ports(): readonly number[];
  /** kill -9, and a new one in its place. `whileDead`: is done before that one starts. */
  replace(place: number, schemaVersion: number, whileDead?: () => Promise<void>): Promise<void>;
  /** Memory and open stories of a process, after a collection of its garbage. */
  memory(
    place: number,
  ): Promise<{ readonly rss: number; readonly heapUsed: number; readonly stories: number }>;
}

interface Running {
  readonly child: ChildProcess;
  readonly port: number;
}

export async function liveCluster(databaseUrl: string, count: number): Promise<LiveCluster> {
  const running: (Running | null)[] = await Promise.all(
    Array.from({ length: count }, () => start(databaseUrl, 1)),
  );
  return {
    ports: () => running.flatMap((each) => (each ? [each.port] : [])),
    replace: async (place, schemaVersion, whileDead) => {
      const gone = running[place];
      running[place] = null;
      if (gone) await kill(gone.child);
      await whileDead?.();
      running[place] = await start(databaseUrl, schemaVersion);
    },
    memory: async (place) => {
      const child = running[place]?.child;
      if (!child) throw new Error(`process ${place} is not there`);
      const answer = once(child, 'message');
      child.send('memory');
      const [said] = await answer;
      return said;
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(running.map((each) => each && kill(each.child)));
    },
  };
}

async function start(databaseUrl: string, schemaVersion: number): Promise<Running> {
  const env = {
    ...process.env,
    LIVE_DATABASE_URL: databaseUrl,
    LIVE_PORT: '0',
    LIVE_ORIGIN: newsroomUrl,
    LIVE_SCHEMA_VERSION: String(schemaVersion),
  };
  const child = fork(join(import.meta.dirname, '../live-server.ts'), {
    env,
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  if (!child.stdout) throw new Error('a server without output');
  const [said] = await once(child.stdout, 'data');
  return { child, port: Number(String(said).split(' ')[1]) };
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
