import { sql } from 'kysely';
import { Conflict, InvalidInput } from '../../domain/errors.ts';
import type { Actor } from '../../domain/permissions.ts';
import { stories } from '../../domain/refusals/stories.ts';
import { newId } from '../../platform/random.ts';
import type { Db } from '../../store/db.ts';
import { appendEvent } from '../../store/events.ts';
import { inTransaction } from '../../store/transaction.ts';
import { lockStory } from '../queries.ts';
import { findTranslationGroup, listGroupMembers } from './read-translations.ts';

export interface TranslationLink {
  readonly articleId: string;
  readonly originalId: string;
  /** Who says so, as the record names them. */
  readonly actor: string;
  /** Absent: a program. */
  readonly staffId?: string | null;
  /** When it was translated; absent: just now, from what readers have of the original. */
  readonly translatedAt?: Date | undefined;
}

/** Who says something of a translation. */
type By = Pick<Actor, 'staffId' | 'name'>;

/**
 * Says that a story is a translation of another; of a translation, that it is one of the same original. Saying it
 * again changes nothing.
 * @throws NotFound; InvalidInput for the same story or the same language; Conflict when that language is there already,
 * or the story has translations of its own.
 */
export function linkTranslation(db: Db, link: TranslationLink): Promise<void> {
  return inTransaction(db, async (transaction) => {
    const { articleId, originalId, actor, staffId = null } = link;
    if (articleId === originalId) throw new InvalidInput(stories.translation_of_itself());
    // In one order, so that two who link the same two stories do not wait for each other.
    const locked = new Map<string, string>();
    for (const id of [articleId, originalId].sort()) {
      locked.set(id, primary((await lockStory(transaction, id)).meta.language));
    }
    const language = locked.get(articleId);
    if (language === locked.get(originalId)) {
      throw new InvalidInput(stories.translation_same_language());
    }
    const group =
      (await findTranslationGroup(transaction, originalId)) ?? (await beginGroup(transaction, link));
    const own = await findTranslationGroup(transaction, articleId);
    if (own === group) return;
    if (own !== null) await leaveGroup(transaction, articleId, own);
    await refuseSecond(transaction, group, language ?? '');
    await transaction
      .insertInto('translations')
      .values({
        ...{ articleId, groupId: group, isOriginal: false, actor },
        translatedFrom: sql<Date | null>`(select least(updated_at, ${link.translatedAt ?? null}::timestamptz) from live_articles join translations on article_id = id
          where group_id = ${group} and is_original)`,
      })
      .execute();
    await tell(transaction, 'linked', { articleId, by: { name: actor, staffId }, originalId });
  });
}

/** Says that a story is no translation any more. */
export function unlinkTranslation(db: Db, by: By, articleId: string): Promise<void> {
  return inTransaction(db, async (transaction) => {
    await lockStory(transaction, articleId);
    const group = await findTranslationGroup(transaction, articleId);
    if (group === null) return;
    await leaveGroup(transaction, articleId, group);
    await tell(transaction, 'unlinked', { articleId, by });
  });
}

/** Says that a translation has what its original has now. */
export function markTranslated(db: Db, by: By, articleId: string): Promise<void> {
  return inTransaction(db, async (transaction) => {
    await lockStory(transaction, articleId);
    const { rows } = await sql`
      update translations own set translated_from = live.updated_at
      from translations original join live_articles live on live.id = original.article_id
      where own.article_id = ${articleId} and not own.is_original
        and original.group_id = own.group_id and original.is_original
      returning own.article_id
    `.execute(transaction);
    if (rows.length === 0) throw new Conflict(stories.translation_of_none());
    await tell(transaction, 'updated', { articleId, by });
  });
}

const primary = (language: string) => new Intl.Locale(language).language;

async function beginGroup(db: Db, { originalId, actor }: TranslationLink): Promise<string> {
  const groupId = newId();
  await db
    .insertInto('translations')
    .values({ articleId: originalId, groupId, isOriginal: true, translatedFrom: null, actor })
    .execute();
  return groupId;
}

/** @throws Conflict when others were translated from this story */
async function leaveGroup(db: Db, articleId: string, group: string): Promise<void> {
  const members = await listGroupMembers(db, group);
  const isOriginal = members.some((each) => each.articleId === articleId && each.isOriginal);
  if (isOriginal && members.length > 1) {
    throw new Conflict(stories.translation_has_own());
  }
  // An original without a translation is a story like any other.
  const gone = members.length <= 2 ? members.map((each) => each.articleId) : [articleId];
  await db.deleteFrom('translations').where('articleId', 'in', gone).execute();
}

async function refuseSecond(db: Db, group: string, language: string): Promise<void> {
  const { rows } = await sql<{ headline: string; language: string }>`
    select headline, meta ->> 'language' as language from translations join articles on id = article_id
    where group_id = ${group}
  `.execute(db);
  const same = rows.find((row) => primary(row.language) === language);
  if (same) throw new Conflict(stories.translation_taken({ headline: same.headline }));
}

interface Told {
  readonly articleId: string;
  readonly by: By;
  readonly originalId?: string;
}

/** Publishing follows: what readers see of it changes there alone. */
async function tell(db: Db, what: 'linked' | 'unlinked' | 'updated', told: Told): Promise<void> {
  const { articleId, by, originalId } = told;
  const data = { actor: by.name, staffId: by.staffId, ...(originalId !== undefined && { originalId }) };
  await appendEvent(db, { kind: `translation.${what}`, subject: articleId, data, touches: [] });
}
