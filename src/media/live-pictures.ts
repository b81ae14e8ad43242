import { sql } from 'kysely';
import type { LivePicture, LivePictures } from '../domain/article.ts';
import type { RenditionSet } from '../domain/media.ts';
import { newId } from '../platform/random.ts';
import type { Db } from '../store/db.ts';
import { asJson } from '../store/json.ts';
import { assetIdOf } from './asset-source.ts';
import { widthsFor } from './renditions/plan-renditions.ts';

const nothing = sql<RenditionSet | null>`null`;

/**
 * Gives each of our own pictures among `sources` a random public name, or the one it has. Runs in the
 * transaction that publishes, and holds the asset meanwhile: who finishes more renditions of it waits and adds them
 * to what readers then have.
 * @returns them by source; unknown assets and pictures of elsewhere are absent.
 */
export async function releasePictures(db: Db, sources: readonly string[]): Promise<LivePictures> {
  const ids = sources.map(assetIdOf).filter((id) => id !== null);
  if (ids.length === 0) return {};
  const assets = await db
    .selectFrom('assets')
    .select(['id', 'width', 'height', 'renditions', 'colour'])
    .where('id', 'in', ids)
    .where('kind', '=', 'picture')
    .orderBy('id')
    .forShare()
    .execute();
  if (assets.length === 0) return {};
  const rows = await db
    .insertInto('liveMedia')
    .values(
      assets.map(({ id, width, height, renditions, colour }) => {
        const { generation = null, ...set } = renditions ?? {};
        return {
          ...{ name: newId(), assetId: id, width: width ?? 0, height: height ?? 0, colour, generation },
          widths: renditions ? [...renditions.webp] : legacyWidths(width ?? 0),
          renditions: renditions ? asJson<RenditionSet | null>(set as RenditionSet) : nothing, // without its generation
        };
      }),
    )
    .onConflict((conflict) =>
      conflict.column('assetId').doUpdateSet({ assetId: (eb) => eb.ref('excluded.assetId') }),
    )
    .returning(['assetId', 'name', 'width', 'height', 'widths', 'renditions', 'colour'])
    .execute();
  return Object.fromEntries(
    rows.map((row): [string, LivePicture] => [`asset:${row.assetId}`, livePictureOf(row)]),
  );
}

interface LiveRow {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly widths: readonly number[];
  readonly renditions: RenditionSet | null;
  readonly colour: string | null;
}

/** What stands in a live story of a picture. */
export function livePictureOf({ name, width, height, widths, renditions, colour }: LiveRow): LivePicture {
  return { name, width, height, widths, ...(renditions && { renditions }), ...(colour && { colour }) };
}

/** Of the pictures of before there were generations. */
export function legacyWidths(width: number): number[] {
  const widths = [480, 800, 1200, 1600].filter((each) => each <= width);
  return widths.length > 0 ? widths : widthsFor(width);
}

/** Takes the public names of these pictures away. @returns the names that were taken. */
export async function withdrawPictures(db: Db, sources: readonly string[]): Promise<string[]> {
  const ids = sources.map(assetIdOf).filter((id) => id !== null);
  if (ids.length === 0) return [];
  const rows = await db.deleteFrom('liveMedia').where('assetId', 'in', ids).returning('name').execute();
  return rows.map((row) => row.name);
}
