import { type ChildProcess, fork } from 'node:child_process';
import { pause } from './clock.ts';
import { leanStart } from './lean-process.ts';
import type { Log } from './log.ts';

export interface SupervisedProgram {
  /** Absolute path of the module to run. */
  readonly entry: string;
  readonly args: readonly string[];
  readonly processes: number;
  readonly env: NodeJS.ProcessEnv;
  readonly log: Log;
}

export interface Supervisor {
  /** Resolves when every process has said that it is ready; rejects when one ends before. */
  readonly ready: Promise<void>;
  /** Asks every process to finish and waits; what is left after `deadline` milliseconds is killed. */
  stop(deadline?: number): Promise<void>;
  /** Ids of the processes that run now. */
  pids(): number[];
}

const readyMessage = 'ready';
/** A process that lived shorter than this failed at its start; the next one waits longer. */
const shortLife = 5_000;
const longestWait = 10_000;

/** Runs the processes and starts one that dies again, until it is stopped. */
export function supervise(program: SupervisedProgram): Supervisor {
  const children = new Set<ChildProcess>();
  let isStopping = false;
  const keepOne = (wait: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const started = performance.now();
      const child = fork(program.entry, [...program.args], {
        ...leanStart({ execArgv: process.execArgv, env: program.env }),
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
      children.add(child);
      child.once('message', (message) => {
        if (message === readyMessage) resolve();
      });
      child.once('exit', (code, signal) => {
        children.delete(child);
        reject(new Error(`A web process ended before it was ready (${signal ?? code}).`));
        if (isStopping) return;
        program.log.error({ code, signal, child: child.pid }, 'a process died; starting another one');
        const failed = performance.now() - started < shortLife;
        const next = failed ? Math.min(longestWait, Math.max(200, wait * 2)) : 0;
        void pause(next).then(() => {
          if (!isStopping) keepOne(next).catch(() => {});
        });
      });
    });
  const ready = Promise.all(Array.from({ length: program.processes }, () => keepOne(0))).then(() => {});
  return {
    ready,
    pids: () => [...children].map((child) => child.pid).filter((pid) => pid !== undefined),
    stop: async (deadline = 15_000) => {
      isStopping = true;
      ready.catch(() => {});
      const ends = [...children].map((child) => new Promise((resolve) => child.once('exit', resolve)));
      for (const child of children) child.kill('SIGTERM');
      const timer = setTimeout(() => {
        for (const child of children) child.kill('SIGKILL');
      }, deadline);
      await Promise.all(ends);
      clearTimeout(timer);
    },
  };
}

/** In a supervised process: says that it is ready, and calls `leave` when it is asked to stop or is orphaned. */
export function becomeSupervised(leave: () => void): void {
  process.once('SIGTERM', leave);
  process.on('SIGINT', () => {}); // a terminal sends it to all; the supervisor decides
  process.once('disconnect', leave);
  process.send?.(readyMessage);
  process.channel?.unref(); // the line to the supervisor alone keeps nobody alive
}
