import { sql } from 'kysely';
import type { Touch } from '../domain/page-keys.ts';
import type { EventKind } from '../domain/recorded-actions.ts';
import type { Db } from './db.ts';
import { atEnd } from './transaction.ts';

/** Something that happened, written in the transaction that made it so. */
export interface NewEvent {
  readonly kind: EventKind;
  /** Id of what it happened to. */
  readonly subject: string;
  readonly data: Record<string, unknown>;
  /** The queries whose public answers it changes. */
  readonly touches: readonly Touch[];
}

/** As it was written, perhaps by another version of the program. */
export interface StoredEvent extends Omit<NewEvent, 'kind'> {
  readonly kind: string;
  readonly id: number;
  readonly at: Date;
}

/**
 * Writes an event and wakes its followers at commit. Whenever it is called in a transaction, the event is written at its
 * end: events get their ids under a lock, and whoever held it while waiting for a row would stop everybody, or meet
 * somebody who has the row and waits for the lock. An event that touches nothing is not shown to the reader's role.
 */
export function appendEvent(db: Db, event: NewEvent): Promise<void> {
  const isPublic = event.touches.length > 0;
  const write = sql`
    select append_event(${event.kind}, ${event.subject}, ${JSON.stringify(event.data)}::jsonb,
      ${JSON.stringify(event.touches)}::jsonb, ${isPublic})
  `;
  return atEnd(db, (transaction) => write.execute(transaction));
}
