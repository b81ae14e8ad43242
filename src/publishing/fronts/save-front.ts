import type { FrontContainer } from '../../domain/front/front.ts';
import type { PageKey } from '../../domain/page-keys.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { Db } from '../../store/db.ts';
import { appendEvent } from '../../store/events.ts';
import { asJson } from '../../store/json.ts';
import { inTransaction } from '../../store/transaction.ts';
import { type FrontPlace, findFrontPage } from './front-page.ts';

export interface SaveFront extends FrontPlace {
  readonly containers: readonly FrontContainer[];
  /** The version that was seen; 0 for a front that nobody arranged yet. */
  readonly version: number;
  readonly by: Pick<Actor, 'name' | 'staffId'>;
}

export type SaveFrontOutcome =
  | { readonly kind: 'saved'; readonly version: number }
  /** Somebody saved meanwhile: nothing was written. */
  | { readonly kind: 'stale' };

/**
 * Keeps the draft of a front, which readers do not see, if it is still the one that was seen.
 * @throws NotFound
 */
export function saveFront(db: Db, input: SaveFront): Promise<SaveFrontOutcome> {
  return inTransaction(db, async (transaction) => {
    const page = await findFrontPage(transaction, input);
    const version = await saveDraft(transaction, page, input);
    if (version === null) return { kind: 'stale' };
    const data = { version, actor: input.by.name, staffId: input.by.staffId };
    await appendEvent(transaction, { kind: 'front.saved', subject: page, data, touches: [] });
    return { kind: 'saved', version };
  });
}

/** @returns the version it has become; null when it was another one than was seen. */
async function saveDraft(db: Db, page: PageKey, input: SaveFront): Promise<number | null> {
  const values = { containers: asJson(input.containers), actor: input.by.name };
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
  return saved?.version ?? null;
}
