import { sql } from 'kysely';
import { InvalidInput } from '../domain/errors.ts';
import { expiryWarningDays } from '../domain/media.ts';
import { requests } from '../domain/refusals/requests.ts';
import type { Db } from '../store/db.ts';
import type { MediaPage, MediaQuery } from './contract.ts';
import { presentRow, rowColumns } from './present.ts';
import { searchQueryOf } from './search-words.ts';

/** The library, what came last first. @throws InvalidInput for a cursor that is none of this list. */
export async function searchMedia(db: Db, asked: MediaQuery, now: Date): Promise<MediaPage> {
  const { kind, rights, from, until, limit } = asked;
  const words = searchQueryOf(asked.q);
  const madeBy = searchQueryOf(asked.creator);
  // Marks alone are no words: nothing has them.
  if (isOfMarks(asked.q, words) || isOfMarks(asked.creator, madeBy)) return { assets: [], next: null };
  const after = asked.after === undefined ? null : parseCursor(asked.after);
  const soon = new Date(now.getTime() + expiryWarningDays * 86_400_000);
  let query = db
    .selectFrom('assets')
    .select(rowColumns)
    .where('trashedAt', asked.trash === 'true' ? 'is not' : 'is', null);
  if (words !== '') query = query.where(sql<boolean>`search_vector @@ to_tsquery('simple', ${words})`);
  if (kind) query = query.where('kind', '=', kind);
  if (madeBy !== '') query = query.where(sql<boolean>`creator_vector @@ to_tsquery('simple', ${madeBy})`);
  if (rights === 'missing') query = query.where('licence', '=', 'unknown');
  else if (rights) query = query.where('licence', '<>', 'unknown');
  if (rights === 'expired') query = query.where('expiresAt', '<=', now);
  if (rights === 'expiring') query = query.where('expiresAt', '>', now).where('expiresAt', '<=', soon);
  if (rights === 'valid') {
    query = query.where(({ or, eb }) => or([eb('expiresAt', 'is', null), eb('expiresAt', '>', soon)]));
  }
  if (from) query = query.where('createdAt', '>=', new Date(from));
  if (until) query = query.where('createdAt', '<', new Date(until));
  if (after) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('createdAt', 'id'), '<', tuple(after.createdAt, after.id)),
    );
  }
  const rows = await query
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    assets: page.map((row) => presentRow(row, now)),
    next: last ? `${last.createdAt.toISOString()}_${last.id}` : null,
  };
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
