// A process of its own that serves live stories alone: what tests kill. Environment: LIVE_DATABASE_URL, LIVE_PORT,
// LIVE_SCHEMA_VERSION. Says "ready" when it serves.
import { liveStories } from '../../src/app/live.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { serve } from '../../src/platform/http/serve.ts';
import { createLog } from '../../src/platform/log.ts';
import { openDb } from '../../src/store/db.ts';
import { schemaOfVersion } from './schema-versions.ts';

const databaseUrl = process.env.LIVE_DATABASE_URL ?? '';
const port = Number(process.env.LIVE_PORT);
const origin = `http://127.0.0.1:${port}`;
const db = openDb(databaseUrl, { connections: 4, onError: () => {} });
const log = createLog(process.env.LIVE_LOG_LEVEL ?? 'error');
const live = liveStories({
  db,
  clock: systemClock,
  log,
  readerUrl: origin,
  newsroomUrl: process.env.LIVE_ORIGIN ?? origin,
  databaseUrl,
  schema: schemaOfVersion(Number(process.env.LIVE_SCHEMA_VERSION ?? '1')),
});
const http = await serve((_request, response) => response.end(), {
  host: '127.0.0.1',
  port,
  upgrade: live.upgrade,
});
console.log(`ready ${http.port}`);
process.on('message', (question) => {
  if (question === 'memory') {
    globalThis.gc?.();
    process.send?.({ ...process.memoryUsage(), stories: live.count() });
  }
});
process.on('SIGTERM', async () => {
  await Promise.all([http.drain(1_000), live.close()]);
  await db.destroy();
  process.exit(0);
});
