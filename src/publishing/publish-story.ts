import type { CorrectionKind } from '../domain/desk.ts';
import { fileSources, headlineText, type StoryDocument, storyPictures } from '../domain/document.ts';
import { InvalidInput } from '../domain/errors.ts';
import { publishing } from '../domain/refusals/publishing.ts';
import type { Clock } from '../platform/clock.ts';
import type { Db } from '../store/db.ts';
import { appendEvent } from '../store/events.ts';
import { asJson } from '../store/json.ts';
import { tellOfStory } from '../store/tell-of-story.ts';
import { inTransaction } from '../store/transaction.ts';
import { correctionTexts, hasSameCorrections, newCorrection } from './correction-texts.ts';
import { showCoverage, showPosts } from './coverage/show-coverage.ts';
import { refuseEmbargoed } from './embargo/refuse-embargoed.ts';
import { refuseClosedGates } from './gates/refuse-closed-gates.ts';
import { chooseAddress, takeAddress } from './live-address.ts';
import { showChanges } from './live-changes.ts';
import { listLive, listsOf } from './live-lists.ts';
import { findLive, type Live } from './live-story.ts';
import { findMinorKind } from './minor-kinds.ts';
import type { PublishingNeeds, StoryToPublish } from './needs.ts';
import { enterLists } from './places/change-lists.ts';
import { readEdition } from './queries.ts';
import { refuseUnfit } from './refuse-unfit.ts';
import { settleSchedule } from './schedule/settle-schedule.ts';
import { withCanonicalNames } from './site/canonical-names.ts';
import { touchedQueries } from './touched-queries.ts';
import { mediaOf, withdrawUnusedMedia } from './unused-media.ts';
import { writeLiveRow } from './write-live-row.ts';

export interface PublishingContext {
  readonly db: Db;
  readonly clock: Clock;
  readonly needs: PublishingNeeds;
}

export interface PublishRequest {
  readonly articleId: string;
  /** Who publishes, as the record will name them. */
  readonly actor: string;
  /** Their id; absent for a program. */
  readonly staffId?: string | null | undefined;
  /** The moment of a schedule, by the database's clock; absent: now. */
  readonly at?: Date | undefined;
  /** A kind of change so small that readers see no new date. Only for what is live. */
  readonly minorKind?: string | undefined;
  /** What readers are told of the change in the story's history. */
  readonly note?: string | undefined;
  /** For a story that was published elsewhere before: when. Never changes once the story is live. */
  readonly firstPublishedAt?: Date | undefined;
  /** With it, when it last changed there. */
  readonly updatedAt?: Date | undefined;
}

export type PublishOutcome =
  | { readonly kind: 'published' | 'updated' | 'corrected'; readonly path: string }
  /** Readers have this version already. */
  | { readonly kind: 'unchanged'; readonly path: string };

/**
 * Shows the current version of a story to readers: snapshot, live row, address, lists and event in one
 * transaction. Publishing what is live already updates it; an update that adds a correction corrects it.
 * @throws NotFound, InvalidInput when the story is not fit to be shown, Conflict from its lifecycle, Embargoed before
 * its second, GatesClosed with every reason that nobody waived.
 */
export function publishStory(ctx: PublishingContext, request: PublishRequest): Promise<PublishOutcome> {
  return inTransaction(ctx.db, async (db) => {
    const { articleId, actor } = request;
    const story = await ctx.needs.reviseStory(db, articleId, { author: actor, reason: 'published' });
    refuseUnfit(story.document);
    const edition = await readEdition(db, story.meta.edition);
    const before = await findLive(db, story.id);
    if (before?.version === story.version) return { kind: 'unchanged', path: before.path };
    await refuseEmbargoed(db, story.id);
    await refuseClosedGates(ctx.needs, db, story, request.staffId ?? null);
    const minor = request.minorKind === undefined ? null : await findMinorKind(db, request.minorKind);

    const now = request.at ?? ctx.clock.now();
    const kind = kindOf(story.document, before);
    const firstPublishedAt = before?.firstPublishedAt ?? earlier(request.firstPublishedAt ?? now, now);
    if (minor && kind !== 'updated') throw new InvalidInput(publishing.minor_story_not_live());
    if (minor && before && !hasSameCorrections(story.document, before.document)) {
      throw new InvalidInput(publishing.minor_correction());
    }
    const updatedAt = before
      ? minor
        ? before.updatedAt
        : now
      : latest(firstPublishedAt, earlier(request.updatedAt ?? firstPublishedAt, now));
    const path = await chooseAddress(db, {
      articleId: story.id,
      edition,
      section: story.meta.section,
      slug: story.meta.slug,
      headline: headlineText(story.document),
      current: before?.path ?? null,
    });
    const pictures = await ctx.needs.releasePictures(db, storyPictures(story));
    const files = (await ctx.needs.releaseFiles?.(db, fileSources(story.document))) ?? {};
    const correction = before && kind === 'corrected' ? newCorrection(story.document, before.document) : null;
    const note = request.note ?? minor?.name ?? correction?.text ?? null;
    const notice = correction?.kind ?? null;
    await recordPublication(db, story, { kind, actor, note, notice, isMinor: minor !== null });
    const meta = await withCanonicalNames(db, story.meta);
    const number = await writeLiveRow(
      db,
      { ...story, meta },
      { path, pictures, files, firstPublishedAt, updatedAt },
    );
    await takeAddress(db, story.id, path);
    if (!before && (await showCoverage(db, story.id))) await showPosts(ctx.needs, db, story.id);
    await showChanges(db, story.id, { isNew: before === null });
    const lists = listsOf(meta);
    const { navigationChanged, touches } = await enterLists(ctx.needs, db, {
      ...{ articleId: story.id, meta, firstPublishedAt },
      before: before?.lists ?? [],
    });
    const covered = await listLive(db, story.id);
    await ctx.needs.moveLifecycle(
      db,
      story.id,
      kind === 'corrected' ? 'correct' : before ? 'update' : 'publish',
    );
    await settleSchedule(db, story.id);
    const mediaTouches = await withdrawUnusedMedia(ctx.needs, db, mediaOf(before));
    const after = { edition: edition.code, number, lists, firstPublishedAt };
    await appendEvent(db, {
      kind: `article.${kind}`,
      subject: story.id,
      data: { version: story.version, path, actor, staffId: request.staffId ?? null },
      touches: [
        ...touchedQueries(story.id, before, after, navigationChanged),
        ...covered.map((key) => ({ key })),
        ...touches,
        ...mediaTouches,
      ],
    });
    return { kind, path };
  });
}

function kindOf(document: StoryDocument, before: Live | null): 'published' | 'updated' | 'corrected' {
  if (!before) return 'published';
  const isCorrected = correctionTexts(document).length > correctionTexts(before.document).length;
  return isCorrected ? 'corrected' : 'updated';
}

interface Publication {
  readonly kind: 'published' | 'updated' | 'corrected';
  readonly actor: string;
  readonly note: string | null;
  /** What the correction it brings is called. */
  readonly notice: CorrectionKind | null;
  readonly isMinor: boolean;
}

async function recordPublication(db: Db, story: StoryToPublish, publication: Publication): Promise<void> {
  const snapshot = asJson<unknown>({ meta: story.meta, document: story.document });
  await db
    .insertInto('publications')
    .values({ articleId: story.id, version: story.version, snapshot, ...publication })
    .execute();
  await tellOfStory(db, story.id);
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}

function latest(a: Date, b: Date): Date {
  return a > b ? a : b;
}
