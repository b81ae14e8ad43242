import type { SchemaHistory } from '../../domain/upgrade-steps.ts';
import type { Log } from '../../platform/log.ts';
import type { Db } from '../../store/db.ts';
import type { Presence } from './presence.ts';

export interface RoomContext {
  readonly db: Db;
  readonly log: Log;
  readonly schema: SchemaHistory;
  /** Where it is written who is in which story. */
  readonly presence: Presence;
  /** Sends words to the same story's rooms in other processes. */
  tellOthers(articleId: string, words: unknown): void;
}
