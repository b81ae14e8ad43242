import { sql } from 'kysely';
import { media } from '../../domain/refusals/media.ts';
import { type FailureCause, failureCause } from '../../domain/refusals/refusal.ts';
import type { Db } from '../../store/db.ts';
import { asJson } from '../../store/json.ts';
import type { EmbeddedWords } from '../metadata/write-xmp.ts';
import type { Framing } from './plan-renditions.ts';

/** Tries after which a person has to look; a process that was killed counts as one. */
const mostTries = 5;

export interface ClaimedPicture {
  readonly id: string;
  readonly generation: number;
  readonly attempts: number;
  readonly framing: Framing;
  readonly words: EmbeddedWords;
}

/** Nobody has it in hand, and it is not done. */
const isOpen = sql<boolean>`rendition_state in ('waiting', 'making')
  and (rendition_lease is null or rendition_lease < clock_timestamp())`;

/** Whether `claimPicture` would find one. */
export async function isPictureWaiting(db: Db): Promise<boolean> {
  const row = await db.selectFrom('assets').select('id').where(isOpen).limit(1).executeTakeFirst();
  return row !== undefined;
}

/**
 * The picture that has waited longest, for a minute that `noteProgress` extends: when a process dies, another takes
 * up its picture after that. Null when none waits.
 */
export async function claimPicture(db: Db): Promise<ClaimedPicture | null> {
  const row = await db
    .updateTable('assets')
    .set({
      renditionState: 'making',
      renditionLease: sql<Date>`clock_timestamp() + interval '1 minute'`,
      renditionAttempts: sql<number>`rendition_attempts + 1`,
    })
    .where('id', '=', (query) =>
      query
        .selectFrom('assets as waiting')
        .select('waiting.id')
        .where(isOpen)
        .orderBy('waiting.createdAt')
        .orderBy('waiting.id')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning([
      'id',
      'generation',
      'renditionAttempts as attempts',
      'width',
      'height',
      'focusX',
      'focusY',
      'crops',
    ])
    .returning([
      'caption',
      'alt',
      'creator',
      'creditLine',
      'copyrightNotice',
      'usageTerms',
      'digitalSourceType',
    ])
    .executeTakeFirst();
  if (!row) return null;
  const { id, generation, attempts, width, height, focusX, focusY, crops, ...words } = row;
  const picture = {
    ...{ id, generation, attempts, words },
    framing: { width: width ?? 1, height: height ?? 1, focus: { x: focusX, y: focusY }, crops },
  };
  if (attempts <= mostTries) return picture;
  await noteFailure(db, picture, failureCause(media.sizes_stopped()));
  return claimPicture(db);
}

/** @returns whether this framing is still the one that is wanted. */
export async function noteProgress(
  db: Db,
  { id, generation }: ClaimedPicture,
  { done, total }: { readonly done: number; readonly total: number },
): Promise<boolean> {
  const row = await db
    .updateTable('assets')
    .set({
      renditionsDone: done,
      renditionsTotal: total,
      renditionLease: sql<Date>`clock_timestamp() + interval '1 minute'`,
    })
    .where('id', '=', id)
    .where('generation', '=', generation)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** It is tried again a little later, and after some tries given up. */
export async function noteFailure(db: Db, picture: ClaimedPicture, problem: FailureCause): Promise<void> {
  const isOver = picture.attempts >= mostTries;
  await db
    .updateTable('assets')
    .set({
      renditionState: isOver ? 'failed' : 'waiting',
      renditionProblem: asJson<FailureCause | null>(problem),
      renditionLease: isOver
        ? null
        : sql<Date>`clock_timestamp() + make_interval(secs => ${10 * 2 ** picture.attempts})`,
    })
    .where('id', '=', picture.id)
    .where('generation', '=', picture.generation)
    .execute();
}
