import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What an installation began with: nothing but its tables, or the demo with all its pictures drawn. */
export type Beginning = 'empty' | 'demo';

/** Starts an installation in this folder, lets it become what it begins with, and stops it. */
export type Start = (folder: string, beginning: Beginning) => Promise<void>;

/** Milliseconds: the demo's pictures take two minutes beside the tests of a whole run. */
const patience = 400_000;

/** Makes what tests begin with, under `installations`, unless somebody does already. */
export async function makeStarted(installations: string, beginning: Beginning, start: Start): Promise<void> {
  const { ready, making, failed } = placesOf(installations, beginning);
  if (existsSync(ready) || !claim(making)) return;
  try {
    await start(making, beginning);
    renameSync(making, ready);
  } catch (error) {
    writeFileSync(failed, String(error));
  }
}

/**
 * Fills `dataFolder` with a copy of an installation that was started once and stopped, so that each test file has its
 * own without a first start. The first to ask in a run makes it; others wait for it.
 * @throws when the first could not make it.
 */
export async function copyStarted(beginning: Beginning, dataFolder: string, start: Start): Promise<void> {
  // What uses installations outside of tests never comes here, and cannot load this.
  const { inject } = await import('vitest');
  const installations = inject('installations');
  const { ready, failed } = placesOf(installations, beginning);
  await makeStarted(installations, beginning, start);
  for (let waited = 0; !existsSync(ready); waited += 100) {
    if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'));
    if (waited > patience)
      throw new Error(`Nobody made the ${beginning} installation that tests begin with.`);
    await pause(100);
  }
  rmSync(dataFolder, { recursive: true, force: true });
  // Keeps owners and modes, which PostgreSQL looks at. A file of the library is never changed, so that all may have it.
  mkdirSync(dataFolder, { mode: 0o711 });
  for (const entry of readdirSync(ready)) {
    execFileSync('cp', [entry === 'media' ? '-al' : '-a', join(ready, entry), dataFolder]);
  }
  await useOtherPort(join(dataFolder, 'database.json'));
}

/** Where it is when it is done, while it is made, and why it could not be. */
export function placesOf(installations: string, beginning: Beginning) {
  const ready = join(installations, beginning);
  return { ready, making: `${ready}-in-the-making`, failed: `${ready}-failed` };
}

function claim(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o711 });
    return true;
  } catch {
    return false;
  }
}

/** Copies run side by side: each has a port of its own for its database. */
async function useOtherPort(file: string): Promise<void> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  const port = typeof address === 'object' && address ? address.port : 0;
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), port }), { mode: 0o600 });
}
