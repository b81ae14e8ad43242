import type { Edition } from '../domain/article.ts';
import { InvalidInput, NotAllowed } from '../domain/errors.ts';
import { editions } from '../domain/refusals/editions.ts';
import { publishing } from '../domain/refusals/publishing.ts';
import { slugOf } from '../domain/slug.ts';
import type { Db } from '../store/db.ts';
import { appendEvent } from '../store/events.ts';
import { inTransaction } from '../store/transaction.ts';
import { type DeskActor, recordDecision } from './desk/desk-record.ts';
import { isRevision } from './desk/is-revision.ts';
import { chooseAddress, takeAddress } from './live-address.ts';
import { findLive, type Live } from './live-story.ts';
import type { PublishingContext } from './publish-story.ts';
import { readEdition } from './queries.ts';
import { touchedQueries } from './touched-queries.ts';

/**
 * Another last part for a story's address. Where readers have the story it moves at once, and nothing else of it
 * changes; every address it had leads to the new one.
 * @returns the path readers find it at, or null while they do not have it.
 * @throws NotFound; InvalidInput for a part of which nothing can stand in an address; NotAllowed where readers have
 * the story and `mayMoveLive` is false.
 */
export function changeAddress(
  ctx: PublishingContext,
  actor: DeskActor,
  request: {
    readonly articleId: string;
    readonly slug: string;
    /** Whether they may change what readers have. */
    readonly mayMoveLive: boolean;
  },
): Promise<string | null> {
  const { articleId, mayMoveLive } = request;
  return inTransaction(ctx.db, async (db) => {
    const story = await ctx.needs.lockStory(db, articleId);
    const edition = await readEdition(db, story.meta.edition);
    const slug = slugOf(request.slug, edition.language);
    if (slug === '') throw new InvalidInput(editions.address_empty());
    const live = await findLive(db, articleId);
    if (live && !mayMoveLive) {
      throw new NotAllowed(publishing.address_of_live_story({ action: 'story.publish' }));
    }
    const isCurrent = live !== null && (await isRevision(db, story, live.version));
    const saved = await ctx.needs.saveDraft(db, {
      articleId,
      document: story.document,
      meta: { ...story.meta, slug },
      author: actor.name,
      staffId: actor.staffId,
      reason: 'address changed',
    });
    const version = isCurrent ? saved.version : null;
    const path = live && (await moveLive(db, actor, { articleId, edition, slug, live, version }));
    await recordDecision(db, actor, { articleId, kind: 'address_changed', data: { slug, path } });
    return path;
  });
}

async function moveLive(
  db: Db,
  actor: DeskActor,
  moved: {
    readonly articleId: string;
    readonly edition: Edition;
    readonly slug: string;
    readonly live: Live;
    /** The revision that readers have with this, where it differs in the address alone from the one they had. */
    readonly version: number | null;
  },
): Promise<string> {
  const { articleId, edition, slug, live, version } = moved;
  const section = await db
    .selectFrom('liveArticles')
    .select(['sectionSlug as slug', 'sectionName as name'])
    .where('id', '=', articleId)
    .executeTakeFirstOrThrow();
  const parts = { articleId, edition, section, slug, headline: '', current: live.path };
  const path = await chooseAddress(db, parts);
  await takeAddress(db, articleId, path);
  await db
    .updateTable('liveArticles')
    .set({ path, ...(version !== null && { version }) })
    .where('id', '=', articleId)
    .execute();
  const touches = touchedQueries(articleId, live, live, false);
  const data = { path, actor: actor.name, staffId: actor.staffId };
  await appendEvent(db, { kind: 'article.moved', subject: articleId, data, touches });
  return path;
}
