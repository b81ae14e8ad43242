import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotRun } from '../../domain/errors.ts';
import type { Place } from './reachable-place.ts';
import { sharedBuffers } from './shared-buffers.ts';
import type { RunAs } from './unprivileged-user.ts';

/** Creates the cluster unless it is there. Two programs at once: the faster one's cluster stands. */
export function createCluster(place: Place, runAs: RunAs, ownerPassword: string): void {
  if (existsSync(join(place.cluster, 'PG_VERSION'))) return;
  const unfinished = `${place.cluster}.new-${process.pid}`;
  const passwordFile = `${unfinished}.password`;
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, ownerPassword, { mode: 0o600 });
  if (runAs) for (const path of [unfinished, passwordFile]) chownSync(path, runAs.uid, runAs.gid);
  try {
    const made = spawnSync(
      place.binaries.initdb,
      // The built-in provider sorts the same on every machine and needs no locale of the system.
      [
        `--pgdata=${unfinished}`,
        '--username=masthead',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
      ],
      { ...runAs, cwd: dirname(unfinished), encoding: 'utf8' },
    );
    if (made.status !== 0) {
      throw new CannotRun(
        `The built-in PostgreSQL could not create its cluster in ${place.cluster}: ${lastLines(made.stderr || String(made.error))}`,
      );
    }
    moveIntoPlace(unfinished, place.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function moveIntoPlace(unfinished: string, cluster: string): void {
  try {
    renameSync(unfinished, cluster);
  } catch (error) {
    if (!existsSync(join(cluster, 'PG_VERSION'))) throw error;
  }
}

/** What a start came to: it runs on (the process), or ended at once (why, from its log). */
export type StartedServer = { readonly exited: Promise<string> };

/** Fit for a small machine that also runs the site: a durable server of some 60 MB while the site is small. */
const settings: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '80',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '512MB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  io_method: 'sync',
  jit: 'off',
  max_parallel_workers_per_gather: '0',
  autovacuum_max_workers: '2',
  log_checkpoints: 'off',
  idle_in_transaction_session_timeout: '5min',
};

/**
 * Starts the server as a process of its own that outlives us; its words go to `<data>/postgres.log`.
 * `overrides` win over the settings above.
 */
export function startServer(
  place: Place,
  runAs: RunAs,
  port: number,
  logFile: string,
  overrides: Record<string, string>,
): StartedServer {
  const log = openSync(logFile, 'a', 0o600);
  const fitting = { ...settings, shared_buffers: sharedBuffers(place.cluster) };
  const options = Object.entries({ ...fitting, ...overrides, port: String(port) }).flatMap(
    ([name, value]) => ['-c', `${name}=${value}`],
  );
  const child = spawn(place.binaries.postgres, ['-D', place.cluster, ...options], {
    ...runAs,
    cwd: place.cluster,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  const exited = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', () =>
      resolve(existsSync(logFile) ? lastLines(readFileSync(logFile, 'utf8')) : 'it was stopped'),
    );
  });
  return { exited };
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-4).join(' | ');
}
