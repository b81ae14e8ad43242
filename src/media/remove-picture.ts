import { inTransaction } from '../store/transaction.ts';
import { assetIdOf } from './asset-source.ts';
import { dropLooseFiles } from './clean-up.ts';
import type { MediaContext } from './media-context.ts';
import { assetPrefix } from './storage/media-store.ts';

/** Removes one of our pictures by its `src`, with its files, past the trash. One that is public stays. @returns whether it went. */
export async function removePicture(
  ctx: Pick<MediaContext, 'db' | 'store'>,
  source: string,
): Promise<boolean> {
  const id = assetIdOf(source);
  if (id === null) return false;
  const isGone = await inTransaction(ctx.db, async (db) => {
    const gone = await db
      .deleteFrom('assets')
      .where('id', '=', id)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('liveMedia').select('name').whereRef('assetId', '=', 'assets.id'))),
      )
      .returning('id')
      .executeTakeFirst();
    if (gone) {
      const loose = { prefix: assetPrefix(id), assetId: id };
      await db
        .insertInto('looseFiles')
        .values(loose)
        .onConflict((c) => c.doNothing())
        .execute();
    }
    return gone !== undefined;
  });
  if (isGone) await dropLooseFiles(ctx, assetPrefix(id));
  return isGone;
}
