import { type Db, openDb } from '../../src/store/db.ts';
import { readOrMakeCredentials } from '../../src/store/embedded/credentials.ts';
import type { Installation } from './program.ts';

/** The database of a running installation, as one of its two roles. */
export async function openDatabaseOf(
  installation: Installation,
  role: 'newsroom' | 'reader',
): Promise<{ readonly db: Db; readonly url: string }> {
  const credentials = await readOrMakeCredentials(installation.dataFolder);
  const url = `postgresql://masthead_${role}:${credentials[role]}@127.0.0.1:${credentials.port}/masthead`;
  return { url, db: openDb(url, { connections: 2, onError: () => {} }) };
}
