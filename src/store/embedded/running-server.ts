import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What the cluster's lock file says of a running server. Port: TCP on 127.0.0.1. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

/** The server that runs on this cluster, or null. */
export function findRunningServer(cluster: string): RunningServer | null {
  const lock = readLock(cluster);
  return lock && isPostgres(lock.pid) ? lock : null;
}

/**
 * After a restart of the machine the lock may name a process that is somebody else's by now; PostgreSQL
 * would refuse to start. Such a lock is removed. One that names a dead process is left: PostgreSQL then
 * checks by it that no orphan of the old server still writes.
 */
export function removeForeignLock(cluster: string): void {
  const lock = readLock(cluster);
  if (lock && isAlive(lock.pid) && !isPostgres(lock.pid)) {
    rmSync(join(cluster, 'postmaster.pid'), { force: true });
  }
}

function readLock(cluster: string): RunningServer | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isPostgres(pid: number): boolean {
  return pid > 0 && commandOf(pid).includes('postgres');
}

function commandOf(pid: number): string {
  if (process.platform === 'win32') {
    return spawnSync('tasklist', ['/FI', `PID eq ${pid}`, '/NH'], { encoding: 'utf8' }).stdout ?? '';
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return spawnSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).stdout ?? '';
  }
}
