import type { Edition, Section } from '../../domain/article.ts';
import { arrangementKey, type PageKey, sectionKey } from '../../domain/page-keys.ts';
import { cardOf } from '../cards.ts';
import type { FrontContext } from '../context.ts';
import { formatCursor, type ListCursor } from '../list-cursor.ts';
import { listDependency } from '../list-dependency.ts';
import { loadSite } from '../load-site.ts';
import type { Messages } from '../messages/messages.ts';
import { listStories } from '../queries.ts';
import { sharedPage } from '../respond.ts';
import { renderListPage } from '../views/list-page.tsx';
import type { ArrangedFacts } from './arranged.ts';

const pageSize = 24;

/** A list that has pages: which stories, under which name, at which address. */
export interface StoryList {
  readonly key: PageKey;
  readonly title: (messages: Messages) => string;
  readonly description?: string | undefined;
  /** What somebody is and where to reach them, for the list of a writer. */
  readonly person?: { readonly jobTitle: string | null; readonly contact: string | null };
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
  const stories = await listStories(ctx.readerDb, list.key, pageSize, cursor);
  const last = stories.length === pageSize ? stories.at(-1) : undefined;
  const { messages } = site;
  const title = list.title(messages);
  const pageTitle = messages.page.title(
    cursor ? `${title}: ${messages.lists.olderTitle}` : title,
    edition.name,
  );
  const start = encodeURI(list.path);
  const html = renderListPage(
    site,
    {
      title: pageTitle,
      ...(list.description !== undefined && { description: list.description }),
      path: cursor ? `${list.path}?before=${formatCursor(cursor)}` : list.path,
      ...(list.section !== undefined && { section: list.section }),
      ...(list.feedPath !== undefined && { feedPath: list.feedPath }),
    },
    {
      title,
      description: cursor ? undefined : list.description,
      ...(list.person && !cursor && { person: list.person }),
      cards: stories.map(cardOf),
      empty: list.empty(messages),
      isFirst: cursor === null,
      path: list.path,
      olderPath: last
        ? `${start}?before=${formatCursor({ publishedAt: last.firstPublishedAt.getTime(), articleId: last.id })}`
        : null,
    },
  );
  return sharedPage(
    html,
    { kind: 'list', direction: edition.direction },
    {
      dependencies: [
        ...dependencies,
        ...(list.section !== undefined && !cursor ? [{ key: arrangementKey(list.key) }] : []),
        listDependency(list.key, stories, pageSize, cursor),
        ...stories.map((story) => ({ key: `article:${story.id}` })),
      ],
      expiresAt,
    },
  );
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
    path,
    ...(section !== undefined && { section }),
    ...(feedPath !== undefined && { feedPath }),
  };
}
