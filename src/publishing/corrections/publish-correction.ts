import { sql } from 'kysely';
import type { Anchor } from '../../domain/annotations/map-anchor.ts';
import type { CorrectionKind } from '../../domain/desk.ts';
import { type StoryDocument, toNode } from '../../domain/document.ts';
import { Conflict, NotFound } from '../../domain/errors.ts';
import { corrections } from '../../domain/refusals/corrections.ts';
import type { Db } from '../../store/db.ts';
import { type DeskActor, recordDecision } from '../desk/desk-record.ts';
import type { StoryToPublish } from '../needs.ts';
import { type PublishingContext, publishStory } from '../publish-story.ts';
import { readEdition } from '../queries.ts';

export interface CorrectionToPublish {
  readonly id: string;
  readonly articleId: string;
  /** Who lets readers have it. */
  readonly decidedBy: DeskActor;
  /** Who wanted it: the publication is theirs. */
  readonly publisher: DeskActor;
}

/**
 * Puts the notice into the story, after the block that its passage is in, and publishes the story as it then is.
 * Runs in the transaction that decides. @returns the path.
 */
export async function publishCorrection(
  ctx: PublishingContext,
  wanted: CorrectionToPublish,
): Promise<string> {
  const { db, needs } = ctx;
  const { id, articleId, decidedBy, publisher } = wanted;
  const story = await needs.lockStory(db, articleId);
  const correction = await lockProposed(db, articleId, id);
  const place = await placeOf(ctx, story, correction);
  const { timeZone } = await readEdition(db, story.meta.edition);
  const notice = { ...correction, date: today(ctx.clock.now(), timeZone) };
  await needs.saveDraft(db, {
    articleId,
    document: withNotice(story.document, notice, place),
    meta: story.meta,
    author: publisher.name,
    staffId: publisher.staffId,
    reason: 'corrected',
  });
  const isSecond = decidedBy.staffId !== null && decidedBy !== publisher;
  const version = isSecond ? await approve(ctx, articleId, decidedBy) : null;
  await db
    .updateTable('corrections')
    .set({ state: 'published', decidedBy: decidedBy.name, decidedAt: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .execute();
  const { text: note } = correction;
  const request = { articleId, actor: publisher.name, staffId: publisher.staffId, note };
  const { path } = await publishStory(ctx, request);
  if (version !== null) {
    await recordDecision(db, decidedBy, { articleId, kind: 'approved', data: { version, correction: id } });
  }
  return path;
}

interface Proposed {
  readonly kind: CorrectionKind;
  readonly text: string;
  readonly anchorFrom: number | null;
  readonly anchorTo: number | null;
  readonly anchorVersion: number | null;
  readonly quote: string | null;
}

async function lockProposed(db: Db, articleId: string, id: string): Promise<Proposed> {
  const row = await db
    .selectFrom('corrections')
    .select(['kind', 'text', 'state', 'anchorFrom', 'anchorTo', 'anchorVersion', 'quote', 'decidedBy'])
    .where('id', '=', id)
    .where('articleId', '=', articleId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound(corrections.correction_unknown());
  const by = row.decidedBy ?? '';
  if (row.state === 'published') throw new Conflict(corrections.correction_published_by({ by }));
  if (row.state === 'rejected') throw new Conflict(corrections.correction_rejected_by({ by }));
  return row;
}

async function placeOf(
  { db, needs }: PublishingContext,
  story: StoryToPublish,
  { anchorFrom, anchorTo, anchorVersion, quote }: Proposed,
): Promise<Anchor | null> {
  if (anchorFrom === null || anchorTo === null || anchorVersion === null) return null;
  const passage = { from: anchorFrom, to: anchorTo, version: anchorVersion, quote: quote ?? '' };
  return needs.placePassage(db, story.id, passage, story);
}

/** The notice stands after the block of the body that holds the passage; without one, at the beginning. */
function withNotice(
  document: StoryDocument,
  { kind, text, date }: { readonly kind: string; readonly text: string; readonly date: string },
  place: Anchor | null,
): StoryDocument {
  const { content } = document;
  const [headline, standfirst, body] = content ?? [];
  if (!headline || !standfirst || !body) return document;
  const blocks = [...(body.content ?? [])];
  const paragraphs = text.split(/\n+/).map((line) => ({
    type: 'paragraph',
    content: [{ type: 'text', text: line }],
  }));
  blocks.splice(place ? blocksUpTo(document, place) : 0, 0, {
    type: 'correction',
    attrs: { kind, date },
    content: paragraphs,
  });
  return { ...document, content: [headline, standfirst, { ...body, content: blocks }] };
}

/** How many blocks of the body there are up to the end of a passage, with the one that it ends in. */
function blocksUpTo(document: StoryDocument, { to }: Anchor): number {
  const node = toNode(document);
  let many = 0;
  const start = node.child(0).nodeSize + node.child(1).nodeSize + 1;
  node.child(2).forEach((_block, offset) => {
    if (start + offset < to) many += 1;
  });
  return many;
}

function today(now: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

/** Whoever lets a correction pass approves the story with it. @returns the version that they approve. */
async function approve({ db, needs }: PublishingContext, articleId: string, by: DeskActor): Promise<number> {
  const { version } = await needs.lockStory(db, articleId);
  await db
    .insertInto('approvals')
    .values({ articleId, version, staffId: by.staffId ?? '', actor: by.name })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return version;
}
