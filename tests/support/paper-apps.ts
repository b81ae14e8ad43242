import { newsroomApp } from '../../src/app/newsroom.ts';
import { readerApp } from '../../src/app/reader.ts';
import type { TestDatabase } from './database.ts';

export const paperClock = { now: () => new Date() };
export const paperLog = { debug() {}, info() {}, warn() {}, error() {} } as never;

/** The reader site over a test's database, where nobody sends a comment. */
export function paperReader(
  database: TestDatabase,
  change: { readonly hasGallery?: boolean } = {},
): ReturnType<typeof readerApp> {
  return readerApp({
    ...change,
    ...{ readerDb: database.reader, clock: paperClock, log: paperLog, mediaFolder: '/nowhere' },
    readerUrl: 'http://paper.example',
    seal: {} as never, // no comment is sent here
    senderOf: () => '192.0.2.1',
  });
}

/** The newsroom's port over a test's database. */
export function paperNewsroom(database: TestDatabase): ReturnType<typeof newsroomApp> {
  const urls = { readerUrl: 'http://paper.example', newsroomUrl: 'http://desk.example' };
  return newsroomApp({ db: database.newsroom, clock: paperClock, log: paperLog, ...urls });
}

/** A third edition beside the English and the Arabic one. */
export async function addSpanishEdition(database: TestDatabase): Promise<void> {
  await database.owner
    .insertInto('editions')
    .values({
      ...{ code: 'es', name: 'El Meridiano', language: 'es', direction: 'ltr' },
      ...{ timeZone: 'UTC', pathPrefix: '/es', position: 9 },
    })
    .execute();
}
