import { join } from 'node:path';
import type { Config } from '../config.ts';
import { folderStore } from '../media/storage/folder-store.ts';
import type { MediaStore } from '../media/storage/media-store.ts';

/** Where pictures and files lie, and where they are worked on. */
export interface MediaSide {
  readonly store: MediaStore;
  /** Absolute path. */
  readonly workFolder: string;
}

/** As the settings say. */
export function mediaSide(config: Pick<Config, 'dataFolder'>): MediaSide {
  const folder = join(config.dataFolder, 'media');
  return { store: folderStore(folder), workFolder: join(folder, 'incoming') };
}
