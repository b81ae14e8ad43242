import { sql } from 'kysely';
import { InvalidInput, NotFound } from '../../domain/errors.ts';
import { type ExpiryAction, expiryWarningDays, type ReplacedStory } from '../../domain/media.ts';
import type { Doer } from '../../domain/permissions.ts';
import { media } from '../../domain/refusals/media.ts';
import { type FailureCause, failureCause } from '../../domain/refusals/refusal.ts';
import type { Db } from '../../store/db.ts';
import { appendEvent } from '../../store/events.ts';
import { asJson } from '../../store/json.ts';
import { inTransaction } from '../../store/transaction.ts';
import type { MediaWarning } from '../contract.ts';
import { liveStoriesWith, type ReplaceContext, replaceInStories } from './replace-in-stories.ts';
import { tellReplaced } from './tell-replaced.ts';

/** As the history names who replaces pictures when their time has come. */
const actor = 'Masthead (rights ran out)';

/**
 * Tells the desk of rights that run out within two weeks to pictures that stories use, and of those that have run
 * out; does to live stories what somebody said should be done then. Safe to be done again: nobody is told twice, and
 * what could not be replaced is tried again.
 */
export async function watchRights(ctx: ReplaceContext): Promise<void> {
  for (const { id, expiresAt } of await usedUntilSoon(ctx.db)) {
    await warn(ctx.db, { assetId: id, expiresAt, kind: 'ahead', stories: [] });
  }
  for (const picture of await liveThoughExpired(ctx.db)) {
    const { id: assetId, expiresAt } = picture;
    const stories = await actOn(ctx, picture);
    await warn(ctx.db, { assetId, expiresAt, kind: 'expired', stories });
  }
}

interface Expiring {
  readonly id: string;
  readonly expiresAt: Date;
}

async function usedUntilSoon(db: Db): Promise<Expiring[]> {
  const found = await sql<Expiring>`
    select id, expires_at from assets
    where trashed_at is null and expires_at > clock_timestamp()
      and expires_at <= clock_timestamp() + make_interval(days => ${expiryWarningDays})
      and (exists (select from asset_uses where asset_id = assets.id)
        or exists (select from place_pictures where src = 'asset:' || assets.id))
      and not exists (select from expiry_warnings told where told.asset_id = assets.id
        and told.expires_at = assets.expires_at and told.kind = 'ahead')
    order by expires_at, id
  `.execute(db);
  return found.rows;
}

interface Expired extends Expiring {
  readonly onExpiry: ExpiryAction;
  readonly replacementId: string | null;
}

/** Those that nobody was told of, and those where something is still to be done. */
async function liveThoughExpired(db: Db): Promise<Expired[]> {
  const found = await sql<Expired>`
    select id, assets.expires_at, on_expiry, replacement_id
    from assets join live_media on live_media.asset_id = assets.id
    where trashed_at is null and assets.expires_at <= clock_timestamp()
      and (on_expiry <> 'warn' or not exists (select from expiry_warnings told where told.asset_id = assets.id
        and told.expires_at = assets.expires_at and told.kind = 'expired'))
    order by assets.expires_at, id
  `.execute(db);
  return found.rows;
}

async function actOn(ctx: ReplaceContext, picture: Expired): Promise<ReplacedStory[]> {
  const { id: assetId, onExpiry, replacementId } = picture;
  const unchanged = async (problem: FailureCause) =>
    (await liveStoriesWith(ctx.db, assetId)).map(({ id, headline }) => ({
      articleId: id,
      headline,
      problem,
    }));
  if (onExpiry === 'warn') return unchanged(failureCause(media.media_still_live()));
  if (onExpiry === 'swap' && replacementId === null) return unchanged(failureCause(media.replacement_gone()));
  try {
    return await replaceInStories(ctx, { assetId, replacementId, actor, staffId: null, alsoOnPages: true });
  } catch (error) {
    if (error instanceof InvalidInput) return unchanged(error.failure);
    throw error;
  }
}

interface Warning {
  readonly assetId: string;
  readonly expiresAt: Date;
  readonly kind: 'ahead' | 'expired';
  readonly stories: readonly ReplacedStory[];
}

/** The event comes once; what became of stories is brought up to date. */
function warn(db: Db, { assetId, expiresAt, kind, stories }: Warning): Promise<void> {
  return inTransaction(db, async (transaction) => {
    const told = await transaction
      .insertInto('expiryWarnings')
      .values({ assetId, expiresAt, kind, stories: asJson(stories) })
      .onConflict((conflict) => conflict.columns(['assetId', 'expiresAt', 'kind']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!told) {
      await transaction
        .updateTable('expiryWarnings')
        .set({ stories: asJson(stories) })
        .where('assetId', '=', assetId)
        .where('expiresAt', '=', expiresAt)
        .where('kind', '=', kind)
        .execute();
      return;
    }
    const data = { expiresAt: expiresAt.toISOString(), stories, actor };
    const name = kind === 'ahead' ? 'media.rights_expiring' : 'media.rights_expired';
    await appendEvent(transaction, { kind: name, subject: assetId, data, touches: [] });
  });
}

/** Warnings that nobody has seen, the newest first. */
export async function listWarnings(db: Db, limit = 50): Promise<MediaWarning[]> {
  const rows = await db
    .selectFrom('expiryWarnings as warning')
    .innerJoin('assets', 'assets.id', 'warning.assetId')
    .select(['warning.id', 'warning.assetId', 'assets.originalName as name', 'warning.expiresAt'])
    .select(['warning.kind', 'warning.stories', 'warning.at'])
    .where('warning.seenAt', 'is', null)
    .orderBy('warning.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    ...row,
    stories: tellReplaced(row.stories),
    expiresAt: row.expiresAt.toISOString(),
    at: row.at.toISOString(),
  }));
}

/** @throws NotFound when there is no such warning, or somebody has seen it. */
export function noteWarningSeen(db: Db, warningId: number, by: Doer): Promise<void> {
  return inTransaction(db, async (transaction) => {
    const row = await transaction
      .updateTable('expiryWarnings')
      .set({ seenBy: by.name, seenAt: sql<Date>`clock_timestamp()` })
      .where('id', '=', warningId)
      .where('seenAt', 'is', null)
      .returning('assetId')
      .executeTakeFirst();
    if (!row) throw new NotFound(media.media_warning_seen());
    const data = { warning: warningId, actor: by.name, staffId: by.staffId };
    await appendEvent(transaction, { kind: 'media.warning_seen', subject: row.assetId, data, touches: [] });
  });
}
