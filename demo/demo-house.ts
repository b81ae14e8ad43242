import type { MediaSide } from '../src/app/media-side.ts';
import type { Config } from '../src/config.ts';
import type { Clock } from '../src/platform/clock.ts';
import type { Log } from '../src/platform/log.ts';
import type { Db } from '../src/store/db.ts';

/** The house a demo is laid in. */
export interface DemoHouse {
  readonly config: Config;
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly media: MediaSide;
}
