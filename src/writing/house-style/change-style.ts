import { sql } from 'kysely';
import { Conflict, InvalidInput, NotFound } from '../../domain/errors.ts';
import { checkPhrase } from '../../domain/house-style/find-phrase.ts';
import type { StyleCheck, StyleCheckName } from '../../domain/house-style/style-rule.ts';
import type { Actor } from '../../domain/permissions.ts';
import { houseStyle } from '../../domain/refusals/house-style.ts';
import { newId } from '../../platform/random.ts';
import type { Db } from '../../store/db.ts';
import { appendEvent } from '../../store/events.ts';
import { asJson } from '../../store/json.ts';
import { inTransaction } from '../../store/transaction.ts';
import type { StoredRule, StyleRuleInput } from './contract.ts';
import { findRule, readChecks, rulesAtTheMost } from './read-style.ts';

type Editor = Pick<Actor, 'staffId' | 'name'>;

/** Adds a rule. @throws InvalidInput for a phrase that cannot be looked for; Conflict when there are too many. */
export function addRule(db: Db, editor: Editor, input: StyleRuleInput): Promise<StoredRule> {
  refuseBadPhrase(input.phrase);
  return inTransaction(db, async (transaction) => {
    const { rules } = await transaction
      .selectFrom('styleRules')
      .select(({ fn }) => fn.countAll<number>().as('rules'))
      .executeTakeFirstOrThrow();
    if (rules >= rulesAtTheMost) throw new Conflict(houseStyle.style_rules_full({ most: rulesAtTheMost }));
    const id = newId();
    await transaction
      .insertInto('styleRules')
      .values({ id, ...input })
      .execute();
    return record(transaction, editor, id, null);
  });
}

/**
 * Changes a rule that is still as its editor saw it.
 * @throws NotFound; InvalidInput; Conflict when somebody changed it meanwhile.
 */
export function changeRule(
  db: Db,
  editor: Editor,
  change: { readonly id: string; readonly version: number; readonly input: StyleRuleInput },
): Promise<StoredRule> {
  refuseBadPhrase(change.input.phrase);
  return inTransaction(db, async (transaction) => {
    const before = await currentRule(transaction, change);
    const written = await transaction
      .updateTable('styleRules')
      .set({ ...change.input, version: change.version + 1, updatedAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', change.id)
      .where('version', '=', change.version)
      .executeTakeFirst();
    if (written.numUpdatedRows === 0n) throw changedMeanwhile();
    return record(transaction, editor, change.id, before);
  });
}

/** Deletes a rule; the history keeps it, so that it can be made again. @throws NotFound, Conflict */
export function deleteRule(
  db: Db,
  editor: Editor,
  rule: { readonly id: string; readonly version: number },
): Promise<void> {
  return inTransaction(db, async (transaction) => {
    const before = await currentRule(transaction, rule);
    const deleted = await transaction
      .deleteFrom('styleRules')
      .where('id', '=', rule.id)
      .where('version', '=', rule.version)
      .executeTakeFirst();
    if (deleted.numDeletedRows === 0n) throw changedMeanwhile();
    await noteChange(transaction, editor, { subject: rule.id, before, after: null });
  });
}

/** Turns a check on or off, or gives it another number. @throws InvalidInput for one that has no number, or needs one. */
export function changeCheck(
  db: Db,
  editor: Editor,
  change: { readonly name: StyleCheckName } & StyleCheck,
): Promise<void> {
  const { name, isOn, number } = change;
  if ((name === 'headline_length') !== (number !== null)) {
    throw new InvalidInput(
      name === 'headline_length'
        ? houseStyle.style_check_number_missing()
        : houseStyle.style_check_without_number(),
    );
  }
  return inTransaction(db, async (transaction) => {
    const before = (await readChecks(transaction))[name];
    await transaction
      .insertInto('styleChecks')
      .values({ name, isOn, number })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ isOn, number }))
      .execute();
    await noteChange(transaction, editor, { subject: name, before, after: { isOn, number } });
  });
}

async function currentRule(
  db: Db,
  rule: { readonly id: string; readonly version: number },
): Promise<StoredRule> {
  const found = await findRule(db, rule.id);
  if (!found) throw new NotFound(houseStyle.style_rule_unknown());
  if (found.version !== rule.version) throw changedMeanwhile();
  return found;
}

async function record(db: Db, editor: Editor, id: string, before: StoredRule | null): Promise<StoredRule> {
  const after = await findRule(db, id);
  if (!after) throw new Error('a rule that was just written is not there');
  await noteChange(db, editor, { subject: id, before, after });
  return after;
}

async function noteChange(
  db: Db,
  editor: Editor,
  change: { readonly subject: string; readonly before: unknown; readonly after: unknown },
): Promise<void> {
  const { subject, before, after } = change;
  await db
    .insertInto('styleChanges')
    .values({
      subject,
      valueBefore: asJson<unknown>(before),
      valueAfter: asJson<unknown>(after),
      staffId: editor.staffId,
      actor: editor.name,
    })
    .execute();
  await appendEvent(db, {
    kind: 'house_style.changed',
    subject,
    data: { actor: editor.name, staffId: editor.staffId, before, after },
    touches: [],
  });
}

function refuseBadPhrase(phrase: string): void {
  const wrong = checkPhrase(phrase);
  if (wrong === 'only_wildcards') throw new InvalidInput(houseStyle.style_phrase_wildcards());
  if (wrong !== null) throw new InvalidInput(houseStyle.style_phrase_length());
}

function changedMeanwhile(): Conflict {
  return new Conflict(houseStyle.style_rule_changed());
}
