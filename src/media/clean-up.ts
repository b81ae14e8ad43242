import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { appendEvent } from '../store/events.ts';
import { inTransaction } from '../store/transaction.ts';
import type { MediaContext } from './media-context.ts';
import { assetPrefix } from './storage/media-store.ts';

/** Days in the trash. */
const trashDays = 30;
/** Milliseconds after which a file that comes in has come or never will. */
const longestUpload = 24 * 3_600_000;

/** Takes files of no use away, and the note of them. Safe to be done again. */
export async function dropLooseFiles(ctx: Pick<MediaContext, 'db' | 'store'>, prefix: string): Promise<void> {
  await ctx.store.removeAll(prefix);
  await ctx.db.deleteFrom('looseFiles').where('prefix', '=', prefix).execute();
}

/** What a killed program left, and what lay in the trash long enough. @returns how many folders of files went. */
export async function cleanUpMedia(ctx: MediaContext): Promise<number> {
  await purgeTrash(ctx);
  await removeOldWork(ctx);
  let removed = 0;
  for (;;) {
    const loose = await ctx.db
      .selectFrom('looseFiles')
      .select('prefix')
      .where('since', '<', sql<Date>`clock_timestamp() - interval '1 day'`)
      .orderBy('since')
      .limit(100)
      .execute();
    for (const { prefix } of loose) await dropLooseFiles(ctx, prefix);
    removed += loose.length;
    if (loose.length < 100) return removed;
  }
}

/** What is used again after all stays, and so does what readers see. */
async function purgeTrash(ctx: MediaContext): Promise<void> {
  for (;;) {
    const ids = await inTransaction(ctx.db, async (db) => {
      const gone = await db
        .deleteFrom('assets')
        .where('id', 'in', (query) =>
          query
            .selectFrom('assets as old')
            .select('old.id')
            .where('old.trashedAt', '<', sql<Date>`clock_timestamp() - make_interval(days => ${trashDays})`)
            .where(({ not, exists, selectFrom }) =>
              not(exists(selectFrom('liveMedia').select('name').whereRef('assetId', '=', 'old.id'))),
            )
            .where(({ not, exists, selectFrom }) =>
              not(exists(selectFrom('assetUses').select('articleId').whereRef('assetId', '=', 'old.id'))),
            )
            .where(sql<boolean>`not exists (select from place_pictures where src = 'asset:' || old.id)`)
            .orderBy('old.trashedAt')
            .limit(100),
        )
        .returning(['id', 'originalName'])
        .execute();
      for (const { id, originalName } of gone) {
        const prefix = assetPrefix(id);
        await db
          .insertInto('looseFiles')
          .values({ prefix, assetId: id })
          .onConflict((c) => c.doNothing())
          .execute();
        await appendEvent(db, {
          kind: 'media.purged',
          subject: id,
          data: { name: originalName },
          touches: [],
        });
      }
      return gone.map(({ id }) => id);
    });
    for (const id of ids) await dropLooseFiles(ctx, assetPrefix(id));
    if (ids.length < 100) return;
  }
}

/** Files that were coming in when a program was killed. */
async function removeOldWork({ workFolder, clock }: MediaContext): Promise<void> {
  const names = await readdir(workFolder).catch(() => []);
  for (const name of names) {
    const path = join(workFolder, name);
    const facts = await stat(path).catch(() => null);
    if (facts && clock.now().getTime() - facts.mtimeMs > longestUpload) await rm(path, { force: true });
  }
}
