import type { Clock } from '../platform/clock.ts';
import type { Db } from '../store/db.ts';
import type { MediaStore } from './storage/media-store.ts';

export interface MediaContext {
  readonly db: Db;
  readonly clock: Clock;
  readonly store: MediaStore;
  /** Absolute path of a folder of this machine for files that are coming in or being worked on. */
  readonly workFolder: string;
}
