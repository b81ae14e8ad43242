import type { Edition } from '../../domain/article.ts';
import type { FrontQuery } from '../../domain/front/front.ts';
import { arrangementKey, frontKey, type PageKey } from '../../domain/page-keys.ts';
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
  readonly description?: (messages: Messages) => string;
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
  const description = facts.description?.(messages);
  const html = renderFrontPage(
    site,
    {
      title: facts.title(messages),
      ...(description !== undefined && { description }),
      path: facts.path,
      ...(facts.page === frontKey(edition.code) && { alternates: frontAlternates(site.editions) }),
      ...(facts.section !== undefined && { section: facts.section }),
      ...(facts.feedPath !== undefined && { feedPath: facts.feedPath }),
    },
    { ...placeParts(edition, arranged), olderPath: `${encodeURI(facts.path)}?before=${everything}` },
  );
  return sharedPage(html, {
    dependencies: [...dependencies, { key: arrangementKey(facts.page) }, ...arranged.dependencies],
    expiresAt,
  });
}

/** The first of the top stories leads, or where there is none the first of the page. */
function placeParts(edition: Edition, { parts }: ArrangedFront): Omit<FrontPage, 'olderPath'> {
  const cardsOf = (kind: string) =>
    parts.filter(({ container }) => container.kind === kind).flatMap(({ stories }) => stories.map(cardOf));
  const [lead = null, ...seconds] = [...cardsOf('lead'), ...cardsOf('seconds')];
  const bands = parts
    .filter(
      ({ container: { kind }, stories }) => (kind === 'list' || kind === 'package') && stories.length > 0,
    )
    .map(({ container, stories, hasMore }) => ({
      name: container.title,
      path: hasMore && container.query ? listPath(edition, container.query) : null,
      isPackage: container.kind === 'package',
      cards: stories.map(cardOf),
    }));
  return { lead, seconds, river: [], bands };
}

/** Where there are more of these stories; null for the whole edition, whose list this page is. */
function listPath({ pathPrefix }: Edition, { kind, slug }: FrontQuery): string | null {
  switch (kind) {
    case 'edition':
      return null;
    case 'section':
      return `${pathPrefix}/${slug}`;
    case 'topic':
      return `${pathPrefix}/topics/${slug}`;
    case 'author':
      return `${pathPrefix}/by/${slug}`;
  }
}
