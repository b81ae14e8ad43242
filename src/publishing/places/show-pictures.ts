import { sql } from 'kysely';
import type { PageKey, Touch } from '../../domain/page-keys.ts';
import type { PlacePicture } from '../../domain/places.ts';
import type { Db } from '../../store/db.ts';
import { asJson } from '../../store/json.ts';
import type { PublishingNeeds } from '../needs.ts';
import { withdrawUnusedMedia } from '../unused-media.ts';

/** What is kept of the picture of a page, and what readers have. */
interface Kept {
  readonly page: PageKey;
  readonly hasStories: boolean;
  readonly chosen: PlacePicture | null;
  readonly shown: PlacePicture | null;
}

/**
 * Shows the pictures that editors chose for these pages where they have a live story, and takes back what else stands
 * there. One whose rights have run out meanwhile is not shown. @returns what that touches.
 */
export async function showPictures(
  needs: PublishingNeeds,
  db: Db,
  places: readonly { readonly list: PageKey; readonly edition: string }[],
): Promise<Touch[]> {
  const editions = new Map(places.map(({ list, edition }) => [list, edition]));
  const gone: string[] = [];
  const touches: Touch[] = [];
  for (const { page, hasStories, chosen, shown } of await readKept(db, [...editions.keys()])) {
    const wanted = hasStories ? chosen : null;
    if (isSame(wanted, shown)) continue;
    const isShown =
      wanted !== null && (await show(needs, db, { page, edition: editions.get(page) ?? '', ...wanted }));
    if (!isShown) await db.deleteFrom('livePlacePictures').where('page', '=', page).execute();
    if (shown && shown.src !== wanted?.src) gone.push(shown.src);
    touches.push({ key: page });
  }
  return [...touches, ...(await withdrawUnusedMedia(needs, db, gone))];
}

async function show(
  needs: PublishingNeeds,
  db: Db,
  { page, edition, src, alt, credit }: PlacePicture & { readonly page: PageKey; readonly edition: string },
): Promise<boolean> {
  const problems = (await needs.findRightsProblems?.(db, { sources: [src], edition })) ?? [];
  if (problems.length > 0) return false;
  const picture = (await needs.releasePictures(db, [src]))[src];
  if (!picture) return false;
  const row = { src, alt, credit, picture: asJson(picture) };
  await db
    .insertInto('livePlacePictures')
    .values({ page, ...row })
    .onConflict((conflict) => conflict.column('page').doUpdateSet(row))
    .execute();
  return true;
}

async function readKept(db: Db, pages: readonly PageKey[]): Promise<readonly Kept[]> {
  if (pages.length === 0) return [];
  const { rows } = await sql<Kept>`
    select page, exists (select from live_listings where list = page) as has_stories,
      case when chosen.src is not null
        then jsonb_build_object('src', chosen.src, 'alt', chosen.alt, 'credit', chosen.credit) end as chosen,
      case when shown.src is not null
        then jsonb_build_object('src', shown.src, 'alt', shown.alt, 'credit', shown.credit) end as shown
    from place_pictures chosen full join live_place_pictures shown using (page)
    where page = any(${pages})
    order by page
  `.execute(db);
  return rows;
}

function isSame(one: PlacePicture | null, other: PlacePicture | null): boolean {
  return one?.src === other?.src && one?.alt === other?.alt && one?.credit === other?.credit;
}
