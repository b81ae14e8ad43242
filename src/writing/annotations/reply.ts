import { InvalidInput } from '../../domain/errors.ts';
import type { Actor } from '../../domain/permissions.ts';
import { stories } from '../../domain/refusals/stories.ts';
import { newId } from '../../platform/random.ts';
import type { Db } from '../../store/db.ts';
import { inTransaction } from '../../store/transaction.ts';
import type { Mentionable, NewReply } from './contract.ts';
import { findAnnotation } from './read-annotations.ts';
import { tellOfAnnotation } from './tell-of-annotation.ts';

const peopleAtTheMost = 500;

/** Says something to a note or a suggestion. @throws NotFound; InvalidInput for names nobody has. */
export function replyTo(
  db: Db,
  author: Actor,
  to: { readonly articleId: string; readonly annotationId: string } & NewReply,
): Promise<void> {
  const { articleId, annotationId, text, mentions } = to;
  return inTransaction(db, async (transaction) => {
    await findAnnotation(transaction, articleId, annotationId);
    await refuseStrangers(transaction, mentions);
    const replyId = await addReply(transaction, author, annotationId, { text, mentions });
    const told = { articleId, annotationId, replyId, change: 'replied', mentions, text } as const;
    await tellOfAnnotation(transaction, author, told);
  });
}

/** Writes what was said; the names in it must have been checked. @returns its id. */
export async function addReply(
  db: Db,
  author: Actor,
  annotationId: string,
  reply: NewReply,
): Promise<string> {
  const id = newId();
  await db
    .insertInto('annotationReplies')
    .values({
      id,
      annotationId,
      authorId: author.staffId,
      author: author.name,
      text: reply.text,
      mentions: [...new Set(reply.mentions)],
    })
    .execute();
  return id;
}

/** @throws InvalidInput when one of these is not of the staff any more. */
export async function refuseStrangers(db: Db, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const known = await db
    .selectFrom('staff')
    .select('id')
    .where('id', 'in', wanted)
    .where('suspendedAt', 'is', null)
    .execute();
  if (known.length < wanted.length) throw new InvalidInput(stories.colleague_gone());
}

/** Who can be named, by name. */
export async function readMentionable(db: Db): Promise<Mentionable> {
  const people = await db
    .selectFrom('staff')
    .select(['id', 'name'])
    .where('suspendedAt', 'is', null)
    .orderBy('name')
    .limit(peopleAtTheMost)
    .execute();
  return { people };
}
