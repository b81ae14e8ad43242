import { sql } from 'kysely';
import type { Db } from '../../store/db.ts';

export interface HistoryLine {
  readonly kind: string;
  readonly actor: string;
  readonly at: string;
  /** The reason, or what readers were told. */
  readonly note: string | null;
}

/** What was published and decided about a story, the newest first. */
export async function readHistory(db: Db, articleId: string, limit = 100): Promise<HistoryLine[]> {
  const found = await sql<{ kind: string; actor: string; at: Date; note: string | null }>`
    (select kind, actor, at, coalesce(reason, note) as note from publications
      where article_id = ${articleId} order by id desc limit ${limit})
    union all
    (select kind, actor, at, coalesce(reason, data ->> 'dueAt', data ->> 'until', data ->> 'forName', data ->> 'slug')
      from desk_records where article_id = ${articleId} order by id desc limit ${limit})
    order by at desc limit ${limit}
  `.execute(db);
  return found.rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
