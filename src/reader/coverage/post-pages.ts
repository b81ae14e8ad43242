import { type Dependency, postsKey } from '../../domain/page-keys.ts';
import type { Db } from '../../store/db.ts';
import { formatCursor, parseCursor } from '../list-cursor.ts';
import { findPost, type LivePost, listPosts, type PostOrder, type PostPlace } from './read-posts.ts';

/** Posts of a page. */
const postsOnPage = 20;
/** Of the page that is to be printed: more than a long day brings. */
const postsOnWholePage = 1000;

/** In which order a page has them, or from the oldest on as far as one page can hold them. */
export type PageOrder = PostOrder | 'whole';

/** Which posts a reader asks for, as the address says it. */
export interface PostsAsked {
  /** A place: what is older (or, from the oldest on, newer) than it. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  /** A post that the page begins with. */
  readonly post?: string | undefined;
  readonly order?: string | undefined;
}

/** A page of the posts of a story. */
export interface PostPage {
  readonly posts: readonly LivePost[];
  readonly order: PageOrder;
  /** The post it was asked for, where it begins with one. */
  readonly asked: LivePost | null;
  /** The place it begins after; null for the first page and one that begins with a post. */
  readonly after: PostPlace | null;
  /** Queries of the pages before and after, with their question mark; `''` is the first page. Null: there is none. */
  readonly previous: string | null;
  readonly next: string | null;
  /** Its own. */
  readonly query: string;
  readonly dependency: Dependency;
  /** Whether its address is one that pages lead to: there is no end of places that somebody can make up. */
  readonly isLinked: boolean;
}

/** The page that somebody asked for, or null where the address names no post and no place among them. */
export async function readPostPage(db: Db, articleId: string, asked: PostsAsked): Promise<PostPage | null> {
  const order = orderOf(asked);
  if (!order) return null;
  const most = order === 'whole' ? postsOnWholePage : postsOnPage;
  const text = asked.before ?? asked.after;
  const cursor = text === undefined ? null : parseCursor(text);
  const first = asked.post === undefined ? null : await findPost(db, articleId, asked.post);
  if ((text !== undefined && !cursor) || (asked.post !== undefined && !first)) return null;
  const after = cursor && { postedAt: new Date(cursor.publishedAt), id: cursor.articleId };
  const found = await listPosts(db, articleId, {
    order: wayOf(order),
    after: first ?? after,
    limit: most + (first ? 0 : 1),
  });
  const all = first ? [first, ...found] : found;
  const posts = all.slice(0, most);
  const following = all[most];
  const at = after && (await findPost(db, articleId, after.id));
  const before = after && (await readBefore(db, articleId, { order, most, start: posts[0] ?? after }));
  return {
    posts,
    order,
    asked: first,
    after,
    query: first ? `?post=${first.id}` : after ? queryAfter(order, after) : startOf(order),
    // From one post the way leads to the newest: pages that begin at every other one would have no end.
    previous: first ? '' : before && (before.place ? queryAfter(order, before.place) : startOf(order)),
    next: following ? queryAfter(order, posts.at(-1) ?? following) : null,
    isLinked: !after || at?.postedAt.getTime() === after.postedAt.getTime(),
    dependency: dependencyOf(articleId, {
      order,
      begins: first ?? before?.place ?? null,
      ends: following ?? null,
    }),
  };
}

/** The order that is asked for; null for what no page leads to, so that no page stands at many addresses. */
function orderOf({ before, after, post, order }: PostsAsked): PageOrder | null {
  if (order !== undefined && order !== 'oldest' && order !== 'whole') return null;
  const isElsewhere = order === undefined ? after !== undefined : before !== undefined;
  const isTwice = post !== undefined && (order ?? before ?? after) !== undefined;
  return isElsewhere || isTwice ? null : (order ?? 'newest');
}

function wayOf(order: PageOrder): PostOrder {
  return order === 'newest' ? 'newest' : 'oldest';
}

/** The place that the page before begins after; null where that is the first page. */
async function readBefore(
  db: Db,
  articleId: string,
  { order, most, start }: { readonly order: PageOrder; readonly most: number; readonly start: PostPlace },
): Promise<{ readonly place: PostPlace | null }> {
  const backwards = order === 'newest' ? 'oldest' : 'newest';
  const limit = most + 1;
  const earlier = await listPosts(db, articleId, { order: backwards, after: start, limit });
  return { place: (earlier.length === limit ? earlier.at(-1) : undefined) ?? null };
}

function startOf(order: PageOrder): string {
  return order === 'newest' ? '' : `?order=${order}`;
}

function queryAfter(order: PageOrder, { postedAt, id }: PostPlace): string {
  const place = formatCursor({ publishedAt: postedAt.getTime(), articleId: id });
  // In the order in which an address has them.
  return order === 'newest' ? `?before=${place}` : `?after=${place}&order=${order}`;
}

/** What is posted or changed between these two moves what the page shows or where its neighbours are. */
function dependencyOf(
  articleId: string,
  {
    order,
    begins,
    ends,
  }: { readonly order: PageOrder; readonly begins: PostPlace | null; readonly ends: PostPlace | null },
): Dependency {
  const [from, to] = order === 'newest' ? [ends, begins] : [begins, ends];
  return {
    key: postsKey(articleId),
    ...(from && { from: from.postedAt.getTime() }),
    ...(to && { to: to.postedAt.getTime() }),
  };
}
