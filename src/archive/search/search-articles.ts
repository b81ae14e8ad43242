import type { Edition, Genre } from '../../domain/article.ts';
import type { Db } from '../../store/db.ts';
import { type CompiledQuery, compileQuery } from './compile-query.ts';
import { dayOf } from './day-spans.ts';
import { type MarkedText, markArticles } from './mark-articles.ts';
import { longestQuery, parseQuery } from './parse-query.ts';
import { publishedBetween } from './published-between.ts';
import { rankArticles } from './rank-articles.ts';
import { formatPlace, type ResultPlace, type SearchOrder } from './result-place.ts';
import { suggestQuery } from './suggest-query.ts';
import { type Found, type Walk, walkDays } from './walk-days.ts';

/** What is looked for, and where. */
export interface SearchRequest {
  readonly text: string;
  /** At least one; the reader's own first. */
  readonly editions: readonly Pick<Edition, 'code' | 'language'>[];
  /** Slugs; they are of the first edition. */
  readonly section?: string | undefined;
  readonly author?: string | undefined;
  readonly genre?: Genre | undefined;
  /** When it was first published: from then on, and before then. */
  readonly from?: Date | undefined;
  readonly to?: Date | undefined;
  readonly order: SearchOrder;
  readonly after?: ResultPlace | undefined;
  readonly wanted: number;
}

export interface SearchHit {
  readonly articleId: string;
  readonly headline: MarkedText;
  /** The standfirst, or the passage of the text where the words stand. */
  readonly summary: MarkedText;
}

/** Found or not; anything that can be typed has an answer. */
export type SearchAnswer =
  | { readonly kind: 'empty' | 'too-long' | 'only-without' }
  | {
      readonly kind: 'answered';
      readonly hits: readonly SearchHit[];
      /** Where the next page starts, as it stands in its address; null on the last. */
      readonly next: string | null;
      /** All that there are, where that is known without counting them. */
      readonly total: number | null;
      /** Relevance was judged among this many of the newest: there are more. */
      readonly judged: number | null;
      /** Whether there were more words than are looked for. */
      readonly isCut: boolean;
      /** What was meant, where something was and is there. */
      readonly suggestion: string | null;
    };

/** With fewer results than these, a misspelling is thought of. */
const few = 3;

/**
 * Searches live stories. It sees live tables alone, and costs the same in an archive of any size: what it cannot
 * look through at once it says.
 */
export async function searchArticles(db: Db, request: SearchRequest): Promise<SearchAnswer> {
  const text = request.text.trim();
  if (text === '') return { kind: 'empty' };
  if (text.length > longestQuery) return { kind: 'too-long' };
  const parsed = parseQuery(text);
  const languages = [...new Set(request.editions.map(({ language }) => language))];
  const query = await compileQuery(db, parsed, languages);
  if (!query) return { kind: parsed.terms.length === 0 ? 'empty' : 'only-without' };
  const page = await findPage(db, request, query);
  const isShort = page.found.length < few && !request.after;
  return {
    kind: 'answered',
    hits: await markArticles(
      db,
      page.found.map(({ id }) => id),
      query.forms,
    ),
    next: page.next && formatPlace(page.next),
    total: page.total,
    judged: page.judged,
    isCut: parsed.isCut,
    suggestion: isShort ? await suggestQuery(db, request, text, page.found.length) : null,
  };
}

interface Page {
  readonly found: readonly Found[];
  readonly next: ResultPlace | null;
  readonly total: number | null;
  readonly judged: number | null;
}

async function findPage(db: Db, request: SearchRequest, query: CompiledQuery): Promise<Page> {
  const days = await daysOf(db, request);
  if (!days) return { found: [], next: null, total: 0, judged: null };
  const walk: Omit<Walk, 'inHead' | 'wanted' | 'order' | 'after'> = {
    query: query.text,
    facets: facetsOf(request),
    ...days,
    from: request.from?.getTime(),
    to: request.to?.getTime(),
  };
  if (request.order === 'relevance') return rankArticles(db, walk, request);
  const { order, wanted } = request;
  const after = request.after?.order === order ? request.after : undefined;
  const { found, isWhole, goOn } = await walkDays(db, {
    ...walk,
    ...{ inHead: false, order, after, wanted: wanted + 1 },
  });
  const shown = found.slice(0, wanted);
  const last = found.length > wanted ? shown.at(-1) : goOn;
  return {
    found: shown,
    next: last ? { order, at: last.at, id: last.id } : null,
    total: isWhole && !after && found.length <= wanted ? found.length : null,
    judged: null,
  };
}

/** The days in which anything can be, from the first story to the newest. */
async function daysOf(
  db: Db,
  { editions, from, to }: SearchRequest,
): Promise<{ readonly first: number; readonly last: number } | null> {
  const published = await publishedBetween(
    db,
    editions.map(({ code }) => code),
  );
  if (!published) return null;
  const first = Math.max(dayOf(published.first), from ? dayOf(from) : -Infinity);
  const last = Math.min(dayOf(published.last), to ? dayOf(new Date(to.getTime() - 1)) : Infinity);
  return first > last ? null : { first, last };
}

function facetsOf({ editions, section, author, genre }: SearchRequest): string[][] {
  const own = editions[0]?.code ?? '';
  return [
    editions.map(({ code }) => `=e:${code}`),
    ...(section === undefined ? [] : [[`=s:${own}/${section}`]]),
    ...(author === undefined ? [] : [[`=a:${own}/${author}`]]),
    ...(genre === undefined ? [] : [[`=g:${genre}`]]),
  ];
}
