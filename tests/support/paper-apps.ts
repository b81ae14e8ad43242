import type { DoorSide } from '../../src/app/door-side.ts';
import type { MediaSide } from '../../src/app/media-side.ts';
import { newsroomApp } from '../../src/app/newsroom.ts';
import { readerApp } from '../../src/app/reader.ts';
import type { NewsroomSide } from '../../src/app/slices.ts';
import { folderStore } from '../../src/media/storage/folder-store.ts';
import { newSecret } from '../../src/platform/random.ts';
import { createSeal } from '../../src/platform/seal.ts';
import { plainPage } from '../../src/reader/plain-page.test-support.ts';
import type { Db } from '../../src/store/db.ts';
import type { TestDatabase } from './database.ts';

export const paperClock = { now: () => new Date() };
export const paperDoor: DoorSide = {
  seal: createSeal({ seal: [{ id: 1, key: newSecret() }], lookup: newSecret() }),
  trustedProxies: [],
  oidc: null,
};
/** For tests that store nothing. */
export const paperMedia: MediaSide = {
  store: folderStore('/nowhere'),
  workFolder: '/nowhere',
  reachableHosts: [],
};
export const paperLog = { debug() {}, info() {}, warn() {}, error() {} } as never;

/** The reader site over a test's database, where nobody sends a comment. */
export function paperReader(
  database: TestDatabase,
  change: { readonly hasGallery?: boolean; readonly hasOfflineReading?: boolean } = {},
): ReturnType<typeof readerApp> {
  return readerApp({
    plainPage,
    ...change,
    ...{ readerDb: database.reader, clock: paperClock, log: paperLog, mediaFolder: '/nowhere' },
    readerUrl: 'http://paper.example',
    seal: {} as never, // no comment is sent here
    senderOf: () => '192.0.2.1',
  });
}

/** The newsroom's port over a test's database, with a door that nobody has to come through and a library of no files. */
export function paperNewsroom(
  database: { readonly newsroom: Db },
  change: Partial<NewsroomSide> = {},
): ReturnType<typeof newsroomApp> {
  return newsroomApp({
    ...{ db: database.newsroom, clock: paperClock, log: paperLog },
    ...{ readerUrl: 'http://paper.example', newsroomUrl: 'http://desk.example' },
    door: paperDoor,
    media: paperMedia,
    ...change,
  });
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
