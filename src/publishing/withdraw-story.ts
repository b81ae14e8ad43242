import { InvalidInput, NotFound } from '../domain/errors.ts';
import { corrections } from '../domain/refusals/corrections.ts';
import { appendEvent } from '../store/events.ts';
import { asJson } from '../store/json.ts';
import { inTransaction } from '../store/transaction.ts';
import { picturesOfPosts } from './coverage/show-coverage.ts';
import { giveUpAddresses } from './live-address.ts';
import { findLive } from './live-story.ts';
import { leaveLists } from './places/change-lists.ts';
import type { PublishingContext } from './publish-story.ts';
import { dropSchedule } from './schedule/settle-schedule.ts';
import { touchedQueries } from './touched-queries.ts';
import { mediaOf, withdrawUnusedMedia } from './unused-media.ts';

export interface WithdrawRequest {
  readonly articleId: string;
  readonly actor: string;
  /** Their id; absent for a program. */
  readonly staffId?: string | null;
}

/**
 * Takes a story back from readers; its addresses answer 410 until it is published again. The reason is for the record,
 * not for readers.
 * @throws NotFound when readers do not have it.
 */
export function unpublishStory(
  ctx: PublishingContext,
  request: WithdrawRequest & { readonly reason?: string },
): Promise<void> {
  const reason = request.reason?.trim() || null;
  return withdraw(ctx, request, { kind: 'unpublished', action: 'unpublish', reason });
}

/**
 * Takes a story back for good, with a reason that its 410 page gives.
 * @throws NotFound when readers do not have it; InvalidInput without a reason.
 */
export async function retractStory(
  ctx: PublishingContext,
  request: WithdrawRequest & { readonly reason: string },
): Promise<void> {
  const reason = request.reason.trim();
  if (reason === '') throw new InvalidInput(corrections.retraction_reason_missing());
  return withdraw(ctx, request, { kind: 'retracted', action: 'retract', reason });
}

interface Withdrawal {
  readonly kind: 'unpublished' | 'retracted';
  readonly action: 'unpublish' | 'retract';
  readonly reason: string | null;
}

function withdraw(ctx: PublishingContext, request: WithdrawRequest, withdrawal: Withdrawal): Promise<void> {
  return inTransaction(ctx.db, async (db) => {
    const story = await ctx.needs.lockStory(db, request.articleId);
    const before = await findLive(db, story.id);
    if (!before) throw new NotFound(corrections.nothing_to_take_back());
    await db
      .insertInto('publications')
      .values({
        articleId: story.id,
        version: before.version,
        kind: withdrawal.kind,
        snapshot: asJson<unknown>({ document: before.document }),
        reason: withdrawal.reason,
        actor: request.actor,
      })
      .execute();
    await dropSchedule(db, story.id, withdrawal.kind); // an update that waited
    await giveUpAddresses(db, story.id, withdrawal.kind === 'retracted' ? withdrawal.reason : null);
    const inPosts = await picturesOfPosts(db, story.id);
    await db.deleteFrom('liveArticles').where('id', '=', story.id).execute(); // its lists and posts go with it
    const { navigationChanged, touches } = await leaveLists(ctx.needs, db, before.lists);
    const mediaTouches = await withdrawUnusedMedia(ctx.needs, db, [...mediaOf(before), ...inPosts]);
    await ctx.needs.moveLifecycle(db, story.id, withdrawal.action);
    await appendEvent(db, {
      kind: `article.${withdrawal.kind}`,
      subject: story.id,
      data: {
        ...{ actor: request.actor, staffId: request.staffId ?? null },
        ...{ path: before.path, reason: withdrawal.reason },
      },
      touches: [...touchedQueries(story.id, before, null, navigationChanged), ...touches, ...mediaTouches],
    });
  });
}
