import type { Edition } from '../../domain/article.ts';
import type { FrontQuery } from '../../domain/front/front.ts';
import { arrangementKey, frontKey, type PageKey } from '../../domain/page-keys.ts';
import { placePath } from '../../domain/places.ts';
import type { ArrangedFront } from '../arranged-front.ts';
import { cardOf } from '../cards.ts';
import type { FrontContext } from '../context.ts';
import { formatCursor } from '../list-cursor.ts';
import { loadSite } from '../load-site.ts';
import type { Messages } from '../messages/messages.ts';
import { sharedPage } from '../respond.ts';
import { frontAlternates } from '../translations.ts';
import { type FrontPage, renderFrontPage } from '../views/front-page.tsx';

export interface ArrangedFacts {
  /** The key of the list that the page otherwise shows. */
  readonly page: PageKey;
  readonly title: (messages: Messages) => string;
  readonly description: (messages: Messages) => string;
  /** Path of the page, unencoded. */
  readonly path: string;
  /** Slug of the section it is. */
  readonly section?: string;
  readonly feedPath?: string;
}

/** Later than any story: the list below an arranged page begins with the newest. */
const everything = formatCursor({ publishedAt: Date.UTC(9999, 0), articleId: 'z' });

/** A page as editors arranged it. */
export async function arrangedPage(
  ctx: FrontContext,
  edition: Edition,
  arranged: ArrangedFront,
  facts: ArrangedFacts,
): Promise<Response> {
  const { site, dependencies, expiresAt } = await loadSite(ctx, edition);
  const { messages } = site;
  const html = renderFrontPage(
    site,
    {
      title: facts.title(messages),
      description: facts.description(messages),
      path: facts.path,
      ...(facts.page === frontKey(edition.code) && { alternates: frontAlternates(site.editions) }),
      ...(facts.section !== undefined && { section: facts.section }),
      ...(facts.feedPath !== undefined && { feedPath: facts.feedPath }),
    },
    {
      ...placeParts(edition, arranged, messages),
      olderPath: `${encodeURI(facts.path)}?before=${everything}`,
    },
  );
  return sharedPage(html, {
    dependencies: [...dependencies, { key: arrangementKey(facts.page) }, ...arranged.dependencies],
    expiresAt,
  });
}

/** The first of the top stories leads, or where there is none the first of the page. */
function placeParts(
  edition: Edition,
  { parts }: ArrangedFront,
  messages: Messages,
): Omit<FrontPage, 'olderPath'> {
  const cardsOf = (kind: string) =>
    parts.filter(({ container }) => container.kind === kind).flatMap(({ stories }) => stories.map(cardOf));
  const [lead = null, ...seconds] = [...cardsOf('lead'), ...cardsOf('seconds')];
  const bands = parts.flatMap(({ container: { kind, title, query }, stories, hasMore }) => {
    if (kind === 'lead' || kind === 'seconds' || stories.length === 0) return [];
    const name = title ?? nameOf(query, messages);
    const path = hasMore && query ? listPath(edition, query) : null;
    return [{ name, path, kind, cards: stories.map(cardOf) }];
  });
  return { lead, seconds, river: [], bands };
}

/** What a part is called that nobody gave a name. */
function nameOf(query: FrontQuery | null, messages: Messages): string | null {
  if (query?.kind === 'live') return messages.genres.live;
  return query?.kind === 'most_read' ? messages.lists.mostRead : null;
}

/** Where there are more of these stories; null for the whole edition, whose list this page is, and what has none. */
function listPath(edition: Edition, { kind, slug }: FrontQuery): string | null {
  switch (kind) {
    case 'edition':
    case 'live':
    case 'most_read':
      return null;
    case 'section':
      return `${edition.pathPrefix}/${slug}`;
    case 'storyline':
    case 'series':
    case 'topic':
    case 'author':
      return placePath(edition, kind, slug);
  }
}
