import { sql } from 'kysely';
import { InvalidInput, NotFound } from '../../domain/errors.ts';
import { strandKey } from '../../domain/page-keys.ts';
import { requests } from '../../domain/refusals/requests.ts';
import { site } from '../../domain/refusals/site.ts';
import type { Db } from '../../store/db.ts';
import { findStrand, type StrandPlace } from '../places/find-strand.ts';
import type { StrandStories } from './contract.ts';

const pageSize = 30;

interface Wanted {
  /** Words that its headline has to contain; empty for all. */
  readonly words: string;
  /** `next` of the page before. */
  readonly after: string | null;
}

/**
 * What can be given a place in a series or a storyline, and what has one.
 * @throws NotFound; InvalidInput for a cursor that is none.
 */
export async function listStrandStories(db: Db, place: StrandPlace, wanted: Wanted): Promise<StrandStories> {
  const strand = await findStrand(db, place);
  if (!strand) throw new NotFound(site.strand_unknown());
  const list = strandKey(place.edition, place.kind, place.slug);
  const { at, id } = cursorOf(wanted.after);
  const words = wanted.words.toLowerCase().split(/\s+/).filter(Boolean);
  const { rows } = await sql<{ id: string; headline: string; at: Date }>`
    select live_articles.id, headline, published_at as at
    from live_listings join live_articles on live_articles.id = article_id
    where list = ${list} and (published_at, article_id) < (${at}, ${id})
      and not exists (select from unnest(${words}::text[]) word where position(word in lower(headline)) = 0)
    order by published_at desc, article_id desc limit ${pageSize}
  `.execute(db);
  const last = rows.length === pageSize ? rows.at(-1) : undefined;
  const ids = [...new Set([...strand.keyStories, ...strand.storyOrder])];
  const placed =
    ids.length === 0
      ? []
      : await db.selectFrom('liveArticles').select(['id', 'headline']).where('id', 'in', ids).execute();
  return {
    stories: rows.map((row) => ({ ...row, at: row.at.toISOString() })),
    next: last ? `${last.at.toISOString()}_${last.id}` : null,
    placed,
  };
}

function cursorOf(after: string | null): { readonly at: Date; readonly id: string } {
  if (after === null) return { at: new Date(Date.UTC(9999, 0)), id: '' };
  const [time = '', id] = after.split('_');
  const at = new Date(time);
  if (!id || Number.isNaN(at.getTime())) {
    throw new InvalidInput(requests.list_place_unknown());
  }
  return { at, id };
}
