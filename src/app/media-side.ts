import { join } from 'node:path';
import type { Config } from '../config.ts';
import { bucketStore } from '../media/storage/bucket-store.ts';
import { folderStore } from '../media/storage/folder-store.ts';
import type { MediaStore } from '../media/storage/media-store.ts';
import { openBucket } from '../platform/http/bucket.ts';

/** Where pictures and files lie, and where they are worked on. */
export interface MediaSide {
  readonly store: MediaStore;
  /** Absolute path. */
  readonly workFolder: string;
  /** Hosts of the owner's own network that pictures may be fetched from. */
  readonly reachableHosts: readonly string[];
}

/** As the settings say. */
export function mediaSide(config: Pick<Config, 'dataFolder' | 'mediaBucket' | 'reachableHosts'>): MediaSide {
  const folder = join(config.dataFolder, 'media');
  const store = config.mediaBucket ? bucketStore(openBucket(config.mediaBucket)) : folderStore(folder);
  return { store, workFolder: join(folder, 'incoming'), reachableHosts: config.reachableHosts };
}
