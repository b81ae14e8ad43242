import { type Edition, type Genre, genres } from '../../domain/article.ts';
import { type SearchOrder, searchOrders } from './search-context.ts';

/** What stands in the address of a search, as it was typed. */
export interface Question {
  readonly text: string;
  readonly section: string;
  readonly author: string;
  readonly genre: Genre | undefined;
  /** Code of the edition that is searched, or `all`; empty for the reader's own. */
  readonly edition: string;
  /** As fields of a form have dates, `2026-11-24`, or empty. */
  readonly from: string;
  readonly to: string;
  readonly order: SearchOrder;
  readonly after: string | undefined;
}

/** Reads the parameters of a search; what is none of ours is left out. */
export function readQuestion(parameters: URLSearchParams): Question {
  const given = (name: string) => parameters.get(name)?.trim() ?? '';
  return {
    text: given('q'),
    section: given('section'),
    author: given('author'),
    genre: genres.find((each) => each === given('kind')),
    edition: given('edition'),
    from: given('from'),
    to: given('to'),
    order: searchOrders.find((each) => each === given('sort')) ?? 'relevance',
    after: given('after') || undefined,
  };
}

/** The address of a search, with these changes. */
export function searchPath(edition: Edition, question: Question, change: Partial<Question> = {}): string {
  const changed = { ...question, ...change };
  const { text, section, author, genre, from, to, order, after } = changed;
  const parameters = new URLSearchParams();
  const put = (name: string, value: string | undefined) => {
    if (value) parameters.set(name, value);
  };
  put('q', text);
  put('section', section);
  put('author', author);
  put('kind', genre);
  put('edition', changed.edition);
  put('from', from);
  put('to', to);
  put('sort', order === 'relevance' ? '' : order);
  put('after', after);
  return `${edition.pathPrefix}/search?${parameters}`;
}

/** A question without what narrows it. */
export const withoutFilters: Partial<Question> = {
  section: '',
  author: '',
  genre: undefined,
  edition: '',
  from: '',
  to: '',
  after: undefined,
};

export function hasFilters({ section, author, genre, edition, from, to, order }: Question): boolean {
  return (
    [section, author, genre ?? '', edition, from, to].some((each) => each !== '') || order !== 'relevance'
  );
}

export type DateBounds =
  | { readonly isValid: true; readonly from: Date | undefined; readonly to: Date | undefined }
  | { readonly isValid: false };

/** From the first moment of the one day to the last of the other, in the edition's time zone. */
export function dateBounds({ from, to }: Question, { timeZone }: Pick<Edition, 'timeZone'>): DateBounds {
  const first = startOf(from, timeZone, 0);
  const end = startOf(to, timeZone, 1);
  if (first === null || end === null || (first && end && first >= end)) return { isValid: false };
  return { isValid: true, from: first, to: end };
}

/** Undefined where there is no date, null where it is none. */
function startOf(date: string, timeZone: string, daysLater: number): Date | undefined | null {
  if (date === '') return undefined;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  try {
    const day = Temporal.PlainDate.from(date, { overflow: 'reject' }).add({ days: daysLater });
    return new Date(day.toZonedDateTime(timeZone).epochMilliseconds);
  } catch {
    return null;
  }
}
