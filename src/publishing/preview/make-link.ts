import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { InvalidInput, NotFound } from '../../domain/errors.ts';
import { publishing } from '../../domain/refusals/publishing.ts';
import { newId, newSecret } from '../../platform/random.ts';
import { inTransaction } from '../../store/transaction.ts';
import { type DeskActor, recordDecision } from '../desk/desk-record.ts';
import type { PublishingContext } from '../publish-story.ts';

/** Hours that a link may hold at the most: two weeks. */
const longestHours = 336;

export interface NewPreviewLink {
  readonly articleId: string;
  /** Whom it is for: their name stands over the page. */
  readonly forName: string;
  readonly hours: number;
}

/**
 * A link to a story as it is while it is written, for one person. The database keeps a hash of its token alone.
 * @returns the token, shown once.
 * @throws NotFound; InvalidInput without a name, or for a time out of bounds.
 */
export function makePreviewLink(
  ctx: PublishingContext,
  actor: DeskActor,
  { articleId, forName, hours }: NewPreviewLink,
): Promise<{ id: string; token: string }> {
  const name = forName.trim();
  if (name === '') throw new InvalidInput(publishing.preview_name_missing());
  if (!(hours > 0 && hours <= longestHours)) {
    throw new InvalidInput(publishing.preview_too_long({ hours: longestHours }));
  }
  return inTransaction(ctx.db, async (db) => {
    await ctx.needs.lockStory(db, articleId);
    const id = newId();
    const token = newSecret();
    await db
      .insertInto('previewLinks')
      .values({
        id,
        articleId,
        tokenHash: hashOf(token),
        forName: name,
        staffId: actor.staffId,
        actor: actor.name,
        expiresAt: sql<Date>`clock_timestamp() + ${hours} * interval '1 hour'`,
      })
      .execute();
    const data = { link: id, forName: name, hours };
    await recordDecision(db, actor, { articleId, kind: 'preview_made', data });
    return { id, token };
  });
}

/** The link leads nowhere any more. @throws NotFound when it does not hold. */
export function endPreviewLink(
  ctx: PublishingContext,
  actor: DeskActor,
  { articleId, linkId }: { readonly articleId: string; readonly linkId: string },
): Promise<void> {
  return inTransaction(ctx.db, async (db) => {
    const ended = await db
      .updateTable('previewLinks')
      .set({ revokedAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', linkId)
      .where('articleId', '=', articleId)
      .where('revokedAt', 'is', null)
      .returning('forName')
      .executeTakeFirst();
    if (!ended) throw new NotFound(publishing.preview_gone());
    const data = { link: linkId, forName: ended.forName };
    await recordDecision(db, actor, { articleId, kind: 'preview_ended', data });
  });
}

export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
