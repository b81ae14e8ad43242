import type { Edition } from '../../domain/article.ts';
import { strandKey } from '../../domain/page-keys.ts';
import { placePath } from '../../domain/places.ts';
import { cardDependencies, cardOf } from '../cards.ts';
import type { FrontContext } from '../context.ts';
import { formatCursor, type ListCursor, parseCursor } from '../list-cursor.ts';
import { listNewer } from '../list-newer.ts';
import { loadSite } from '../load-site.ts';
import { formatDateTime } from '../messages/format.ts';
import type { Place } from '../places/read-place.ts';
import { readCards } from '../queries.ts';
import { sharedPage } from '../respond.ts';
import { renderTimelinePage } from '../views/timeline-page.tsx';

const pageSize = 60;

/** A storyline from its beginning on, or from after `after`; null for a cursor that is none. */
export async function timelinePage(
  ctx: FrontContext,
  edition: Edition,
  place: Place,
  after: string | undefined,
): Promise<Response | null> {
  const cursor = after === undefined ? null : parseCursor(after);
  if (after !== undefined && cursor === null) return null;
  const list = strandKey(edition.code, 'storyline', place.slug);
  const { site, dependencies, expiresAt } = await loadSite(ctx, edition);
  const found = await listNewer(ctx.readerDb, list, { cursor, limit: pageSize + 1 });
  const shown = found.slice(0, pageSize);
  const last = found.length > pageSize ? shown.at(-1) : undefined;
  const cards = await readCards(
    ctx.readerDb,
    shown.map(({ articleId }) => articleId),
  );
  const { messages } = site;
  const listPath = placePath(edition, 'storyline', place.slug);
  const path = `${listPath}/timeline`;
  const nextPath = last ? `${encodeURI(path)}?after=${formatCursor(last)}` : null;
  const previousPath = cursor ? encodeURI(path) : null;
  const html = renderTimelinePage(
    site,
    {
      title: messages.page.title(titleOf(cursor), edition.name),
      description: messages.places.timelineOf(place.name),
      path,
      ...(after !== undefined && { query: `?after=${after}` }),
      feedPath: `${listPath}/feed.xml`,
      feedTitle: messages.page.feedOf(place.name),
      ...{ previousPath, nextPath },
    },
    { place, path: listPath, cards: cards.map(cardOf), previousPath, nextPath },
  );
  const until = last && { to: last.publishedAt };
  return sharedPage(html, {
    dependencies: [
      ...dependencies,
      { key: list, ...(cursor && { from: cursor.publishedAt }), ...until },
      ...cards.flatMap(cardDependencies),
    ],
    expiresAt,
  });

  function titleOf(from: ListCursor | null): string {
    const title = `${place.name}: ${messages.places.timeline}`;
    return from
      ? `${title}, ${messages.places.after(formatDateTime(new Date(from.publishedAt), edition))}`
      : title;
  }
}
