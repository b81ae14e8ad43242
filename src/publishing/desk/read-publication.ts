import { sql } from 'kysely';
import { headlineText } from '../../domain/document.ts';
import { withoutWaived } from '../../domain/gates.ts';
import type { Item } from '../../domain/permissions.ts';
import { tellFailure } from '../../platform/http/told-failure.ts';
import { tellRefusal } from '../../platform/http/told-refusal.ts';
import type { Db } from '../../store/db.ts';
import { findEmbargo } from '../embargo/refuse-embargoed.ts';
import { readGates } from '../gates/read-gates.ts';
import { findLive } from '../live-story.ts';
import { listMinorKinds } from '../minor-kinds.ts';
import type { StoryToPublish } from '../needs.ts';
import type { PublishingContext } from '../publish-story.ts';
import { readEdition } from '../queries.ts';
import type { PublicationState } from './contract.ts';
import { isRevision } from './is-revision.ts';
import { readHistory } from './read-history.ts';

export interface Looking {
  readonly articleId: string;
  /** Whoever looks: gates are shown as they would stop them. */
  readonly staffId: string | null;
  readonly item: Item;
  /** Origin of the reader site. */
  readonly readerUrl: string;
}

/** Everything that the desk sees of a story's publication. @throws NotFound */
export async function readPublication(ctx: PublishingContext, looking: Looking): Promise<PublicationState> {
  const { db } = ctx;
  const { articleId, staffId, item } = looking;
  const read = await ctx.needs.readStory(db, articleId);
  const isRevised = await isRevision(db, read, read.version);
  // What is not named yet will be: approvals of the last named version do not hold for it.
  const story = isRevised ? read : { ...read, version: read.version + 1 };
  const { rules, problems, waivers } = await readGates(ctx.needs, db, story, staffId);
  const open = new Set(withoutWaived(problems, waivers));
  const edition = await readEdition(db, story.meta.edition);
  const { desk, ownerIds, isDraft } = item;
  return {
    lifecycle: story.lifecycle,
    headline: headlineText(story.document),
    stepVersion: story.stepVersion,
    item: { desk, isDraft, ownerIds: [...ownerIds] },
    edition: { code: edition.code, name: edition.name, timeZone: edition.timeZone },
    now: await databaseTime(db),
    live: await liveOf(db, story, looking.readerUrl),
    rules: [...rules],
    problems: problems.map((problem) => ({
      gate: problem.gate,
      reason: tellRefusal(problem.reason),
      isWaived: !open.has(problem),
    })),
    hold: await holdOf(db, articleId),
    embargo: await embargoOf(db, articleId),
    schedule: await scheduleOf(db, articleId),
    approvals: await approvalsOf(db, story),
    corrections: await correctionsOf(db, articleId),
    previews: await previewsOf(db, articleId),
    minorKinds: await listMinorKinds(db),
    history: await readHistory(db, articleId),
  };
}

async function databaseTime(db: Db): Promise<string> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  return (rows[0]?.now ?? new Date(0)).toISOString();
}

async function liveOf(db: Db, story: StoryToPublish, readerUrl: string): Promise<PublicationState['live']> {
  const live = await findLive(db, story.id);
  if (!live) return null;
  return {
    url: readerUrl + encodeURI(live.path),
    firstPublishedAt: live.firstPublishedAt.toISOString(),
    updatedAt: live.updatedAt.toISOString(),
    isCurrent: await isRevision(db, story, live.version),
  };
}

async function holdOf(db: Db, articleId: string): Promise<PublicationState['hold']> {
  const row = await db
    .selectFrom('legalHolds')
    .select(['reason', 'actor', 'at'])
    .where('articleId', '=', articleId)
    .executeTakeFirst();
  return row ? { ...row, at: row.at.toISOString() } : null;
}

async function embargoOf(db: Db, articleId: string): Promise<PublicationState['embargo']> {
  const embargo = await findEmbargo(db, articleId);
  return embargo && { ...embargo, until: embargo.until.toISOString() };
}

async function scheduleOf(db: Db, articleId: string): Promise<PublicationState['schedule']> {
  const row = await db
    .selectFrom('schedules')
    .select([
      ...(['id', 'version', 'kind', 'dueAt', 'policy', 'note', 'minorKind'] as const),
      ...(['state', 'reason', 'cause', 'actor', 'at'] as const),
    ])
    .where('articleId', '=', articleId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row || (row.state !== 'waiting' && row.state !== 'failed')) return null;
  return {
    ...row,
    state: row.state,
    cause: tellFailure(row.cause),
    dueAt: row.dueAt.toISOString(),
    at: row.at.toISOString(),
  };
}

async function approvalsOf(db: Db, story: StoryToPublish): Promise<PublicationState['approvals']> {
  const rows = await db
    .selectFrom('approvals')
    .select(['version', 'actor', 'at'])
    .where('articleId', '=', story.id)
    .orderBy('at', 'desc')
    .limit(20)
    .execute();
  return rows.map(({ version, actor, at }) => ({
    actor,
    at: at.toISOString(),
    isCurrent: version === story.version,
  }));
}

async function correctionsOf(db: Db, articleId: string): Promise<PublicationState['corrections']> {
  const rows = await db
    .selectFrom('corrections')
    .select(['id', 'kind', 'text', 'quote', 'state', 'staffId', 'actor', 'at', 'decidedBy'])
    .where('articleId', '=', articleId)
    .orderBy('at', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

async function previewsOf(db: Db, articleId: string): Promise<PublicationState['previews']> {
  const rows = await db
    .selectFrom('previewLinks')
    .leftJoin('previewViews', 'previewViews.linkId', 'previewLinks.id')
    .select(({ fn }) => [
      'previewLinks.id',
      'forName',
      'actor',
      'expiresAt',
      sql<boolean>`revoked_at is null and expires_at > clock_timestamp()`.as('isOpen'),
      fn.count<number>('previewViews.id').as('views'),
      fn.max('previewViews.at').as('lastViewAt'),
    ])
    .where('articleId', '=', articleId)
    .groupBy('previewLinks.id')
    .orderBy('createdAt', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    ...row,
    expiresAt: row.expiresAt.toISOString(),
    lastViewAt: row.lastViewAt?.toISOString() ?? null,
  }));
}
