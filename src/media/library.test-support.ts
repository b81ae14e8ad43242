import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import sharp from 'sharp';
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts';
import type { Log } from '../platform/log.ts';
import { refreshLivePictures } from '../publishing/refresh-pictures.ts';
import { type AddedFile, addMedia } from './add-media.ts';
import type { RenditionContext } from './renditions/make-renditions.ts';
import { folderStore } from './storage/folder-store.ts';

export const tester = { name: 'Test', staffId: null };

export interface TestLibrary extends AsyncDisposable {
  readonly database: TestDatabase;
  readonly ctx: RenditionContext;
  /** Absolute path of the store's folder. */
  readonly folder: string;
  add(name: string, bytes: Uint8Array): Promise<AddedFile>;
}

const log = { debug() {}, info() {}, warn() {}, error() {} } as unknown as Log;

/** A library with a database and a folder of its own. Time is `now`, or what it is. */
export async function testLibrary(now?: Date): Promise<TestLibrary> {
  const database = await testDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'media-'));
  const ctx: RenditionContext = {
    db: database.newsroom,
    clock: { now: () => now ?? new Date() },
    log,
    store: folderStore(join(folder, 'store')),
    workFolder: join(folder, 'incoming'),
    refreshLivePictures,
  };
  return {
    ...{ database, ctx, folder },
    add: (name, bytes) =>
      addMedia(ctx, { name, pieces: Readable.from([bytes]), actor: 'Test', staffId: null }),
    [Symbol.asyncDispose]: async () => {
      await database[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A picture of one colour with a lighter left half, such that no two sizes or colours are the same bytes. */
export function drawPicture(width: number, height: number, background = '#336699') {
  const half = {
    create: { width: Math.ceil(width / 2), height, channels: 3 as const, background: '#eeeeee' },
  };
  return sharp({ create: { width, height, channels: 3, background } }).composite([
    { input: half, left: 0, top: 0 },
  ]);
}
