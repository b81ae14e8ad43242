import { siteKey } from '../../domain/page-keys.ts';
import type { Db } from '../../store/db.ts';
import { appendEvent } from '../../store/events.ts';
import { inTransaction } from '../../store/transaction.ts';

/** Takes an edition away in which no story stands or stood. */
export function takeEdition(db: Db, code: string, actor: string): Promise<void> {
  return inTransaction(db, async (transaction) => {
    await transaction
      .deleteFrom('editions')
      .where('code', '=', code)
      .where(({ not, exists, selectFrom }) =>
        not(exists(selectFrom('liveArticles').select('id').where('edition', '=', code))),
      )
      .execute();
    await tell(transaction, code, actor);
  });
}

/** Every edition's pages name the others; their sites depend on all. */
async function tell(db: Db, code: string, actor: string): Promise<void> {
  const editions = await db.selectFrom('editions').select('code').execute();
  const codes = new Set([code, ...editions.map((each) => each.code)]);
  await appendEvent(db, {
    kind: 'edition.changed',
    subject: code,
    data: { actor },
    touches: [...codes].map((each) => ({ key: siteKey(each) })),
  });
}
