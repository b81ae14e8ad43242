import { sql } from 'kysely';
import type { Node } from 'prosemirror-model';
import type { Step } from 'prosemirror-transform';
import { headlineText, toDocument } from '../../domain/document.ts';
import { type SchemaHistory, schemaHistory } from '../../domain/upgrade-steps.ts';
import type { Db } from '../../store/db.ts';

/** Where processes hear that a log grew; the payload is `article:version`. */
export const stepsChannel = 'masthead_steps';

export interface StepAuthor {
  /** By which a window knows its own steps again. */
  readonly clientId: string;
  /** Null for a program. */
  readonly staffId: string | null;
  /** As the history names them. */
  readonly actor: string;
}

export interface Batch {
  readonly articleId: string;
  /** What the first step leads on from. */
  readonly version: number;
  readonly steps: readonly Step[];
  /** The document after all of them. */
  readonly result: Node;
  readonly author: StepAuthor;
}

/**
 * Adds steps to a story's log, all or none, and tells every process. `behind`: the log has grown meanwhile (or
 * there is no such story), and nothing was written. The one way in which a document changes.
 *
 * The row of the story is taken first, so that two batches for one version wait for each other and the second
 * finds the version gone; the key of draft_steps holds even if a program forgot that. `updated_at` moves every
 * ten seconds at the most: both indexes of it would else be written with each key that is pressed.
 */
export async function appendSteps(
  db: Db,
  batch: Batch,
  history: SchemaHistory = schemaHistory,
): Promise<'appended' | 'behind'> {
  const { articleId, version, steps, author } = batch;
  const headline = headlineText(toDocument(batch.result));
  const after = version + steps.length;
  const written = await sql`
    with story as (
      update articles set
        step_version = ${after}::integer,
        headline = ${headline},
        updated_at = case when updated_at < clock_timestamp() - interval '10 seconds'
          then clock_timestamp() else updated_at end
      where id = ${articleId} and step_version = ${version}::integer
      returning id
    ), added as (
      insert into draft_steps (article_id, version, step, schema_version, client_id, staff_id, actor)
      select story.id, ${version}::integer + entry.place, entry.step, ${history.version}::integer,
        ${author.clientId}, ${author.staffId}, ${author.actor}
      from story, jsonb_array_elements(${JSON.stringify(steps)}::jsonb) with ordinality entry (step, place)
    )
    select pg_notify(${stepsChannel}, ${`${articleId}:${after}`}) from story
  `.execute(db);
  return written.rows.length === 1 ? 'appended' : 'behind';
}
