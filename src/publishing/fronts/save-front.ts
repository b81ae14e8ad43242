import type { FrontContainer } from '../../domain/front/front.ts';
import type { Db } from '../../store/db.ts';
import { asJson } from '../../store/json.ts';
import { type FrontPlace, findFrontPage } from './front-page.ts';

export interface SaveFront extends FrontPlace {
  readonly containers: readonly FrontContainer[];
  /** The version that was seen; 0 for a front that nobody arranged yet. */
  readonly version: number;
  readonly actor: string;
}

export type SaveFrontOutcome =
  | { readonly kind: 'saved'; readonly version: number }
  /** Somebody saved meanwhile: nothing was written. */
  | { readonly kind: 'stale' };

/**
 * Keeps the draft of a front, which readers do not see, if it is still the one that was seen.
 * @throws NotFound
 */
export async function saveFront(db: Db, input: SaveFront): Promise<SaveFrontOutcome> {
  const page = await findFrontPage(db, input);
  const values = { containers: asJson(input.containers), actor: input.actor };
  const saved =
    input.version === 0
      ? await db
          .insertInto('fronts')
          .values({ page, edition: input.edition, version: 1, ...values })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await db
          .updateTable('fronts')
          .set((eb) => ({ ...values, version: eb('version', '+', 1), at: eb.fn<Date>('clock_timestamp') }))
          .where('page', '=', page)
          .where('version', '=', input.version)
          .returning('version')
          .executeTakeFirst();
  return saved ? { kind: 'saved', version: saved.version } : { kind: 'stale' };
}
