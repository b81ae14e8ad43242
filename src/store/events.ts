import { sql } from 'kysely';
import type { Touch } from '../domain/page-keys.ts';
import type { EventKind } from '../domain/recorded-actions.ts';
import type { Db } from './db.ts';

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
 * Writes an event and wakes its followers at commit. Call it last in the transaction: it takes the lock
 * under which events get their ids. An event that touches nothing is not shown to the reader's role.
 * @returns the event's id.
 */
export async function appendEvent(db: Db, event: NewEvent): Promise<number> {
  const isPublic = event.touches.length > 0;
  const result = await sql<{ id: number }>`
    select append_event(${event.kind}, ${event.subject}, ${JSON.stringify(event.data)}::jsonb,
      ${JSON.stringify(event.touches)}::jsonb, ${isPublic}) as id
  `.execute(db);
  return result.rows[0]?.id ?? 0;
}
