import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

// A file of the data folder and no row: it must hold while the database is away.
const fileName = 'maintenance.json';
const inFile = z.object({ until: z.coerce.date() });

/** Nothing is taken in. `until`: when it is thought to end; null where the file does not say so. */
export interface Maintenance {
  readonly until: Date | null;
}

/** How things are, or null when all is open. A file that cannot be understood closes as well. */
export function readMaintenance(dataFolder: string): Maintenance | null {
  let text: string;
  try {
    text = readFileSync(join(dataFolder, fileName), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    return { until: null };
  }
  try {
    return inFile.parse(JSON.parse(text));
  } catch {
    return { until: null };
  }
}

export function startMaintenance(dataFolder: string, until: Date): void {
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
  const file = join(dataFolder, fileName);
  writeFileSync(`${file}.new`, `${JSON.stringify({ until })}\n`);
  renameSync(`${file}.new`, file);
}

export function endMaintenance(dataFolder: string): void {
  rmSync(join(dataFolder, fileName), { force: true });
}

/** Seconds after which to try again: until the end that was announced, a minute at least, an hour at most. */
export function secondsToWait({ until }: Maintenance, now: Date): number {
  const seconds = until === null ? 60 : Math.ceil((until.getTime() - now.getTime()) / 1000);
  return Math.min(3_600, Math.max(60, seconds));
}

/**
 * Looks every second until `signal` aborts.
 * @returns how things are now. `onStart` is called whenever maintenance begins.
 */
export function followMaintenance(
  dataFolder: string,
  signal: AbortSignal,
  onStart: () => void = () => {},
): () => Maintenance | null {
  let current = readMaintenance(dataFolder);
  const look = () => {
    const before = current;
    current = readMaintenance(dataFolder);
    if (current && !before) onStart();
  };
  const timer = setInterval(look, 1_000).unref();
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  return () => current;
}
