import { sql } from 'kysely';
import type { Db } from './db.ts';

/** Where processes hear that a story changed besides its document; the payload is its id. */
export const storiesChannel = 'masthead_stories';

/** Tells whoever has the story open, in every process, to read its fields, stage and assignment again. */
export async function tellOfStory(db: Db, articleId: string): Promise<void> {
  await sql`select pg_notify(${storiesChannel}, ${articleId})`.execute(db);
}
