import { sql } from 'kysely';
import { Conflict, InvalidInput } from '../domain/errors.ts';
import { type Crops, cropShapes, shapeRatios } from '../domain/media.ts';
import type { Doer } from '../domain/permissions.ts';
import { media } from '../domain/refusals/media.ts';
import type { Db } from '../store/db.ts';
import { appendEvent } from '../store/events.ts';
import { asJson } from '../store/json.ts';
import { inTransaction } from '../store/transaction.ts';
import type { FramingChange, MediaWords, RightsChange, WordChange } from './contract.ts';
import { type Asset, readAsset } from './queries.ts';
import { anotherGeneration } from './renditions/make-renditions.ts';
import { tellRenderer } from './renditions/tell-renderer.ts';
import { searchWordsOf } from './search-words.ts';

/** What stands in the file of every rendition, so that a change of it makes them anew. */
const embedded = [
  'caption',
  'alt',
  'creator',
  'creditLine',
  'copyrightNotice',
  'usageTerms',
  'digitalSourceType',
] as const satisfies readonly (keyof MediaWords)[];

/** How far a shape set by hand may be from its ratio: a pixel here and there. */
const ratioTolerance = 0.02;

/** Changes what is written about an asset. Stories keep the words they have. @throws NotFound, Conflict */
export function changeWords(db: Db, id: string, change: WordChange, by: Doer): Promise<void> {
  const given = Object.fromEntries(Object.entries(change.words).filter(([, value]) => value !== undefined));
  return changeAsset(
    db,
    id,
    { version: change.version, by, fields: Object.keys(given) },
    async (transaction, asset) => {
      const words = { ...asset, ...(given as Partial<MediaWords>) }; // parsed by the contract; undefined taken out
      const isEmbedded = asset.kind === 'picture' && embedded.some((field) => words[field] !== asset[field]);
      await transaction
        .updateTable('assets')
        .set({ ...(given as Partial<MediaWords>), ...searchWordsOf(words) })
        .$if(isEmbedded, (query) => query.set(anotherGeneration))
        .where('id', '=', id)
        .execute();
      if (isEmbedded) await tellRenderer(transaction);
    },
  );
}

/** Sets what a picture is about and how it is cut. @throws NotFound, Conflict, InvalidInput */
export function changeFraming(db: Db, id: string, change: FramingChange, by: Doer): Promise<void> {
  const { version, focus, crops } = change;
  return changeAsset(db, id, { version, by, fields: ['framing'] }, async (transaction, asset) => {
    if (asset.kind !== 'picture') throw new InvalidInput(media.frame_without_picture());
    refuseWrongShapes(asset, crops);
    await transaction
      .updateTable('assets')
      .set({ focusX: focus.x, focusY: focus.y, crops: asJson<Crops>(crops), ...anotherGeneration })
      .where('id', '=', id)
      .execute();
    await tellRenderer(transaction);
  });
}

/** Says by what right we show it. @throws NotFound, Conflict, InvalidInput */
export function changeRights(db: Db, id: string, change: RightsChange, by: Doer): Promise<void> {
  const { version, rights } = change;
  return changeAsset(db, id, { version, by, fields: ['rights'] }, async (transaction) => {
    if ((rights.licence === 'creative_commons') !== (rights.creativeCommons !== null)) {
      throw new InvalidInput(media.licence_creative_commons());
    }
    if ((rights.onExpiry === 'swap') !== (rights.replacementId !== null)) {
      throw new InvalidInput(media.replacement_for_expiry());
    }
    if (rights.replacementId !== null) await refuseReplacement(transaction, id, rights.replacementId);
    await transaction
      .updateTable('assets')
      .set({
        ...{ licence: rights.licence, creativeCommons: rights.creativeCommons, rightsNote: rights.note },
        expiresAt: rights.expiresAt === null ? null : new Date(rights.expiresAt),
        editions: rights.editions,
        ...{ onExpiry: rights.onExpiry, replacementId: rights.replacementId },
      })
      .where('id', '=', id)
      .execute();
  });
}

interface Change {
  /** Of the asset as whoever changes it saw it. */
  readonly version: number;
  readonly by: Doer;
  readonly fields: readonly string[];
}

function changeAsset(
  db: Db,
  id: string,
  { version, by, fields }: Change,
  write: (transaction: Db, asset: Asset) => Promise<void>,
): Promise<void> {
  return inTransaction(db, async (transaction) => {
    await transaction.selectFrom('assets').select('id').where('id', '=', id).forUpdate().execute();
    const asset = await readAsset(transaction, id);
    if (asset.version !== version) {
      throw new Conflict(media.media_changed());
    }
    await write(transaction, asset);
    await transaction
      .updateTable('assets')
      .set({ version: sql<number>`version + 1` })
      .where('id', '=', id)
      .execute();
    await appendEvent(transaction, {
      kind: 'media.changed',
      subject: id,
      data: { fields, actor: by.name, staffId: by.staffId },
      touches: [],
    });
  });
}

function refuseWrongShapes({ width, height }: Asset, crops: Crops): void {
  for (const shape of cropShapes) {
    const part = crops[shape];
    if (!part) continue;
    if (part.x + part.width > 1.001 || part.y + part.height > 1.001) {
      throw new InvalidInput(media.frame_beyond_picture({ shape }));
    }
    const ratio = (part.width * (width ?? 1)) / (part.height * (height ?? 1));
    if (Math.abs(ratio / shapeRatios[shape] - 1) > ratioTolerance) {
      throw new InvalidInput(media.frame_of_other_shape({ shape }));
    }
  }
}

async function refuseReplacement(db: Db, id: string, replacementId: string): Promise<void> {
  const own = await db.selectFrom('assets').select('kind').where('id', '=', id).executeTakeFirst();
  if (own?.kind !== 'picture') {
    throw new InvalidInput(media.replacement_of_file());
  }
  if (id === replacementId) throw new InvalidInput(media.replacement_of_itself());
  const replacement = await db
    .selectFrom('assets')
    .select(['kind', 'trashedAt', 'licence'])
    .where('id', '=', replacementId)
    .executeTakeFirst();
  if (replacement?.kind !== 'picture' || replacement.trashedAt) {
    throw new InvalidInput(media.replacement_no_picture());
  }
  if (replacement.licence === 'unknown') {
    throw new InvalidInput(media.replacement_without_rights());
  }
}
