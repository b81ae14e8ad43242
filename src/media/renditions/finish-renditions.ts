import { sql } from 'kysely';
import type { LivePicture } from '../../domain/article.ts';
import type { AssetRenditions, RenditionSet } from '../../domain/media.ts';
import type { FailureCause } from '../../domain/refusals/refusal.ts';
import { newId } from '../../platform/random.ts';
import type { Db } from '../../store/db.ts';
import { appendEvent } from '../../store/events.ts';
import { asJson } from '../../store/json.ts';
import { inTransaction } from '../../store/transaction.ts';
import { livePictureOf } from '../live-pictures.ts';
import type { MediaContext } from '../media-context.ts';
import { generationPrefix } from '../storage/media-store.ts';
import type { ClaimedPicture } from './claim-picture.ts';
import { type Rendition, setOf } from './plan-renditions.ts';

/**
 * Holds the live stories that show a picture, asks what it is now (null: as before), and shows that in them.
 * Publishing's, passed in by the composition root.
 */
export type RefreshLivePictures = (
  db: Db,
  source: string,
  change: () => Promise<{ readonly picture: LivePicture; readonly goneName: string | null } | null>,
) => Promise<void>;

/**
 * All renditions of this framing are there. Where readers have the picture they get them: under the same name if there
 * are only more of them now, under a new one if it is framed anew, since what stands at a public address never changes.
 */
export function finishRenditions(
  ctx: Pick<MediaContext, 'db'> & { readonly refreshLivePictures: RefreshLivePictures },
  picture: ClaimedPicture,
  files: readonly Rendition[],
  colour: string | null,
): Promise<void> {
  const { id, generation } = picture;
  const set = setOf(files);
  return inTransaction(ctx.db, async (db) => {
    const before = await db
      .selectFrom('assets')
      .select(['renditions', 'generation'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (before?.generation !== generation) return;
    await db
      .updateTable('assets')
      .set({
        renditions: asJson<AssetRenditions | null>({ generation, ...set }),
        ...{
          renditionState: 'ready',
          renditionProblem: asJson<FailureCause | null>(null),
          renditionLease: null,
          colour,
        },
        ...{ renditionsDone: files.length, renditionsTotal: files.length },
      })
      .where('id', '=', id)
      .execute();
    await ctx.refreshLivePictures(db, `asset:${id}`, () => renewLive(db, { id, generation, set, colour }));
    const old = before.renditions?.generation ?? null;
    if (old !== null && old !== generation) await noteLoose(db, id, old);
    await appendEvent(db, { kind: 'media.ready', subject: id, data: { generation }, touches: [] });
  });
}

async function renewLive(
  db: Db,
  {
    id,
    generation,
    set,
    colour,
  }: { id: string; generation: number; set: RenditionSet; colour: string | null },
): Promise<{ picture: LivePicture; goneName: string | null } | null> {
  const row = await db
    .selectFrom('liveMedia')
    .select(['name', 'generation'])
    .where('assetId', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return null;
  const isSame = row.generation === generation;
  const name = isSame ? row.name : newId();
  const renewed = await db
    .updateTable('liveMedia')
    .set({ name, generation, colour, widths: [...set.webp], renditions: asJson<RenditionSet | null>(set) })
    .where('assetId', '=', id)
    .returning(['name', 'width', 'height', 'widths', 'renditions', 'colour'])
    .executeTakeFirstOrThrow();
  return { picture: livePictureOf(renewed), goneName: isSame ? null : row.name };
}

async function noteLoose(db: Db, assetId: string, generation: number): Promise<void> {
  await db
    .insertInto('looseFiles')
    .values({ prefix: generationPrefix(assetId, generation), assetId, generation })
    .onConflict((conflict) => conflict.column('prefix').doUpdateSet({ since: sql<Date>`clock_timestamp()` }))
    .execute();
}
