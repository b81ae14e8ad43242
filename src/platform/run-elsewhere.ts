import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Log } from './log.ts';

export interface Elsewhere {
  /** Absolute path of the program. */
  readonly entry: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly log: Log;
}

/** Runs a program of ours to its end, in a process of its own, until `signal` aborts. One that fails is told of in the log. */
export async function runElsewhere({ entry, args, env, log }: Elsewhere, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  const child = fork(entry, args, { env });
  const stop = () => child.kill('SIGTERM');
  signal.addEventListener('abort', stop, { once: true });
  const [code, killedBy] = await once(child, 'exit');
  signal.removeEventListener('abort', stop);
  if (code !== 0 && !signal.aborted) log.error({ args, code, signal: killedBy }, 'a process of ours failed');
}
