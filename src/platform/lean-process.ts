/** V8's nursery grows to three times 16 MB and stays; what lasts on a small machine has better uses for it. */
const nursery = '--max-semi-space-size';
const nurseryMegabytes = 2;

/** How a process of ours that lasts is started: its arguments for Node and its environment. */
export interface Start {
  readonly execArgv: string[];
  readonly env: NodeJS.ProcessEnv;
}

/** The same with less memory, unless somebody chose otherwise. */
export function leanStart({ execArgv, env }: Start): Start {
  return {
    execArgv: isChosen(execArgv, env) ? execArgv : [...execArgv, `${nursery}=${nurseryMegabytes}`],
    // One arena of glibc's malloc, not one a thread: what computes is one thread, and each process holds 4 MB less.
    env: { MALLOC_ARENA_MAX: '1', ...env },
  };
}

/**
 * Begins this process anew, lean, in its place: the same id, terminal and pipes. V8 and malloc look at what they are
 * told before the first line of a program. Where a system cannot do it, as Windows, the process goes on as it is; so it
 * does for a process manager that talks to it through a channel of Node's, which would end.
 */
export function becomeLean(): void {
  const { argv, argv0, channel, env, execArgv, execPath } = process;
  if (isChosen(execArgv, env) || channel || !process.execve) return;
  const lean = leanStart({ execArgv, env });
  try {
    process.execve(execPath, [argv0, ...lean.execArgv, ...argv.slice(1)], lean.env);
  } catch {
    // The system refuses; nothing has changed.
  }
}

function isChosen(execArgv: readonly string[], env: NodeJS.ProcessEnv): boolean {
  return [...execArgv, env.NODE_OPTIONS ?? ''].some((option) => option.includes(nursery));
}
