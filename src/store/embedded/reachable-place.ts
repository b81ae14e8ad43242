import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readlinkSync, renameSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newId } from '../../platform/random.ts';
import type { Binaries } from './binaries.ts';
import type { RunAs } from './unprivileged-user.ts';

/** Where PostgreSQL finds its programs and keeps its cluster. */
export interface Place {
  readonly binaries: Binaries;
  /** Absolute path of the cluster; it may not exist yet. */
  readonly cluster: string;
}

/**
 * An unprivileged user cannot enter a folder below one that is closed to others, such as `/root`. Then the
 * cluster lives under `/var/lib/masthead` with a link at `<data>/postgres`, and PostgreSQL runs from a copy
 * of its programs there. Everywhere else the place is `<data>/postgres` itself.
 */
export function reachablePlace(dataFolder: string, binaries: Binaries, runAs: RunAs): Place {
  const cluster = join(dataFolder, 'postgres');
  if (runAs === null) return { binaries, cluster };
  return {
    binaries: isOpenToAll(binaries.postgres) ? binaries : copyOf(binaries, '/var/lib/masthead/programs'),
    cluster: isOpenToAll(dataFolder) ? cluster : linkedCluster(cluster, '/var/lib/masthead'),
  };
}

/** Whether every folder above `path`, and `path` itself, can be entered by anybody. */
function isOpenToAll(path: string): boolean {
  const isOpen = (statSync(path).mode & 0o001) !== 0;
  const parent = dirname(path);
  return isOpen && (parent === path || isOpenToAll(parent));
}

function copyOf(binaries: Binaries, folder: string): Binaries {
  const native = dirname(dirname(binaries.postgres));
  const version = createHash('sha256')
    .update(native)
    .update(String(statSync(binaries.postgres).mtimeMs));
  const copy = join(folder, version.digest('hex').slice(0, 16));
  if (!existsSync(copy)) {
    const unfinished = `${copy}.new-${process.pid}`;
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    renameSync(unfinished, copy);
  }
  return { initdb: join(copy, 'bin/initdb'), postgres: join(copy, 'bin/postgres') };
}

/** Where the link leads; made at the first start, to a new folder, since an old one may be another paper's. */
function linkedCluster(link: string, parent: string): string {
  const folder = join(parent, newId());
  try {
    symlinkSync(join(folder, 'postgres'), link);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const cluster = readlinkSync(link);
  mkdirSync(dirname(cluster), { recursive: true, mode: 0o711 });
  return cluster;
}
