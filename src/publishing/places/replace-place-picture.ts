import { type PlacePicture, placeOf } from '../../domain/places.ts';
import type { DeskActor } from '../desk/desk-record.ts';
import { changeSite, readSetting, type SiteContext } from '../site/change-site.ts';
import type { SiteKind } from '../site/contract.ts';

const kinds = { author: 'contributor', topic: 'topic', series: 'series', storyline: 'storyline' } as const;

/** Puts another picture, or none, in the place of one on every page that editors chose it for, as changes of the site. */
export async function replacePlacePicture(
  ctx: SiteContext,
  actor: DeskActor,
  asked: { readonly source: string; readonly by: PlacePicture | null },
): Promise<void> {
  const pages = await ctx.db
    .selectFrom('placePictures')
    .select('page')
    .where('src', '=', asked.source)
    .orderBy('page')
    .execute();
  for (const { page } of pages) {
    const place = placeOf(page);
    if (!place) continue;
    const kind: SiteKind = kinds[place.kind];
    const where = { edition: place.edition, kind, subject: place.slug };
    const before = await readSetting(ctx.db, where);
    if (before) await changeSite(ctx, actor, { ...where, before, after: { ...before, picture: asked.by } });
  }
}
