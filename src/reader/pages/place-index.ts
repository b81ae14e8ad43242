import type { Edition } from '../../domain/article.ts';
import { indexKey } from '../../domain/page-keys.ts';
import { type PlaceKind, placePath } from '../../domain/places.ts';
import type { FrontContext } from '../context.ts';
import { loadSite } from '../load-site.ts';
import { formatDateTime } from '../messages/format.ts';
import {
  isByNewest,
  listByAlphabet,
  listByNewest,
  type NewestCursor,
  type PlaceLine,
} from '../places/list-places.ts';
import { indexData } from '../places/place-data.ts';
import { sharedPage } from '../respond.ts';
import { renderIndexPage } from '../views/index-page.tsx';

const namesOnAPage = 120;
const strandsOnAPage = 24;

/** Where a page of an index goes on, as it stands in the address. */
export interface IndexPlace {
  /** By the alphabet: the last slug of the page before. */
  readonly after: string | undefined;
  /** By the newest story: its time in base 36, a hyphen, the slug. */
  readonly before: string | undefined;
}

/** All places of a kind, page by page; null where there is none. */
export async function placeIndexPage(
  ctx: FrontContext,
  edition: Edition,
  kind: PlaceKind,
  place: IndexPlace,
): Promise<Response | null> {
  const { readerDb, readerUrl: origin } = ctx;
  const below = place.before === undefined ? null : parseNewest(place.before);
  const isFirst = isByNewest(kind) ? below === null : place.after === undefined;
  const limit = isByNewest(kind) ? strandsOnAPage : namesOnAPage;
  const lines = isByNewest(kind)
    ? await listByNewest(readerDb, edition.code, { kind, below, limit })
    : await listByAlphabet(readerDb, edition.code, { kind, after: place.after ?? '', limit });
  if (lines.length === 0) return null;
  const { site, dependencies, expiresAt } = await loadSite(ctx, edition);
  const { messages } = site;
  const path = placePath(edition, kind);
  const here = isFirst ? '' : queryOf(isByNewest(kind) ? { before: place.before } : { after: place.after });
  const last = lines.length === limit ? lines.at(-1) : undefined;
  const nextPath = last ? encodeURI(path) + wayBelow(last) : null;
  const previousPath = isFirst ? null : encodeURI(path);
  const all = messages.placeKinds[kind];
  const title = isFirst
    ? all
    : `${all}: ${whereOf(below, lines, (at) => messages.places.before(formatDateTime(at, edition)))}`;
  const html = renderIndexPage(
    site,
    {
      title: messages.page.title(title, edition.name),
      description: messages.page.listDescription(title, edition.name),
      path,
      query: here,
      previousPath,
      nextPath,
      ...(isFirst && { structuredData: indexData({ origin, edition, messages }, kind, lines) }),
    },
    { kind, lines, previousPath, nextPath },
  );
  return sharedPage(html, {
    dependencies: [...dependencies, { key: indexKey(edition.code, kind) }],
    expiresAt,
  });
}

/** Tells the pages apart: by the time they begin below, or by the first name and the last. */
function whereOf(
  below: NewestCursor | null,
  lines: readonly PlaceLine[],
  before: (at: Date) => string,
): string {
  return below ? before(below.at) : `${lines[0]?.name ?? ''} – ${lines.at(-1)?.name ?? ''}`;
}

function wayBelow({ slug, newestAt }: PlaceLine): string {
  return newestAt
    ? queryOf({ before: `${newestAt.getTime().toString(36)}-${slug}` })
    : queryOf({ after: slug });
}

function queryOf(parameters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parameters).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return `?${new URLSearchParams(given)}`;
}

function parseNewest(text: string): NewestCursor | null {
  const [, time = '', slug = ''] = /^([0-9a-z]{1,9})-(.+)$/u.exec(text) ?? [];
  const at = new Date(Number.parseInt(time, 36));
  return slug === '' || Number.isNaN(at.getTime()) ? null : { at, slug };
}
