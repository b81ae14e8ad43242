import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { newSecret } from '../../platform/random.ts';

const credentials = z.object({
  port: z.int(),
  owner: z.string(),
  newsroom: z.string(),
  reader: z.string(),
});

/** The port and the three passwords of the built-in PostgreSQL, kept in `<data>/database.json`, mode 600. */
export type Credentials = z.infer<typeof credentials>;

/** Reads them, or makes them at the first start; programs that start at once agree on one file. */
export async function readOrMakeCredentials(dataFolder: string): Promise<Credentials> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
  const file = join(dataFolder, 'database.json');
  const known = readCredentials(file);
  if (known) return known;
  const made = { port: await freePort(), owner: newSecret(), newsroom: newSecret(), reader: newSecret() };
  const draft = `${file}.new-${process.pid}`;
  writeFileSync(draft, JSON.stringify(made), { mode: 0o600, flush: true });
  try {
    linkSync(draft, file); // atomic, and refuses to replace what another program made first
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  return readCredentials(file) ?? made;
}

/** Keeps a new port after the old one was taken by somebody else. */
export async function changePort(dataFolder: string, current: Credentials): Promise<Credentials> {
  const changed = { ...current, port: await freePort() };
  writeFileSync(join(dataFolder, 'database.json'), JSON.stringify(changed), { mode: 0o600, flush: true });
  return changed;
}

function readCredentials(file: string): Credentials | null {
  try {
    return credentials.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Error(`${file} cannot be read as the database's port and passwords. Restore it from a backup.`);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
