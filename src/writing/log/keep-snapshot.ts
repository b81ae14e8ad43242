import { sql } from 'kysely';
import { type StoryDocument, toDocument } from '../../domain/document.ts';
import { type SchemaHistory, schemaHistory } from '../../domain/upgrade-steps.ts';
import type { Db } from '../../store/db.ts';
import { asJson } from '../../store/json.ts';
import { inTransaction } from '../../store/transaction.ts';
import type { DraftDocument } from './read-document.ts';

/** Steps between two documents that are kept whole; applying so many takes about 10 ms. */
export const stepsBetweenSnapshots = 200;

/**
 * Writes the document of a version into `articles.document`, so that readers need not apply steps. What stood
 * there stays where the nearest kept document is further than 200 steps before it.
 * @returns whether it was newer than what stood there.
 */
export function keepSnapshot(
  db: Db,
  articleId: string,
  { node, version }: DraftDocument,
  history: SchemaHistory = schemaHistory,
): Promise<boolean> {
  return inTransaction(db, async (transaction) => {
    const before = await transaction
      .selectFrom('articles')
      .select(['documentVersion', 'schemaVersion'])
      .where('id', '=', articleId)
      .where('documentVersion', '<', version)
      .where('stepVersion', '>=', version)
      .forUpdate()
      .executeTakeFirst();
    if (!before || before.schemaVersion > history.version) return false;
    await keepWhatStood(transaction, articleId);
    await transaction
      .updateTable('articles')
      .set({
        document: asJson<StoryDocument>(toDocument(node)),
        documentVersion: version,
        schemaVersion: history.version,
      })
      .where('id', '=', articleId)
      .execute();
    return true;
  });
}

async function keepWhatStood(db: Db, articleId: string): Promise<void> {
  await sql`
    insert into draft_snapshots (article_id, version, document, schema_version)
    select id, document_version, document, schema_version from articles
    where id = ${articleId}
      and not exists (select from draft_snapshots kept where kept.article_id = articles.id
        and kept.version between document_version - ${stepsBetweenSnapshots}::integer + 1 and document_version)
      and not exists (select from article_revisions kept where kept.article_id = articles.id
        and kept.step_version between document_version - ${stepsBetweenSnapshots}::integer + 1 and document_version)
    on conflict do nothing
  `.execute(db);
}
