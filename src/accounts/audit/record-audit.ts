import { sql } from 'kysely';
import type { AccountAction } from '../../domain/recorded-actions.ts';
import type { Db } from '../../store/db.ts';
import { cleanData, cleanLine } from './clean-entry.ts';

/** Something that somebody did, for the record. */
export interface AuditEntry {
  /** An Actor will do; `staffId` is null for a program. */
  readonly actor: { readonly staffId: string | null; readonly name: string };
  readonly action: AccountAction;
  /** Id of what it was done to. */
  readonly subject: string;
  /** What a reader of the record needs. Values under names like "password", "token" or "secret" are left out. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** The address it was done from. */
  readonly sender?: string | null;
}

/**
 * Adds to the record, in the transaction that `db` is: what is rolled back is not recorded. Call it last, with
 * `appendEvent`: the lock of both is then held for the length of one commit.
 */
export async function recordAudit(db: Db, entry: AuditEntry): Promise<void> {
  await appendFacts(db, [factsOf(entry)]);
}

/** An entry as it is stored, without its number and time. */
export type AuditFacts = Readonly<Record<string, unknown>>;

export function factsOf(entry: Omit<AuditEntry, 'action'> & { readonly action: string }): AuditFacts {
  const { actor, action, subject, data = {}, sender = null } = entry;
  return {
    actor: cleanLine(actor.name),
    actorId: actor.staffId,
    action: cleanLine(action),
    subject: cleanLine(subject),
    data: cleanData(data),
    sender: sender === null ? null : cleanLine(sender),
  };
}

/** Appends in this order; entries of events that stand in the record already are passed over. */
export async function appendFacts(db: Db, facts: readonly AuditFacts[]): Promise<void> {
  if (facts.length === 0) return;
  await sql`
    select append_audit(facts.value)
    from jsonb_array_elements(${JSON.stringify(facts)}::jsonb) with ordinality as facts (value, place)
    order by facts.place
  `.execute(db);
}
