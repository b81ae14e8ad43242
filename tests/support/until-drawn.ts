import { setTimeout as pause } from 'node:timers/promises';
import { type Db, openDb } from '../../src/store/db.ts';
import { readOrMakeCredentials } from '../../src/store/embedded/credentials.ts';

/** Waits until a running installation has every size of every picture. */
export async function untilPicturesAreDrawn(dataFolder: string): Promise<void> {
  const { port, newsroom } = await readOrMakeCredentials(dataFolder);
  const url = `postgresql://masthead_newsroom:${newsroom}@127.0.0.1:${port}/masthead`;
  const db = openDb(url, { connections: 1, onError: () => {} });
  try {
    while (await isDrawing(db)) await pause(200);
  } finally {
    await db.destroy();
  }
}

/** Also what another process has in hand. */
async function isDrawing(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('assets')
    .select('id')
    .where('renditionState', 'in', ['waiting', 'making'])
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
