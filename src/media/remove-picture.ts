import { rm } from 'node:fs/promises';
import type { MediaContext } from './add-picture.ts';
import { assetFolder } from './renditions.ts';

/** Removes one of our pictures by its `src`, with its files. One that is public stays. @returns whether it went. */
export async function removePicture(ctx: MediaContext, source: string): Promise<boolean> {
  const id = source.replace(/^asset:/, '');
  const gone = await ctx.db
    .deleteFrom('assets')
    .where('id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('liveMedia').select('name').whereRef('assetId', '=', 'assets.id'))),
    )
    .returning('id')
    .executeTakeFirst();
  if (gone) await rm(assetFolder(ctx.mediaFolder, gone.id), { recursive: true, force: true });
  return gone !== undefined;
}
