import { Conflict, InvalidInput } from '../../domain/errors.ts';
import { coverageKey, liveKey } from '../../domain/page-keys.ts';
import { coverage } from '../../domain/refusals/coverage.ts';
import type { Db } from '../../store/db.ts';
import { appendEvent } from '../../store/events.ts';
import { inTransaction } from '../../store/transaction.ts';
import type { DeskActor } from '../desk/desk-record.ts';
import { listLive } from '../live-lists.ts';
import { findLive } from '../live-story.ts';
import type { PublishingContext } from '../publish-story.ts';
import { touchedQueries } from '../touched-queries.ts';
import { coverageOf, findCoverage } from './read-coverage.ts';
import { showCoverage } from './show-coverage.ts';

const mostPoints = 8;
const longestPoint = 300;

/**
 * Begins the coverage of a story, or takes up again what had ended. Readers see it once they have the story.
 * `at`: when it began, for what was covered before it came here.
 * @throws NotFound; Conflict for what goes on already.
 */
export function startCoverage(
  ctx: PublishingContext,
  actor: DeskActor,
  { articleId, at }: { readonly articleId: string; readonly at?: Date },
): Promise<void> {
  return inTransaction(ctx.db, async (db) => {
    await ctx.needs.lockStory(db, articleId);
    const before = await findCoverage(db, articleId);
    if (before && before.endedAt === null) throw new Conflict(coverage.coverage_running());
    const startedAt = at ?? ctx.clock.now();
    await db
      .insertInto('coverages')
      .values({ articleId, startedAt })
      .onConflict((conflict) => conflict.column('articleId').doUpdateSet({ endedAt: null }))
      .execute();
    await tell(db, actor, articleId, before ? 'resumed' : 'started');
  });
}

/**
 * Ends the coverage of a story: nothing is posted any more, and its page becomes an archive.
 * @throws NotFound; Conflict for what has not begun or is over.
 */
export function endCoverage(
  ctx: PublishingContext,
  actor: DeskActor,
  { articleId, at }: { readonly articleId: string; readonly at?: Date },
): Promise<void> {
  return inTransaction(ctx.db, async (db) => {
    await ctx.needs.lockStory(db, articleId);
    const { endedAt } = await coverageOf(db, articleId);
    if (endedAt !== null) throw new Conflict(coverage.coverage_ended());
    const now = at ?? ctx.clock.now();
    await db.updateTable('coverages').set({ endedAt: now }).where('articleId', '=', articleId).execute();
    await tell(db, actor, articleId, 'ended');
  });
}

/** Whether it goes on is said wherever the story is: all of its pages change. */
async function tell(
  db: Db,
  actor: DeskActor,
  articleId: string,
  what: 'started' | 'resumed' | 'ended',
): Promise<void> {
  await showCoverage(db, articleId);
  await listLive(db, articleId);
  const live = await findLive(db, articleId);
  await appendEvent(db, {
    kind: `coverage.${what}`,
    subject: articleId,
    data: { actor: actor.name, staffId: actor.staffId },
    touches: live
      ? [
          ...touchedQueries(articleId, live, live, false),
          { key: coverageKey(articleId) },
          { key: liveKey(live.edition) },
        ]
      : [],
  });
}

export interface NewSummary {
  readonly articleId: string;
  /** A sentence each. */
  readonly points: readonly string[];
  /** The one that its writer saw. */
  readonly version: number;
}

/**
 * Says in a few points what has happened so far; no point takes the summary away.
 * @returns its version now.
 * @throws NotFound; InvalidInput for too many points or long ones; Conflict when somebody else was faster.
 */
export function summariseCoverage(
  ctx: PublishingContext,
  actor: DeskActor,
  summary: NewSummary,
): Promise<number> {
  const { articleId } = summary;
  const points = summary.points.map((point) => point.trim()).filter((point) => point !== '');
  if (points.length > mostPoints)
    throw new InvalidInput(coverage.summary_points_too_many({ most: mostPoints }));
  if (points.some((point) => point.length > longestPoint)) {
    throw new InvalidInput(coverage.summary_point_too_long({ most: longestPoint }));
  }
  return inTransaction(ctx.db, async (db) => {
    await ctx.needs.lockStory(db, articleId);
    const { version } = await coverageOf(db, articleId);
    if (version !== summary.version) {
      throw new Conflict(coverage.summary_changed());
    }
    await db
      .updateTable('coverages')
      .set({ summary: points, version: version + 1 })
      .where('articleId', '=', articleId)
      .execute();
    const isLive = await showCoverage(db, articleId);
    await appendEvent(db, {
      kind: 'coverage.summarised',
      subject: articleId,
      data: { points, actor: actor.name, staffId: actor.staffId },
      touches: isLive ? [{ key: coverageKey(articleId) }] : [],
    });
    return version + 1;
  });
}
