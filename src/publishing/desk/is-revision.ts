import { sql } from 'kysely';
import type { Db } from '../../store/db.ts';
import type { StoryToPublish } from '../needs.ts';

/** Whether a revision shows the story exactly as it is now. */
export async function isRevision(
  db: Db,
  story: Pick<StoryToPublish, 'id' | 'stepVersion' | 'meta'>,
  version: number,
): Promise<boolean> {
  const same = await sql`
    select from article_revisions where article_id = ${story.id} and version = ${version}
      and step_version = ${story.stepVersion} and meta = ${JSON.stringify(story.meta)}::jsonb
  `.execute(db);
  return same.rows.length > 0;
}
