import type { Edition } from '../../domain/article.ts';
import { arrangementKey, frontKey, liveKey, mostReadKey, sectionKey } from '../../domain/page-keys.ts';
import { readArrangedFront } from '../arranged-front.ts';
import { cardDependencies, cardOf } from '../cards.ts';
import type { FrontContext } from '../context.ts';
import { formatCursor } from '../list-cursor.ts';
import { listDependency } from '../list-dependency.ts';
import { loadSite } from '../load-site.ts';
import type { Messages } from '../messages/messages.ts';
import { listBands, listMostRead, listStories, readCards, type StoryCard } from '../queries.ts';
import { sharedPage } from '../respond.ts';
import { frontAlternates } from '../translations.ts';
import { renderFrontPage } from '../views/front-page.tsx';
import { type ArrangedFacts, arrangedPage } from './arranged.ts';

const newest = 16;
const inBand = 5;
const besideLead = 3;
const inRanking = 6;
/** Stories covered live that are not among the newest. */
const inLive = 4;
/** Fewer stories are no ranking. */
const fewestInRanking = 3;
/** Among so many of the newest, the first with a picture leads. */
const leadAmong = 6;

/** The front of an edition: as editors launched it, else arranged by itself. */
export async function frontPage(ctx: FrontContext, edition: Edition): Promise<Response> {
  const arranged = await readArrangedFront(ctx.readerDb, edition, frontKey(edition.code));
  return arranged
    ? arrangedPage(ctx, edition, arranged, frontFacts(edition))
    : selfArrangedFront(ctx, edition);
}

/** The front of an edition as it arranges itself. */
export async function selfArrangedFront(ctx: FrontContext, edition: Edition): Promise<Response> {
  const { site, dependencies, expiresAt } = await loadSite(ctx, edition);
  const stories = await listStories(ctx.readerDb, frontKey(edition.code), newest);
  const lead = stories.slice(0, leadAmong).find((story) => story.leadImage !== null) ?? stories[0];
  const others = stories.filter((story) => story !== lead);
  const sections = site.sections.map((section) => sectionKey(edition.code, section.slug));
  const live = liveKey(edition.code);
  const lists = [live, ...sections];
  // Every story above may be the newest of its section too.
  const perList = inBand + newest + inRanking + inLive;
  const [idsByList, mostRead] = await Promise.all([
    listBands(ctx.readerDb, lists, perList),
    listMostRead(ctx.readerDb, edition.code, newest + inRanking + inLive),
  ]);
  const shown = new Set(stories.map((story) => story.id));
  const liveIds = (idsByList.get(live) ?? []).filter((id) => !shown.has(id)).slice(0, inLive);
  for (const id of liveIds) shown.add(id);
  const notShown = mostRead.filter((id) => !shown.has(id)).slice(0, inRanking);
  const rankedIds = notShown.length < fewestInRanking ? [] : notShown;
  for (const id of rankedIds) shown.add(id);
  const bandIds = sections.map((list) =>
    (idsByList.get(list) ?? []).filter((id) => !shown.has(id)).slice(0, inBand),
  );
  const cards = new Map(
    (await readCards(ctx.readerDb, [...liveIds, ...rankedIds, ...bandIds.flat()])).map((story) => [
      story.id,
      story,
    ]),
  );
  const cardsOf = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const story = cards.get(id);
      return story ? [cardOf(story)] : [];
    });
  const bands = site.sections.map((section, place) => ({
    name: section.name,
    path: `${edition.pathPrefix}/${section.slug}`,
    cards: cardsOf(bandIds[place] ?? []),
  }));
  const last = stories.length === newest ? stories.at(-1) : undefined;
  const path = `${edition.pathPrefix}/`;
  const html = renderFrontPage(
    site,
    {
      title: edition.name,
      description: descriptionOf(edition, site.messages),
      path,
      alternates: frontAlternates(site.editions),
    },
    {
      lead: lead ? cardOf(lead) : null,
      seconds: others.slice(0, besideLead).map(cardOf),
      river: others.slice(besideLead).map(cardOf),
      bands: [
        { name: site.messages.genres.live, path: null, cards: cardsOf(liveIds) },
        {
          name: site.messages.lists.mostRead,
          path: null,
          kind: 'ranking' as const,
          cards: cardsOf(rankedIds),
        },
        ...bands,
      ].filter((band) => band.cards.length > 0),
      olderPath: last ? olderPath(path, last) : null,
    },
  );
  const all = [...stories, ...cards.values()];
  return sharedPage(html, {
    dependencies: [
      ...dependencies,
      { key: arrangementKey(frontKey(edition.code)) },
      { key: mostReadKey(edition.code) },
      listDependency(frontKey(edition.code), stories, newest, null),
      ...lists.map((list) => bandDependency(list, idsByList.get(list) ?? [], all, perList)),
      ...all.flatMap(cardDependencies),
    ],
    expiresAt,
  });
}

function descriptionOf({ description, name }: Edition, messages: Messages): string {
  return description || messages.page.feedDescription(name);
}

export function frontFacts(edition: Edition): ArrangedFacts {
  return {
    page: frontKey(edition.code),
    title: () => edition.name,
    description: (messages: Messages) => descriptionOf(edition, messages),
    path: `${edition.pathPrefix}/`,
  };
}

/** A band looks back no further than its last story, where it is full. */
function bandDependency(list: string, ids: readonly string[], stories: readonly StoryCard[], limit: number) {
  const listed = ids.length >= limit ? stories.filter((story) => ids.includes(story.id)) : [];
  const times = listed.map((story) => story.firstPublishedAt.getTime());
  return times.length === 0 ? { key: list } : { key: list, from: Math.min(...times) };
}

function olderPath(path: string, last: StoryCard): string {
  const cursor = formatCursor({ publishedAt: last.firstPublishedAt.getTime(), articleId: last.id });
  return `${encodeURI(path)}?before=${cursor}`;
}
