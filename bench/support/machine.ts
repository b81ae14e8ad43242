import { spawnSync } from 'node:child_process';

/** Makes sure that these Debian packages' programs are here, installing them where that may be done. */
export function needPrograms(programs: Readonly<Record<string, string>>): void {
  const missing = () =>
    Object.entries(programs).filter(([program]) => spawnSync('which', [program]).status !== 0);
  if (missing().length > 0 && process.getuid?.() === 0) {
    spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore' });
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['install', '-y', '-q', ...missing().map(([, name]) => name)], {
      stdio: 'ignore',
      env,
    });
  }
  const left = missing().map(([, name]) => name);
  if (left.length > 0) {
    console.error(`This bench needs ${left.join(' and ')}. Install: apt-get install ${left.join(' ')}`);
    process.exit(1);
  }
}

/** Memory of processes in MB, pages that several share counted once (PSS). Linux alone. */
export function memoryOf(pids: readonly number[]): number {
  const shown = spawnSync(
    'cat',
    pids.map((pid) => `/proc/${pid}/smaps_rollup`),
    { encoding: 'utf8' },
  ).stdout;
  const kilobytes = [...shown.matchAll(/^Pss:\s+(\d+)/gm)].reduce((sum, [, size]) => sum + Number(size), 0);
  return kilobytes / 1024;
}

/** A process and all below it. */
export function treeOf(pid: number): number[] {
  const children = spawnSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
    .stdout.split('\n')
    .filter(Boolean);
  return [pid, ...children.flatMap((child) => treeOf(Number(child)))];
}
