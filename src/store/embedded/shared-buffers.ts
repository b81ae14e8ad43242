import { readdirSync, statSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join } from 'node:path';

const megabyte = 1024 * 1024;
/** MB. What is read again and again fits in: the leaves of indexes, the newest of each table. The system holds the rest. */
const least = 16;
/** Of what is stored, one part in so many. */
const storedForOne = 32;
/** Of the machine, which also runs the site, one part in so many at most. */
const machineForOne = 8;

/**
 * PostgreSQL's `shared_buffers` for what a cluster holds at its start: a small site pays for no more than it needs, and
 * a list of a long archive finds its pages in memory instead of asking the system for each.
 * @param machine bytes of memory that this machine, or its container, has.
 */
export function sharedBuffers(cluster: string, machine = memoryOfMachine()): string {
  const wanted = Math.min(storedIn(cluster) / storedForOne, machine / machineForOne);
  return `${Math.max(least, Math.floor(wanted / megabyte))}MB`;
}

/** Bytes of all tables and indexes. */
function storedIn(cluster: string): number {
  const files = readdirSync(join(cluster, 'base'), { recursive: true, withFileTypes: true });
  return files
    .filter((entry) => entry.isFile())
    .map((file) => statSync(join(file.parentPath, file.name), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0);
}

function memoryOfMachine(): number {
  // Without a limit it says 0, or more than there is.
  return Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);
}
