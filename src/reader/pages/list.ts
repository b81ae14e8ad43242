import type { Edition, Section } from '../../domain/article.ts';
import { previewAddress } from '../../domain/live-picture.ts';
import { arrangementKey, type PageKey, sectionKey } from '../../domain/page-keys.ts';
import { cardDependencies, cardOf } from '../cards.ts';
import type { FrontContext } from '../context.ts';
import { formatCursor, type ListCursor } from '../list-cursor.ts';
import { listDependency } from '../list-dependency.ts';
import { listNewer } from '../list-newer.ts';
import { loadSite } from '../load-site.ts';
import { formatDateTime } from '../messages/format.ts';
import type { Messages } from '../messages/messages.ts';
import { placeData } from '../places/place-data.ts';
import type { Place } from '../places/read-place.ts';
import { listStories, readCards, type StoryCard } from '../queries.ts';
import { sharedPage } from '../respond.ts';
import { renderListPage } from '../views/list-page.tsx';
import type { Card, PageFacts, Site } from '../views/models.ts';
import type { ArrangedFacts } from './arranged.ts';

const pageSize = 24;
/** Arranged pages lead to a list of everything: it begins below this time. */
const everything = Date.UTC(9999, 0);

/** A list that has pages: which stories, under which name, at which address. */
export interface StoryList {
  readonly key: PageKey;
  readonly title: (messages: Messages) => string;
  readonly description?: string | undefined;
  /** What it is the list of, where readers know more of it than its name. */
  readonly place?: Place;
  readonly empty: (messages: Messages) => string;
  /** Path of its first page, unencoded. */
  readonly path: string;
  /** Slug of the section it is, to mark it in the navigation. */
  readonly section?: string;
  readonly feedPath?: string;
}

/** A page of a list: the first one, or the one below `cursor`. Older pages cost the same as the first. */
export async function listPage(
  ctx: FrontContext,
  edition: Edition,
  list: StoryList,
  cursor: ListCursor | null,
): Promise<Response> {
  const { site, dependencies, expiresAt } = await loadSite(ctx, edition);
  const without = list.place?.storyOrder ?? [];
  const [stories, newer, keyStories, ordered] = await Promise.all([
    listStories(ctx.readerDb, list.key, pageSize, { cursor, without }),
    readNewer(ctx, list, cursor),
    readCards(ctx.readerDb, cursor ? [] : (list.place?.keyStories ?? [])),
    readCards(ctx.readerDb, cursor ? [] : without),
  ]);
  const { messages } = site;
  const cards = [...ordered, ...stories].map(cardOf);
  const ways = { newerPath: newer.path, olderPath: olderPath(list, stories) };
  const html = renderListPage(site, factsOf(site, { list, cursor, cards, ...ways }), {
    ...{ title: list.title(messages), place: list.place, feedPath: list.feedPath, path: list.path },
    ...{ cards, keyCards: keyStories.map(cardOf), ...ways },
    empty: list.empty(messages),
    isFirst: cursor === null,
  });
  return sharedPage(html, {
    dependencies: [
      ...dependencies,
      ...(list.section !== undefined && !cursor ? [{ key: arrangementKey(list.key) }] : []),
      // What comes between this page and the start of the one before moves that start.
      { ...listDependency(list.key, stories, pageSize, cursor), ...(cursor && { to: newer.to }) },
      ...[...ordered, ...stories, ...keyStories].flatMap(cardDependencies),
    ],
    expiresAt,
  });
}

interface Newer {
  /** Address of the page before; null on the first. */
  readonly path: string | null;
  /** The newest story that it depends on. */
  readonly to: number;
}

async function readNewer(ctx: FrontContext, list: StoryList, cursor: ListCursor | null): Promise<Newer> {
  if (!cursor) return { path: null, to: Number.POSITIVE_INFINITY };
  const without = list.place?.storyOrder ?? [];
  const [newest] = (await listStories(ctx.readerDb, list.key, 1, { cursor, without })).map(placeInList);
  // The page before ends where this one begins, so it begins below the story that is one page and one more away.
  const newer = await listNewer(ctx.readerDb, list.key, {
    ...{ cursor: newest ?? cursor, limit: pageSize + 1, without },
  });
  const start = newer.length > pageSize ? newer.at(-1) : undefined;
  const first = encodeURI(list.path);
  return start
    ? { path: `${first}?before=${formatCursor(start)}`, to: start.publishedAt }
    : { path: first, to: Number.POSITIVE_INFINITY };
}

function olderPath(list: StoryList, stories: readonly StoryCard[]): string | null {
  const last = stories.length === pageSize ? stories.at(-1) : undefined;
  return last ? `${encodeURI(list.path)}?before=${formatCursor(placeInList(last))}` : null;
}

function placeInList({ id, firstPublishedAt }: StoryCard): ListCursor {
  return { publishedAt: firstPublishedAt.getTime(), articleId: id };
}

interface Shown {
  readonly list: StoryList;
  readonly cursor: ListCursor | null;
  readonly cards: readonly Card[];
  readonly newerPath: string | null;
  readonly olderPath: string | null;
}

function factsOf(site: Site, { list, cursor, cards, newerPath, olderPath }: Shown): PageFacts {
  const { messages, edition, origin } = site;
  const title = list.title(messages);
  const { place } = list;
  const picture = place?.picture;
  const here = cursor ? `${title}: ${whereOf(site, cursor)}` : title;
  return {
    title: messages.page.title(here, edition.name),
    description: (!cursor && list.description) || messages.page.listDescription(here, edition.name),
    path: cursor ? `${list.path}?before=${formatCursor(cursor)}` : list.path,
    ...(list.section !== undefined && { section: list.section }),
    ...(list.feedPath !== undefined && { feedPath: list.feedPath, feedTitle: messages.page.feedOf(title) }),
    previousPath: newerPath,
    nextPath: olderPath,
    ...(place && !cursor && { structuredData: placeData({ origin, edition, messages }, place, cards) }),
    ...(place &&
      !cursor && {
        openGraph: [
          ['og:type', place.kind === 'author' ? 'profile' : 'website'],
          ...(picture
            ? ([
                ['og:image', origin + previewAddress(picture.live, place.kind === 'author' ? '1:1' : '16:9')],
                ['og:image:alt', picture.alt],
              ] as const)
            : []),
        ],
      }),
  };
}

/** Tells the pages of a list apart. */
function whereOf({ messages, edition }: Site, { publishedAt }: ListCursor): string {
  return publishedAt >= everything
    ? messages.lists.latest
    : messages.places.before(formatDateTime(new Date(publishedAt), edition));
}

/** The list of a section. */
export function sectionList(edition: Edition, section: Section): StoryList {
  const path = `${edition.pathPrefix}/${section.slug}`;
  return {
    key: sectionKey(edition.code, section.slug),
    title: () => section.name,
    empty: (messages) => messages.lists.emptySection,
    path,
    section: section.slug,
    feedPath: `${path}/feed.xml`,
  };
}

/** What its page has around it where editors arranged it. */
export function sectionFacts(edition: Edition, list: StoryList): ArrangedFacts {
  const { key, title, path, section, feedPath } = list;
  return {
    page: key,
    title: (messages) => messages.page.title(title(messages), edition.name),
    description: (messages) => messages.page.listDescription(title(messages), edition.name),
    path,
    ...(section !== undefined && { section }),
    ...(feedPath !== undefined && { feedPath }),
  };
}
