import { sql } from 'kysely';
import { InvalidInput } from '../../domain/errors.ts';
import { requests } from '../../domain/refusals/requests.ts';
import type { Db } from '../../store/db.ts';
import type { FrontStories, FrontStory } from './contract.ts';
import { type FrontPlace, findFrontPage } from './front-page.ts';

const pageSize = 30;

export interface WantedStories extends FrontPlace {
  readonly which: 'live' | 'coming';
  /** `next` of the page before. */
  readonly after: string | null;
}

interface Row extends Omit<FrontStory, 'at'> {
  readonly at: Date;
}

/**
 * Stories to be placed on a front, the newest first, page by page; those with certain words are found by the search of
 * the board.
 * @throws NotFound; InvalidInput for a cursor that is none.
 */
export async function findFrontStories(db: Db, wanted: WantedStories): Promise<FrontStories> {
  const list = await findFrontPage(db, wanted);
  const cursor = cursorOf(wanted.after);
  const found =
    wanted.which === 'live' ? await lookLive(db, list, cursor) : await lookComing(db, wanted, cursor);
  const last = found.length === pageSize ? found.at(-1) : undefined;
  return {
    stories: found.map((row) => ({ ...row, at: row.at.toISOString() })),
    next: last ? `${last.at.toISOString()}_${last.id}` : null,
  };
}

async function lookLive(db: Db, list: string, cursor: Cursor): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select live_articles.id, live_articles.headline, section_name as section, true as is_live,
      newest.published_at as at, lead_image is not null as has_picture
    from (
      select article_id, published_at from live_listings
      where list = ${list} and (published_at, article_id) < (${cursor.at}, ${cursor.id})
      order by published_at desc, article_id desc limit ${pageSize}
    ) newest join live_articles on live_articles.id = newest.article_id
    order by newest.published_at desc, newest.article_id desc
  `.execute(db);
  return rows;
}

/** Every story that is ready is looked at: they are as many as a newsroom has work, whatever its archive holds. */
async function lookComing(db: Db, { edition, section }: FrontPlace, cursor: Cursor): Promise<readonly Row[]> {
  const { rows } = await sql<Row>`
    select id, headline, meta -> 'section' ->> 'name' as section, false as is_live, updated_at as at,
      document @? '$.content[2].content[*] ? (@.type == "image")' as has_picture
    from articles
    where lifecycle in ('ready', 'scheduled') and (updated_at, id) < (${cursor.at}, ${cursor.id})
      and meta ->> 'edition' = ${edition}
      and (${section}::text is null or meta -> 'section' ->> 'slug' = ${section})
    order by updated_at desc, id desc limit ${pageSize}
  `.execute(db);
  return rows;
}

interface Cursor {
  readonly at: Date;
  readonly id: string;
}

function cursorOf(after: string | null): Cursor {
  if (after === null) return { at: new Date(Date.UTC(9999, 0)), id: '' };
  const [time = '', id] = after.split('_');
  const at = new Date(time);
  if (!id || Number.isNaN(at.getTime())) {
    throw new InvalidInput(requests.list_place_unknown());
  }
  return { at, id };
}
