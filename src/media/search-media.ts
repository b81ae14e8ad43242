import { type Selectable, type SelectQueryBuilder, sql } from 'kysely';
import { InvalidInput } from '../domain/errors.ts';
import { expiryWarningDays } from '../domain/media.ts';
import { requests } from '../domain/refusals/requests.ts';
import type { Db } from '../store/db.ts';
import type { Assets, DB } from '../store/tables.generated.ts';
import type { MediaPage, MediaQuery } from './contract.ts';
import { presentRow, rowColumns } from './present.ts';
import { searchQueryOf } from './search-words.ts';

/**
 * So many of the newest are looked at one by one before the index of words is asked: it gives every match before any can
 * be sorted. In 200,000 assets a word of every other one takes 5 ms so, and 540 ms by the index.
 */
const lookedAt = 2_000;

/** The library, what came last first. @throws InvalidInput for a cursor that is none of this list. */
export async function searchMedia(db: Db, asked: MediaQuery, now: Date): Promise<MediaPage> {
  const { limit } = asked;
  const words = searchQueryOf(asked.q);
  const madeBy = searchQueryOf(asked.creator);
  // Marks alone are no words: nothing has them.
  if (isOfMarks(asked.q, words) || isOfMarks(asked.creator, madeBy)) return { assets: [], next: null };
  const all = listed(db, asked);
  const narrow = (query: AssetsQuery) => narrowed(query, { words, madeBy, rights: asked.rights, now });
  const find = (query: AssetsQuery) =>
    inOrder(query)
      .select(rowColumns)
      .limit(limit + 1)
      .execute();
  const isByWords = words !== '' || madeBy !== '';
  const near = isByWords ? await find(narrow(among(db, inOrder(all.selectAll()).limit(lookedAt)))) : [];
  // Found first and put in order then: PostgreSQL takes words for commoner than they are, and would walk the whole list.
  const found = isByWords ? among(db, narrow(all).selectAll().offset(0)) : narrow(all);
  const rows = near.length > limit ? near : await find(found);
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    assets: page.map((row) => presentRow(row, now)),
    next: last ? `${last.createdAt.toISOString()}_${last.id}` : null,
  };
}

type AssetsQuery = SelectQueryBuilder<DB, 'assets', object>;

/** These alone, whatever is asked of them after. They have the columns of all; Kysely's builder is not covariant in its tables. */
function among(db: Db, some: SelectQueryBuilder<DB, 'assets', Selectable<Assets>>): AssetsQuery {
  return db.selectFrom(some.as('assets')) as unknown as AssetsQuery;
}

/** What indexes hold in the order of the list. */
function listed(db: Db, { kind, from, until, after, trash }: MediaQuery): AssetsQuery {
  let query: AssetsQuery = db
    .selectFrom('assets')
    .where('trashedAt', trash === 'true' ? 'is not' : 'is', null);
  if (kind) query = query.where('kind', '=', kind);
  if (from) query = query.where('createdAt', '>=', new Date(from));
  if (until) query = query.where('createdAt', '<', new Date(until));
  if (after === undefined) return query;
  const { createdAt, id } = parseCursor(after);
  return query.where(({ eb, refTuple, tuple }) => eb(refTuple('createdAt', 'id'), '<', tuple(createdAt, id)));
}

interface Narrowing {
  /** What PostgreSQL is asked for; empty for no words. */
  readonly words: string;
  readonly madeBy: string;
  readonly rights: MediaQuery['rights'];
  readonly now: Date;
}

function narrowed(from: AssetsQuery, { words, madeBy, rights, now }: Narrowing): AssetsQuery {
  const soon = new Date(now.getTime() + expiryWarningDays * 86_400_000);
  let query = from;
  if (words !== '') query = query.where(sql<boolean>`search_vector @@ to_tsquery('simple', ${words})`);
  if (madeBy !== '') query = query.where(sql<boolean>`creator_vector @@ to_tsquery('simple', ${madeBy})`);
  if (rights === 'missing') query = query.where('licence', '=', 'unknown');
  else if (rights) query = query.where('licence', '<>', 'unknown');
  if (rights === 'expired') query = query.where('expiresAt', '<=', now);
  if (rights === 'expiring') query = query.where('expiresAt', '>', now).where('expiresAt', '<=', soon);
  if (rights === 'valid') {
    query = query.where(({ or, eb }) => or([eb('expiresAt', 'is', null), eb('expiresAt', '>', soon)]));
  }
  return query;
}

function inOrder<O>(query: SelectQueryBuilder<DB, 'assets', O>): SelectQueryBuilder<DB, 'assets', O> {
  return query.orderBy('createdAt', 'desc').orderBy('id', 'desc');
}

function isOfMarks(text: string, query: string): boolean {
  return query === '' && text.trim() !== '';
}

function parseCursor(text: string): { createdAt: Date; id: string } {
  const [time = '', id] = text.split('_');
  const createdAt = new Date(time);
  if (!id || Number.isNaN(createdAt.getTime())) {
    throw new InvalidInput(requests.list_place_unknown());
  }
  return { createdAt, id };
}
