import { sql } from 'kysely';
import { Conflict } from '../../domain/errors.ts';
import { type SectionRule, sectionRules } from '../../domain/gates.ts';
import { publishing } from '../../domain/refusals/publishing.ts';
import type { Db } from '../../store/db.ts';
import { appendEvent } from '../../store/events.ts';
import { inTransaction } from '../../store/transaction.ts';
import type { DeskActor } from '../desk/desk-record.ts';
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

export type RulesChange = Omit<RulesLine, 'gates'> & {
  /** Null: the line goes away. */
  readonly gates: readonly SectionRule[] | null;
};

/**
 * Sets a line or takes it away; `version` is the one that was seen, 0 for none.
 * @returns the new version, 0 where there is no line any more.
 * @throws InvalidInput for an edition that is not there; Conflict when somebody changed it meanwhile.
 */
export function saveRules(db: Db, actor: DeskActor, change: RulesChange): Promise<number> {
  const { edition, section, gates } = change;
  return inTransaction(db, async (transaction) => {
    await readEdition(transaction, edition);
    const version =
      gates === null ? await dropLine(transaction, change) : await setLine(transaction, actor.name, change);
    if (version === null) {
      throw new Conflict(publishing.gate_rules_changed());
    }
    const data = { section, gates, actor: actor.name, staffId: actor.staffId };
    await appendEvent(transaction, { kind: 'gates.changed', subject: edition, data, touches: [] });
    return version;
  });
}

async function setLine(db: Db, actor: string, change: RulesChange): Promise<number | null> {
  const { edition, section, gates, version } = change;
  const saved = await sql<{ version: number }>`
    insert into gate_rules (edition, section, gates, version, actor)
    select ${edition}, ${section ?? ''}, ${[...(gates ?? [])]}::text[], 1, ${actor} where ${version} = 0
      or exists (select from gate_rules where edition = ${edition} and section = ${section ?? ''})
    on conflict (edition, section) do update
      set gates = excluded.gates, version = gate_rules.version + 1, actor = excluded.actor, at = clock_timestamp()
      where gate_rules.version = ${version}
    returning version
  `.execute(db);
  return saved.rows[0]?.version ?? null;
}

async function dropLine(db: Db, { edition, section, version }: RulesChange): Promise<number | null> {
  const dropped = await db
    .deleteFrom('gateRules')
    .where('edition', '=', edition)
    .where('section', '=', section ?? '')
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst();
  return dropped ? 0 : null;
}
