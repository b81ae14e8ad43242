import { sql } from 'kysely';
import type { LiveFile, LiveFiles } from '../domain/article.ts';
import { fileAddress } from '../domain/live-file.ts';
import type { RenditionSet } from '../domain/media.ts';
import { newId } from '../platform/random.ts';
import type { Db } from '../store/db.ts';
import { assetIdOf } from './asset-source.ts';
import { type MediaStore, publicKey } from './storage/media-store.ts';

/**
 * Gives each of our own sounds, films and documents among `sources` a random public name, or the one it has. Runs in
 * the transaction that publishes.
 * @returns them by source; unknown assets, those without a copy for readers and files of elsewhere are absent.
 */
export async function releaseFiles(db: Db, sources: readonly string[]): Promise<LiveFiles> {
  const files = await describeFiles(db, sources);
  const described = Object.entries(files);
  if (described.length === 0) return {};
  const rows = await db
    .insertInto('liveMedia')
    .values(
      described.map(([, { name, mediaType, bytes, width, height, seconds }]) => ({
        ...{ name: newId(), assetId: name, mediaType, bytes, seconds, widths: [] },
        ...{ width: width ?? 0, height: height ?? 0, renditions: sql<RenditionSet | null>`null` },
      })),
    )
    .onConflict((conflict) =>
      conflict.column('assetId').doUpdateSet({ assetId: (eb) => eb.ref('excluded.assetId') }),
    )
    .returning(['assetId', 'name'])
    .execute();
  const names = new Map(rows.map((row) => [row.assetId, row.name]));
  return Object.fromEntries(
    described.map(([source, file]) => [source, { ...file, name: names.get(file.name) ?? file.name }]),
  );
}

/** The same as whoever may see them before readers gets them: under their own ids, which are names of nothing public. */
export async function describeFiles(db: Db, sources: readonly string[]): Promise<LiveFiles> {
  const ids = sources.map(assetIdOf).filter((id) => id !== null);
  if (ids.length === 0) return {};
  const assets = await db
    .selectFrom('assets')
    .select(['id', 'mediaType', 'publicBytes', 'width', 'height', 'seconds'])
    .where('id', 'in', ids)
    .where('publicBytes', 'is not', null)
    .orderBy('id')
    .execute();
  return Object.fromEntries(
    assets.map(({ id, mediaType, publicBytes, width, height, seconds }): [string, LiveFile] => [
      `asset:${id}`,
      { name: id, mediaType, bytes: publicBytes ?? 0, width, height, seconds },
    ]),
  );
}

/** One of these files, by the last part of the address it has under its own id; null for any other. */
export async function openPrivateFile(store: MediaStore, address: string, allowed: LiveFiles) {
  const found = Object.values(allowed).find((file) => fileAddress(file) === `/media/${address}`);
  const pieces = found && (await store.open(publicKey(found.name)));
  return pieces ? { ...found, pieces } : null;
}
