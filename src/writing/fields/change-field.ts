import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import type { Actor } from '../../domain/permissions.ts';
import { type FieldName, fieldNames } from '../../domain/story-fields.ts';
import type { Db } from '../../store/db.ts';
import { appendEvent } from '../../store/events.ts';
import { asJson } from '../../store/json.ts';
import { tellOfStory } from '../../store/tell-of-story.ts';
import { inTransaction } from '../../store/transaction.ts';
import { settleFields } from './check-field.ts';
import type { StoryFields } from './contract.ts';
import { columnsOf, fieldsOf, readFieldsRow } from './story-fields.ts';

export interface FieldToChange {
  readonly articleId: string;
  readonly field: FieldName;
  /** What it was for whoever changes it. */
  readonly before: unknown;
  readonly after: StoryFields[FieldName];
}

export type FieldOutcome =
  | { readonly kind: 'saved'; readonly value: StoryFields[FieldName] }
  /** Somebody was faster: nothing was changed. Null where no change of this field alone is on record. */
  | {
      readonly kind: 'changed_before';
      readonly current: StoryFields[FieldName];
      readonly changedBy: string | null;
      readonly changedAt: Date | null;
    };

/**
 * Changes one field of a story, if it still is what it was for whoever changes it; saying the same twice is fine.
 * @throws NotFound; InvalidInput and Conflict from what the field can be.
 */
export function changeField(db: Db, actor: Actor, change: FieldToChange): Promise<FieldOutcome> {
  const { articleId, field } = change;
  return inTransaction(db, async (transaction) => {
    const row = await readFieldsRow(transaction, articleId, true);
    const before = fieldsOf(row);
    const asked = Object.assign({}, before, { [field]: change.after });
    const after = await settleFields(transaction, field, { row, before, after: asked, actor });
    const changed = fieldNames.filter((name) => !isSame(before[name], after[name]));
    if (changed.length === 0) return { kind: 'saved', value: before[field] };
    if (!isSame(before[field], change.before)) {
      return { kind: 'changed_before', current: before[field], ...(await lastChange(transaction, change)) };
    }
    await transaction
      .updateTable('articles')
      .set({ ...columnsOf(row.meta, after), updatedAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', articleId)
      .execute();
    const who = { articleId, staffId: actor.staffId, actor: actor.name };
    await transaction
      .insertInto('fieldChanges')
      .values(
        changed.map((name) => ({
          ...who,
          field: name,
          valueBefore: asJson<unknown>(before[name]),
          valueAfter: asJson<unknown>(after[name]),
        })),
      )
      .execute();
    await tellOfStory(transaction, articleId);
    await tellEvents(transaction, actor, { articleId, changed, before, after });
    return { kind: 'saved', value: after[field] };
  });
}

/** As JSON: what is undefined is not there, the order of keys says nothing. */
function isSame(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(asRead(one), asRead(other));
}

function asRead(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

async function lastChange(db: Db, { articleId, field }: FieldToChange) {
  const last = await db
    .selectFrom('fieldChanges')
    .select(['actor', 'at'])
    .where('articleId', '=', articleId)
    .where('field', '=', field)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return { changedBy: last?.actor ?? null, changedAt: last?.at ?? null };
}

interface FieldsChange {
  readonly articleId: string;
  readonly changed: readonly FieldName[];
  readonly before: StoryFields;
  readonly after: StoryFields;
}

/** Whoever the story is given to is told as if they had been named. */
async function tellEvents(db: Db, actor: Actor, change: FieldsChange): Promise<void> {
  const { articleId, changed, before, after } = change;
  const who = { actor: actor.name, staffId: actor.staffId };
  const data = { ...who, reason: 'field changed', fields: [...changed] };
  await appendEvent(db, { kind: 'draft.saved', subject: articleId, data, touches: [] });
  const mentioned = after.owners.filter((id) => id !== actor.staffId && !before.owners.includes(id));
  if (mentioned.length === 0) return;
  await appendEvent(db, {
    kind: 'staff.mentioned',
    subject: articleId,
    data: { ...who, reason: 'assigned', mentioned, text: after.deskNote?.slice(0, 500) ?? '' },
    touches: [],
  });
}
