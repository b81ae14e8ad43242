import type { z } from '@hono/zod-openapi';
import { sql } from 'kysely';
import { tellFailure, type toldFailure } from '../../platform/http/told-failure.ts';
import type { Db } from '../../store/db.ts';

export interface HistoryLine {
  readonly kind: string;
  readonly actor: string;
  readonly at: string;
  /** The reason, or what readers were told. */
  readonly note: string | null;
  /** The same by codes, where a schedule could not be kept. */
  readonly cause: z.infer<typeof toldFailure> | null;
}

/** What was published and decided about a story, the newest first. */
export async function readHistory(db: Db, articleId: string, limit = 100): Promise<HistoryLine[]> {
  const found = await sql<Omit<HistoryLine, 'at' | 'cause'> & { readonly at: Date; readonly cause: unknown }>`
    (select kind, actor, at, coalesce(reason, note) as note, null::jsonb as cause from publications
      where article_id = ${articleId} order by id desc limit ${limit})
    union all
    (select kind, actor, at, coalesce(reason, data ->> 'dueAt', data ->> 'until', data ->> 'forName', data ->> 'slug'),
        data -> 'cause'
      from desk_records where article_id = ${articleId} order by id desc limit ${limit})
    order by at desc limit ${limit}
  `.execute(db);
  return found.rows.map((row) => ({
    ...row,
    at: row.at.toISOString(),
    cause: tellFailure(row.cause),
  }));
}
