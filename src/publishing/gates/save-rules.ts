import { sql } from 'kysely';
import { Conflict } from '../../domain/errors.ts';
import { type SectionRule, sectionRules } from '../../domain/gates.ts';
import type { Db } from '../../store/db.ts';
import { appendEvent } from '../../store/events.ts';
import { inTransaction } from '../../store/transaction.ts';
import { readEdition } from '../queries.ts';

/** What an edition or one of its sections asks of its stories. */
export interface RulesLine {
  readonly edition: string;
  /** Slug; null for every section without a line of its own. */
  readonly section: string | null;
  readonly gates: readonly SectionRule[];
  readonly version: number;
}

/** Every line that somebody set. */
export async function listRules(db: Db): Promise<RulesLine[]> {
  const rows = await db
    .selectFrom('gateRules')
    .select(['edition', 'section', 'gates', 'version'])
    .orderBy('edition')
    .orderBy('section')
    .execute();
  return rows.map(({ section, gates, ...row }) => ({
    ...row,
    section: section === '' ? null : section,
    gates: sectionRules.filter((rule) => gates.includes(rule)),
  }));
}

/**
 * Sets a line; `version` is the one that was seen, 0 for none.
 * @throws InvalidInput for an edition that is not there; Conflict when somebody changed it meanwhile.
 */
export function saveRules(db: Db, line: RulesLine & { readonly actor: string }): Promise<void> {
  const { edition, section, gates, version, actor } = line;
  return inTransaction(db, async (transaction) => {
    await readEdition(transaction, edition);
    const saved = await sql`
      insert into gate_rules (edition, section, gates, version, actor)
      select ${edition}, ${section ?? ''}, ${[...gates]}::text[], 1, ${actor} where ${version} = 0
        or exists (select from gate_rules where edition = ${edition} and section = ${section ?? ''})
      on conflict (edition, section) do update
        set gates = excluded.gates, version = gate_rules.version + 1, actor = excluded.actor, at = clock_timestamp()
        where gate_rules.version = ${version}
      returning version
    `.execute(transaction);
    if (saved.rows.length === 0) {
      throw new Conflict('Somebody changed these rules meanwhile. Load them again, then repeat your change.');
    }
    const data = { section, gates, actor };
    await appendEvent(transaction, { kind: 'gates.changed', subject: edition, data, touches: [] });
  });
}
