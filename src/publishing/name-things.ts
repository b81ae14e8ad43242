import { sql } from 'kysely';
import { siteKey } from '../domain/page-keys.ts';
import type { Db } from '../store/db.ts';
import { appendEvent } from '../store/events.ts';
import { inTransaction } from '../store/transaction.ts';

/** The name readers know a paper by, for one edition. */
export function nameEdition(db: Db, actor: string, code: string, name: string): Promise<void> {
  return inTransaction(db, async (transaction) => {
    await transaction.updateTable('editions').set({ name }).where('code', '=', code).execute();
    await touchSite(transaction, actor, code);
  });
}

/** Lays the sections of an edition in this order. Readers find those that have a story. */
export function arrangeSections(
  db: Db,
  actor: string,
  edition: string,
  sections: readonly { readonly slug: string; readonly name: string }[],
): Promise<void> {
  return inTransaction(db, async (transaction) => {
    await transaction
      .insertInto('liveSections')
      .values(sections.map(({ slug, name }, place) => ({ edition, slug, name, position: place + 1 })))
      .onConflict((conflict) =>
        conflict.columns(['edition', 'slug']).doUpdateSet((eb) => ({
          name: eb.ref('excluded.name'),
          position: eb.ref('excluded.position'),
        })),
      )
      .execute();
    await touchSite(transaction, actor, edition);
  });
}

/** Forgets sections, contributors and topics that no live story has, with their pictures. */
export function forgetUnused(db: Db, actor: string, edition: string): Promise<void> {
  return inTransaction(db, async (transaction) => {
    for (const [table, kind] of [
      ['liveSections', 'section'],
      ['liveContributors', 'author'],
      ['liveTopics', 'topic'],
    ] as const) {
      await transaction
        .deleteFrom(table)
        .where('edition', '=', edition)
        .where(({ not, exists, selectFrom, ref }) =>
          not(
            exists(
              selectFrom('liveListings')
                .select('list')
                .where('list', '=', sql<string>`${`${kind}:${edition}:`}::text || ${ref(`${table}.slug`)}`),
            ),
          ),
        )
        .execute();
      await sql`
        delete from place_pictures where starts_with(page, ${`${kind}:${edition}:`})
          and not exists (select from live_listings where list = page)
      `.execute(transaction);
    }
    await touchSite(transaction, actor, edition);
  });
}

function touchSite(db: Db, actor: string, edition: string): Promise<void> {
  return appendEvent(db, {
    kind: 'edition.changed',
    subject: edition,
    data: { actor },
    touches: [{ key: siteKey(edition) }],
  });
}
