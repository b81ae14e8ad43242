import { sql } from 'kysely';
import { type Node, Slice } from 'prosemirror-model';
import { ReplaceStep } from 'prosemirror-transform';
import { type Anchor, isThere, quoteOf } from '../../domain/annotations/map-anchor.ts';
import { SCHEMA_VERSION } from '../../domain/document.ts';
import { Conflict, InvalidInput } from '../../domain/errors.ts';
import type { Actor } from '../../domain/permissions.ts';
import { annotations } from '../../domain/refusals/annotations.ts';
import { corrections } from '../../domain/refusals/corrections.ts';
import { schema } from '../../domain/schema.ts';
import { newId } from '../../platform/random.ts';
import type { Db } from '../../store/db.ts';
import { inTransaction } from '../../store/transaction.ts';
import { checkSteps, markupOf } from '../log/check-steps.ts';
import { readDocumentAt } from '../log/read-document.ts';
import type { NewAnnotation } from './contract.ts';
import { annotationsAtTheMost } from './read-annotations.ts';
import { addReply, refuseStrangers } from './reply.ts';
import { tellOfAnnotation } from './tell-of-annotation.ts';

const longestQuote = 5_000;

/**
 * Puts a note or a suggestion on a passage of a story, as it was in the document of a version of its log.
 * @returns its id.
 * @throws NotFound for a version that is not there; InvalidInput for a passage without words, or for a suggestion
 * that does not fit; Conflict when the story has too many.
 */
export async function addAnnotation(
  db: Db,
  author: Actor,
  articleId: string,
  input: NewAnnotation,
): Promise<string> {
  const { node } = await readDocumentAt(db, articleId, input.version);
  const passage = { from: input.from, to: input.to };
  if (!isThere(node, passage)) throw new InvalidInput(corrections.passage_missing());
  const quote = quoteOf(node, passage);
  if (quote.length > longestQuote) throw new InvalidInput(annotations.passage_too_long());
  if (input.kind === 'suggestion') refuseWhatDoesNotFit(node, passage, input.slice);
  return inTransaction(db, async (transaction) => {
    await refuseTooMany(transaction, articleId);
    await refuseStrangers(transaction, input.mentions);
    const id = newId();
    await transaction
      .insertInto('annotations')
      .values({ id, articleId, quote, ...columnsOf(input), authorId: author.staffId, author: author.name })
      .execute();
    if (input.text !== null) {
      await addReply(transaction, author, id, { text: input.text, mentions: input.mentions });
    }
    const { mentions, text } = input;
    await tellOfAnnotation(transaction, author, {
      articleId,
      annotationId: id,
      change: 'added',
      mentions,
      text,
    });
    return id;
  });
}

function columnsOf(input: NewAnnotation) {
  const { kind, from, to, version } = input;
  return {
    kind,
    state: 'open',
    madeFrom: from,
    madeTo: to,
    madeVersion: version,
    anchorFrom: from,
    anchorTo: to,
    anchorVersion: version,
    slice: sql<unknown>`${input.kind === 'suggestion' ? JSON.stringify(input.slice) : null}::jsonb`,
    schemaVersion: SCHEMA_VERSION,
  };
}

/** Held to what a step is held to: schema, addresses of links, size. Markup may stay; it may not come. */
function refuseWhatDoesNotFit(node: Node, { from, to }: Anchor, json: unknown): void {
  const slice = readSlice(json);
  const step = new ReplaceStep(from, to, slice).toJSON();
  const checked = checkSteps(node, [step], { markup: new Set(markupOf(node)) });
  if (checked.kind === 'markup') throw new InvalidInput(annotations.suggestion_raw_html());
  if (checked.kind === 'refused') throw new InvalidInput(checked.refusal);
}

/** @throws InvalidInput for what is no slice. */
export function readSlice(json: unknown): Slice {
  try {
    return Slice.fromJSON(schema, json);
  } catch (error) {
    throw new InvalidInput(
      annotations.suggestion_unfit({ why: error instanceof Error ? error.message : String(error) }),
    );
  }
}

async function refuseTooMany(db: Db, articleId: string): Promise<void> {
  const { many } = await db
    .selectFrom('annotations')
    .select(({ fn }) => fn.countAll<number>().as('many'))
    .where('articleId', '=', articleId)
    .executeTakeFirstOrThrow();
  if (many >= annotationsAtTheMost) throw new Conflict(annotations.notes_full());
}
