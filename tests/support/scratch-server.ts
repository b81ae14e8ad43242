import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../../src/platform/random.ts';
import { type EmbeddedPostgres, useEmbeddedPostgres } from '../../src/store/embedded/embedded-postgres.ts';

/** A folder of this run's own under the system's temporary folder, open to be entered by the server's user. */
export function scratchFolder(): string {
  const folder = join(tmpdir(), `masthead-test-${newId()}`);
  mkdirSync(folder, { mode: 0o711 });
  return folder;
}

/** A PostgreSQL that forgets everything when disposed. It does not wait for the disk: nothing here must last. */
export async function scratchServer(): Promise<EmbeddedPostgres & AsyncDisposable> {
  const dataFolder = scratchFolder();
  const server = await useEmbeddedPostgres({
    dataFolder,
    settings: { fsync: 'off', full_page_writes: 'off', max_connections: '200', shared_buffers: '64MB' },
  });
  return Object.assign(server, {
    [Symbol.asyncDispose]: async () => {
      await server.leave();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  });
}
