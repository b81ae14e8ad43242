import type { Edition } from '../../domain/article.ts';
import { arrangementKey, type PageKey } from '../../domain/page-keys.ts';
import { cardOf } from '../cards.ts';
import type { ReaderContext } from '../context.ts';
import { formatCursor, type ListCursor } from '../list-cursor.ts';
import { listDependency } from '../list-dependency.ts';
import { loadSite } from '../load-site.ts';
import type { Messages } from '../messages/messages.ts';
import { listStories } from '../queries.ts';
import { sharedPage } from '../respond.ts';
import { renderListPage } from '../views/list-page.tsx';

const pageSize = 24;

/** A list that has pages: which stories, under which name, at which address. */
export interface StoryList {
  readonly key: PageKey;
  readonly title: (messages: Messages) => string;
  readonly description?: string | undefined;
  readonly empty: (messages: Messages) => string;
  /** Path of its first page, unencoded. */
  readonly path: string;
  /** Slug of the section it is, to mark it in the navigation. */
  readonly section?: string;
  readonly feedPath?: string;
}

/** A page of a list: the first one, or the one below `cursor`. Older pages cost the same as the first. */
export async function listPage(
  ctx: ReaderContext,
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
