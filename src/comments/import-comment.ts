import { sql } from 'kysely';
import { newId } from '../platform/random.ts';
import type { Seal } from '../platform/seal.ts';
import type { Db } from '../store/db.ts';
import { emailContext } from './email-context.ts';
import { fingerprintOf } from './fingerprint.ts';

/** A comment that was written elsewhere before. */
export interface EarlierComment {
  readonly articleId: string;
  readonly parentId: string | null;
  readonly name: string;
  readonly email: string;
  readonly website: string | null;
  readonly body: string;
  readonly submittedAt: Date;
}

/** Takes it in as pending, with the time it was written. @returns its id, also when it is here already. */
export async function importComment(
  { db, seal }: { readonly db: Db; readonly seal: Seal },
  comment: EarlierComment,
): Promise<string> {
  const id = newId();
  const { articleId, parentId, name: authorName, website, body, submittedAt } = comment;
  const emailLookup = seal.lookup(comment.email.toLowerCase());
  const emailSealed = seal.seal(comment.email, emailContext(id));
  const row = await db
    .insertInto('comments')
    .values({
      ...{ id, articleId, parentId, authorName, website, body, submittedAt, emailLookup, emailSealed },
      fingerprint: fingerprintOf(articleId, parentId, emailLookup, body),
    })
    .onConflict((conflict) =>
      conflict.column('fingerprint').doUpdateSet({ body: sql<string>`comments.body` }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}
