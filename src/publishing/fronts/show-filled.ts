import { sql } from 'kysely';
import type { FrontContainer } from '../../domain/front/front.ts';
import type { Db } from '../../store/db.ts';
import type { FilledFront, FrontStory } from './contract.ts';
import { type FrontPlace, findFrontPage } from './front-page.ts';

/** Which stories readers would see in the parts of a front now. The reader's side knows. */
export type FillParts = (
  db: Db,
  edition: string,
  containers: readonly FrontContainer[],
) => Promise<readonly { readonly id: string; readonly stories: readonly string[] }[]>;

/**
 * A front as it would be filled now, and what is known of every story in it, those readers do not have as well.
 * @throws NotFound
 */
export async function showFilledFront(
  db: Db,
  fillParts: FillParts,
  place: FrontPlace & { readonly containers: readonly FrontContainer[] },
): Promise<FilledFront> {
  await findFrontPage(db, place);
  const { edition, containers } = place;
  const parts = await fillParts(db, edition, containers);
  const ids = new Set([
    ...parts.flatMap((each) => each.stories),
    ...containers.flatMap((each) => each.pinned),
  ]);
  return {
    parts: parts.map(({ id, stories }) => ({ id, stories: [...stories] })),
    stories: await describeStories(db, edition, [...ids]),
  };
}

async function describeStories(db: Db, edition: string, ids: readonly string[]): Promise<FrontStory[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Omit<FrontStory, 'at'> & { readonly at: Date }>`
    select articles.id, coalesce(live.headline, articles.headline) as headline,
      coalesce(live.section_name, articles.meta -> 'section' ->> 'name') as section,
      live.id is not null as is_live, coalesce(live.first_published_at, articles.updated_at) as at,
      live.lead_image is not null as has_picture
    from articles left join live_articles live on live.id = articles.id and live.edition = ${edition}
    where articles.id = any(${ids}::text[])
  `.execute(db);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
