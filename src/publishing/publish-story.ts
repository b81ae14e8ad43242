import type { LivePictures } from '../domain/article.ts';
import {
  checkDocument,
  headlineText,
  imageSources,
  leadImage,
  type StoryDocument,
  standfirstText,
  wordCount,
} from '../domain/document.ts';
import { InvalidInput } from '../domain/errors.ts';
import type { Clock } from '../platform/clock.ts';
import type { Db } from '../store/db.ts';
import { appendEvent } from '../store/events.ts';
import { asJson } from '../store/json.ts';
import { inTransaction } from '../store/transaction.ts';
import { chooseAddress, takeAddress } from './live-address.ts';
import { filledSections, introduce, listsOf, setLists } from './live-lists.ts';
import { findLive, type Live } from './live-story.ts';
import type { PublishingNeeds, StoryToPublish } from './needs.ts';
import { readEdition } from './queries.ts';
import { touchedQueries } from './touched-queries.ts';
import { withdrawUnusedPictures } from './unused-pictures.ts';

export interface PublishingContext {
  readonly db: Db;
  readonly clock: Clock;
  readonly needs: PublishingNeeds;
}

export interface PublishRequest {
  readonly articleId: string;
  /** Who publishes, as the record will name them. */
  readonly actor: string;
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
 * @throws NotFound, InvalidInput when the story is not fit to be shown, Conflict from its lifecycle.
 */
export function publishStory(ctx: PublishingContext, request: PublishRequest): Promise<PublishOutcome> {
  return inTransaction(ctx.db, async (db) => {
    const { articleId, actor } = request;
    const story = await ctx.needs.reviseStory(db, articleId, { author: actor, reason: 'published' });
    refuseUnfit(story.document);
    const edition = await readEdition(db, story.meta.edition);
    const before = await findLive(db, story.id);
    if (before?.version === story.version) return { kind: 'unchanged', path: before.path };

    const now = ctx.clock.now();
    const kind = kindOf(story.document, before);
    const firstPublishedAt = before?.firstPublishedAt ?? earlier(request.firstPublishedAt ?? now, now);
    const updatedAt = before
      ? now
      : latest(firstPublishedAt, earlier(request.updatedAt ?? firstPublishedAt, now));
    const path = await chooseAddress(db, {
      articleId: story.id,
      edition,
      section: story.meta.section,
      slug: story.meta.slug,
      headline: headlineText(story.document),
      current: before?.path ?? null,
    });
    const pictures = await ctx.needs.releasePictures(db, imageSources(story.document));
    await recordPublication(db, story, kind, request.actor);
    const number = await writeLiveRow(db, story, { path, pictures, firstPublishedAt, updatedAt });
    await takeAddress(db, story.id, path);
    const lists = listsOf(story.meta);
    const affected = [...lists, ...(before?.lists ?? [])];
    const sectionsBefore = await filledSections(db, affected);
    await setLists(db, story.id, lists, firstPublishedAt);
    await introduce(db, story.meta);
    const navigationChanged = `${sectionsBefore}` !== `${await filledSections(db, affected)}`;
    await ctx.needs.moveLifecycle(
      db,
      story.id,
      kind === 'corrected' ? 'correct' : before ? 'update' : 'publish',
    );
    const mediaTouches = await withdrawUnusedPictures(ctx.needs, db, before?.pictures ?? {});
    const after = { edition: edition.code, number, lists, firstPublishedAt };
    await appendEvent(db, {
      kind: `article.${kind}`,
      subject: story.id,
      data: { version: story.version, path, actor: request.actor },
      touches: [...touchedQueries(story.id, before, after, navigationChanged), ...mediaTouches],
    });
    return { kind, path };
  });
}

function refuseUnfit(document: StoryDocument): void {
  if (headlineText(document).trim() === '') {
    throw new InvalidInput('The story has no headline. Give it one and publish again.');
  }
  const [problem] = checkDocument(document);
  if (problem) throw new InvalidInput(`The story cannot be published yet: ${problem.message}`);
}

function kindOf(document: StoryDocument, before: Live | null): 'published' | 'updated' | 'corrected' {
  if (!before) return 'published';
  return corrections(document) > corrections(before.document) ? 'corrected' : 'updated';
}

function corrections(document: StoryDocument): number {
  const body = document.content?.[2]?.content ?? [];
  return body.filter((block) => block.type === 'correction').length;
}

async function recordPublication(
  db: Db,
  story: StoryToPublish,
  kind: 'published' | 'updated' | 'corrected',
  actor: string,
): Promise<void> {
  const snapshot = asJson<unknown>({ meta: story.meta, document: story.document });
  await db
    .insertInto('publications')
    .values({ articleId: story.id, version: story.version, kind, snapshot, actor })
    .execute();
}

interface LiveFacts {
  readonly path: string;
  readonly pictures: LivePictures;
  readonly firstPublishedAt: Date;
  readonly updatedAt: Date;
}

async function writeLiveRow(db: Db, story: StoryToPublish, facts: LiveFacts): Promise<number> {
  const { meta, document } = story;
  const values = {
    version: story.version,
    edition: meta.edition,
    path: facts.path,
    sectionSlug: meta.section.slug,
    sectionName: meta.section.name,
    headline: headlineText(document),
    standfirst: standfirstText(document),
    kicker: meta.kicker,
    genre: meta.genre,
    dateline: meta.dateline,
    language: meta.language,
    direction: meta.direction,
    byline: asJson(meta.byline),
    topics: asJson(meta.topics),
    seo: asJson(meta.seo),
    social: asJson(meta.social),
    document: asJson(document),
    leadImage: asJson(leadImage(document)),
    pictures: asJson(facts.pictures),
    wordCount: wordCount(document),
    status: corrections(document) > 0 ? 'corrected' : 'published',
    updatedAt: facts.updatedAt,
  };
  const row = await db
    .insertInto('liveArticles')
    .values({ id: story.id, firstPublishedAt: facts.firstPublishedAt, ...values })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(values))
    .returning('number')
    .executeTakeFirstOrThrow();
  return row.number;
}

function earlier(a: Date, b: Date): Date {
  return a < b ? a : b;
}

function latest(a: Date, b: Date): Date {
  return a > b ? a : b;
}
