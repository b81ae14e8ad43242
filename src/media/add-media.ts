import { sql } from 'kysely';
import { type AssetRenditions, renditionName } from '../domain/media.ts';
import { newId } from '../platform/random.ts';
import type { Db } from '../store/db.ts';
import { appendEvent } from '../store/events.ts';
import { asJson } from '../store/json.ts';
import { inTransaction } from '../store/transaction.ts';
import { dropLooseFiles } from './clean-up.ts';
import type { MediaWords } from './contract.ts';
import type { MediaContext } from './media-context.ts';
import { noWords, readMetadata } from './metadata/read-metadata.ts';
import { xmpOf } from './metadata/write-xmp.ts';
import { readAsset } from './queries.ts';
import { makePublicCopy, type PublicCopy } from './recordings/make-public-copy.ts';
import { allRenditions, type Framing, firstRenditions, setOf } from './renditions/plan-renditions.ts';
import { openRenderer } from './renditions/render-picture.ts';
import { tellRenderer } from './renditions/tell-renderer.ts';
import { searchWordsOf } from './search-words.ts';
import { assetPrefix, generationPrefix, originalKey } from './storage/media-store.ts';
import { checkPicture, type PictureFacts, unreadable } from './upload/check-picture.ts';
import { cleanName } from './upload/clean-name.ts';
import { type ReceivedFile, receiveFile } from './upload/receive-file.ts';

export interface FileToAdd {
  /** As the sender calls it. */
  readonly name: string;
  readonly pieces: AsyncIterable<Uint8Array>;
  /** Who adds it, as it will say. */
  readonly actor: string;
  /** Their id; null for a program. */
  readonly staffId: string | null;
}

export interface AddedFile {
  readonly id: string;
  /** False for bytes that we had: they are one asset, out of the trash if it was there. */
  readonly isNew: boolean;
  /** Whether it moves, of which readers will see the first picture alone. */
  readonly isAnimated: boolean;
}

/**
 * Takes a file in: the one guard for uploads, imports and the demo. The original is kept as it came, private; a
 * picture's first renditions are there when this resolves, the others are made by a job.
 * @throws InvalidInput when it is of no kind that is taken, too large in bytes or pixels, or broken.
 */
export async function addMedia(
  ctx: MediaContext,
  { name: givenName, pieces, actor, staffId }: FileToAdd,
): Promise<AddedFile> {
  const name = cleanName(givenName);
  await using file = await receiveFile(ctx.workFolder, name, pieces);
  const known = await findKnown(ctx.db, file.sha256);
  if (known) {
    await completeKnown(ctx, known, file);
    return { id: known, isNew: false, isAnimated: false };
  }
  const id = newId();
  const facts = file.type.kind === 'picture' ? await checkPicture(file.path, name, file.type) : null;
  const words = facts ? await readMetadata(file.path) : noWords;
  await ctx.db
    .insertInto('looseFiles')
    .values({ prefix: assetPrefix(id), assetId: id })
    .execute();
  let isAdded = false;
  try {
    const picture = facts ? await makeFirst(ctx, { id, name, file, facts, words }) : null;
    await ctx.store.put(originalKey(id), { ...file, mediaType: file.type.mediaType });
    const copy = await makePublicCopy(ctx, id, file);
    isAdded = await addRow(ctx.db, { id, name, file, facts, words, picture, copy, actor, staffId });
  } finally {
    if (!isAdded) await dropLooseFiles(ctx, assetPrefix(id));
  }
  const isAnimated = facts?.isAnimated ?? false;
  if (isAdded) return { id, isNew: true, isAnimated };
  // Somebody else sent the same a moment earlier.
  return { id: (await findKnown(ctx.db, file.sha256)) ?? id, isNew: false, isAnimated };
}

/** A recording that came before there were copies for readers gets its own when it comes again. */
async function completeKnown(ctx: MediaContext, id: string, file: ReceivedFile): Promise<void> {
  const { publicBytes } = await readAsset(ctx.db, id);
  const copy = publicBytes === null ? await makePublicCopy(ctx, id, file) : null;
  if (copy) await ctx.db.updateTable('assets').set(copy).where('id', '=', id).execute();
}

interface NewAsset extends NewFile {
  /** Null for a picture. */
  readonly copy: PublicCopy | null;
  readonly picture: FirstRenditions | null;
  readonly actor: string;
  readonly staffId: string | null;
}

/** @returns whether it was new. */
function addRow(db: Db, asset: NewAsset): Promise<boolean> {
  const { id, name, file, facts, words, picture, copy, actor, staffId } = asset;
  return inTransaction(db, async (transaction) => {
    const row = await transaction
      .insertInto('assets')
      .values({
        ...{ id, contentHash: file.sha256, bytes: file.size, originalName: name },
        ...{ kind: file.type.kind, mediaType: file.type.mediaType },
        ...(copy ?? { width: facts?.width ?? null, height: facts?.height ?? null }),
        ...words,
        keywords: [...words.keywords],
        ...{ ownerId: staffId, addedBy: actor },
        ...searchWordsOf({ ...words, originalName: name }),
        colour: picture?.colour ?? null,
        renditions: picture
          ? asJson<AssetRenditions | null>(picture.renditions)
          : sql<AssetRenditions | null>`null`,
        renditionState: picture ? 'waiting' : 'none',
        renditionsDone: picture?.done ?? 0,
        renditionsTotal: picture?.total ?? 0,
      })
      .onConflict((conflict) => conflict.column('contentHash').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!row) return false;
    await transaction.deleteFrom('looseFiles').where('prefix', '=', assetPrefix(id)).execute();
    await tellRenderer(transaction);
    const data = { name, kind: file.type.kind, actor, staffId };
    await appendEvent(transaction, { kind: 'media.added', subject: id, data, touches: [] });
    return true;
  });
}

/** The asset that these bytes are, taken out of the trash. */
async function findKnown(db: Db, sha256: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('assets')
    .select(['id', 'trashedAt'])
    .where('contentHash', '=', sha256)
    .executeTakeFirst();
  if (row?.trashedAt)
    await db.updateTable('assets').set({ trashedAt: null }).where('id', '=', row.id).execute();
  return row?.id;
}

interface NewFile {
  readonly id: string;
  readonly name: string;
  readonly file: ReceivedFile;
  /** Null for what is no picture. */
  readonly facts: PictureFacts | null;
  readonly words: MediaWords;
}

interface FirstRenditions {
  readonly renditions: AssetRenditions;
  readonly colour: string | null;
  readonly done: number;
  readonly total: number;
}

async function makeFirst(
  { store }: Pick<MediaContext, 'store'>,
  { id, name, file, facts, words }: NewFile & { readonly facts: PictureFacts },
): Promise<FirstRenditions> {
  const framing: Framing = { ...facts, focus: { x: 0.5, y: 0.5 }, crops: {} };
  const first = firstRenditions(framing);
  /** What sharp says of a picture; what the store says is another matter. */
  const decoded = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: Error) => {
      throw unreadable(name, file.type, error);
    });
  const renderer = await decoded(openRenderer(file.path, framing, xmpOf(words)));
  for (const each of first) {
    const bytes = await decoded(renderer.render(each));
    await store.put(generationPrefix(id, 1) + renditionName(each), {
      bytes,
      mediaType: `image/${each.format}`,
    });
  }
  return {
    renditions: { generation: 1, ...setOf(first) },
    colour: await renderer.colour(),
    done: first.length,
    total: allRenditions(framing).length,
  };
}
