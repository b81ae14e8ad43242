import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { packageRoot } from '../../src/platform/package-root.ts';
import { findRunningServer } from '../../src/store/embedded/running-server.ts';
import { scratchFolder } from './scratch-server.ts';
import { type Beginning, copyStarted } from './started-before.ts';
import { untilPicturesAreDrawn } from './until-drawn.ts';

const entry = join(packageRoot, 'dist/bin/masthead.js');
const patience = 90_000;

/** An installation on disk: its data and its ports stay the same over starts and crashes. */
export interface Installation extends AsyncDisposable {
  readonly dataFolder: string;
  readonly readerUrl: string;
  readonly newsroomUrl: string;
  /**
   * Starts `masthead serve` and waits until both doors answer. In a test the first start begins with a copy of what
   * was started before, unless the installation is new. @throws with its output when it ends before.
   */
  serve(...args: string[]): Promise<Program>;
  /** As `serve`, with other settings. */
  serveWith(env: Readonly<Record<string, string>>, ...args: string[]): Promise<Program>;
  /** Runs one command of the built program to its end, with `input` as its standard input. */
  run(args: readonly string[], input?: string): Promise<Finished>;
  /** As `run`. @returns its standard output. @throws with what it printed when it fails. */
  command(...args: string[]): Promise<string>;
}

/** The running program. */
export interface Program {
  readonly pid: number;
  /** What it has printed so far, both streams in order. */
  output(): string;
  /** SIGTERM. @returns its exit code. */
  stop(): Promise<number | null>;
  /** kill -9 of the one process that was started; what it started is left to itself. */
  kill(): Promise<void>;
  /** kill -9 of every process of the installation, PostgreSQL's among them. */
  killTree(): Promise<void>;
}

export interface Finished {
  /** null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * An installation in a temporary folder. Disposing it ends everything that runs there and removes it.
 * @param options.isNew its first start is one: tables, demo and pictures are made then.
 */
export async function install(
  env: Readonly<Record<string, string>> = {},
  options: { readonly isNew?: boolean } = {},
): Promise<Installation> {
  const isNew = options.isNew ?? !process.env.VITEST;
  return installIn(scratchFolder(), env, isNew);
}

async function installIn(
  dataFolder: string,
  env: Readonly<Record<string, string>>,
  isNew: boolean,
): Promise<Installation> {
  const [port, newsroomPort] = await freePorts(2);
  const settings = {
    PORT: String(port),
    NEWSROOM_PORT: String(newsroomPort),
    MASTHEAD_DATA: dataFolder,
    WEB_PROCESSES: '1',
    LOG_LEVEL: 'warn',
    ...env,
  };
  const environment = { ...process.env, ...settings };
  const serveWith = async (changed: Readonly<Record<string, string>>, ...args: string[]) => {
    if (!isNew && !existsSync(join(dataFolder, 'database.json'))) {
      await copyStarted(args.includes('--empty') ? 'empty' : 'demo', dataFolder, startOnce);
    }
    const child = spawn(process.execPath, [entry, 'serve', ...args], {
      env: { ...environment, ...changed },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const program = follow(child, dataFolder);
    await waitUntil(child, program, [installation.readerUrl, installation.newsroomUrl]);
    return program;
  };
  const installation = {
    dataFolder,
    readerUrl: `http://127.0.0.1:${port}`,
    newsroomUrl: `http://127.0.0.1:${newsroomPort}`,
    run: (args: readonly string[], input?: string) => run(args, environment, input),
    command: async (...args: string[]) => {
      const { code, stdout, stderr } = await run(args, environment);
      if (code !== 0) throw new Error(`masthead ${args.join(' ')} ended with ${code}:\n${stdout}\n${stderr}`);
      return stdout;
    },
    serve: (...args: string[]) => serveWith({}, ...args),
    serveWith,
    [Symbol.asyncDispose]: async () => {
      endInstallation(dataFolder);
      await pause(100);
      rmSync(dataFolder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
  return installation;
}

async function startOnce(folder: string, beginning: Beginning): Promise<void> {
  const house = await installIn(folder, {}, true);
  const program = await house.serve(...(beginning === 'empty' ? ['--empty'] : []));
  await stopWell(program);
}

/** A house with the demo and every size of its pictures, stopped again: no copy of it has to draw them. */
export async function startDemoOnce(folder: string): Promise<void> {
  const house = await installIn(folder, {}, true);
  const program = await house.serve();
  await untilPicturesAreDrawn(folder);
  await stopWell(program);
}

async function stopWell(program: Program): Promise<void> {
  const code = await program.stop();
  if (code !== 0) throw new Error(`masthead ended with ${code}:\n${program.output()}`);
}

/** kill -9 of every process of the installation in this folder. */
export function endInstallation(dataFolder: string): void {
  killAll(processesOf(dataFolder));
}

function follow(child: ChildProcess, dataFolder: string): Program {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const pid = child.pid ?? 0;
  return {
    pid,
    output: () => output,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    killTree: async () => {
      endInstallation(dataFolder);
      await ended;
    },
  };
}

/** Both doors answer, whatever they answer. */
async function waitUntil(child: ChildProcess, program: Program, urls: readonly string[]): Promise<void> {
  for (let waited = 0; waited < patience; waited += 50) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`masthead ended at its start:\n${program.output()}`);
    }
    const answers = await Promise.all(
      urls.map((url) => fetch(url, { redirect: 'manual' }).catch(() => null)),
    );
    if (answers.every((answer) => answer !== null && answer.status < 500)) return;
    await pause(50);
  }
  throw new Error(`masthead did not serve within ${patience / 1000} s:\n${program.output()}`);
}

function run(args: readonly string[], env: NodeJS.ProcessEnv, input = ''): Promise<Finished> {
  return new Promise((resolve) => {
    const options = { env, maxBuffer: 64 * 1024 * 1024 };
    const child = execFile(process.execPath, [entry, ...args], options, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode, stdout, stderr });
    });
    child.stdin?.on('error', () => {}); // it may end before it has read everything
    child.stdin?.end(input);
  });
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  const ports = await Promise.all(
    servers.map(async (server) => {
      if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
      const address = server.address();
      await new Promise((resolve) => server.close(resolve));
      return typeof address === 'object' && address ? address.port : 0;
    }),
  );
  return ports;
}

/**
 * Ids of our processes that have this data folder in their environment, and of PostgreSQL with its children.
 * They are found in /proc by what they are, so nothing that another run started is among them.
 */
function processesOf(dataFolder: string): number[] {
  const server = findRunningServer(join(dataFolder, 'postgres'));
  return globSync('/proc/[0-9]*')
    .map((folder) => Number(folder.slice('/proc/'.length)))
    .filter((pid) => pid !== process.pid)
    .filter((pid) => {
      const { environment, parent } = describeProcess(pid);
      const isOurs = environment.includes(`MASTHEAD_DATA=${dataFolder}\0`);
      return isOurs || (server !== null && (pid === server.pid || parent === server.pid));
    });
}

function describeProcess(pid: number): { environment: string; parent: number } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return { environment: `${readFileSync(`/proc/${pid}/environ`, 'utf8')}\0`, parent };
  } catch {
    return { environment: '', parent: 0 }; // it has ended, or is somebody else's
  }
}

function killAll(pids: readonly number[]): void {
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // it has ended by itself
    }
  }
}
