import { sql } from 'kysely';
import type { Db } from '../store/db.ts';

/**
 * Shows readers what changed in a live story since it was first published, from the record: all of it but what was
 * minor. `isNew`: readers did not have the story a moment ago; else the last publication alone is added.
 */
export async function showChanges(
  db: Db,
  articleId: string,
  { isNew }: { readonly isNew: boolean },
): Promise<void> {
  await sql`
    insert into live_changes (article_id, kind, note, at)
    select article_id, coalesce(notice, kind), note, at from publications
    where article_id = ${articleId} and not is_minor
      and id > (select min(id) from publications where article_id = ${articleId})
      and (${isNew} or id = (select max(id) from publications where article_id = ${articleId}))
    order by id
  `.execute(db);
}
