import { sql } from 'kysely';
import type { Db } from '../store/db.ts';

/** Shows readers what changed in a live story since it was first published: all of it, from the record. */
export async function showChanges(db: Db, articleId: string): Promise<void> {
  await db.deleteFrom('liveChanges').where('articleId', '=', articleId).execute();
  await sql`
    insert into live_changes (article_id, kind, note, at)
    select article_id, kind, note, at from (
      select *, row_number() over (order by id) as place from publications where article_id = ${articleId}
    ) shown where place > 1 and kind <> 'retracted' order by id
  `.execute(db);
}
