import { quoteOf } from '../../domain/annotations/map-anchor.ts';
import type { CorrectionKind } from '../../domain/desk.ts';
import { toNode } from '../../domain/document.ts';
import { Conflict, InvalidInput } from '../../domain/errors.ts';
import { corrections } from '../../domain/refusals/corrections.ts';
import { newId } from '../../platform/random.ts';
import type { Db } from '../../store/db.ts';
import { inTransaction } from '../../store/transaction.ts';
import { type DeskActor, recordDecision } from '../desk/desk-record.ts';
import { rulesOf } from '../gates/read-gates.ts';
import { findLive } from '../live-story.ts';
import type { StoryToPublish } from '../needs.ts';
import type { PublishingContext } from '../publish-story.ts';
import { publishCorrection } from './publish-correction.ts';

const longestQuote = 5_000;

export interface NewCorrection {
  readonly articleId: string;
  readonly kind: CorrectionKind;
  /** What readers are told. */
  readonly text: string;
  /** The passage it is about, in the newest version of the log that its writer saw; null: the whole story. */
  readonly passage: { readonly from: number; readonly to: number; readonly version: number } | null;
}

export type CorrectionOutcome =
  | { readonly kind: 'published'; readonly id: string; readonly path: string }
  /** The section wants a second person to look at it. */
  | { readonly kind: 'proposed'; readonly id: string };

/**
 * Corrects a live story: readers get the notice and the story as it is now, at once or, where the section asks for
 * it, when a second person approves.
 * @throws NotFound; InvalidInput without words; Conflict for a story that readers do not have, or a passage that is
 * of another version; GatesClosed.
 */
export function proposeCorrection(
  ctx: PublishingContext,
  actor: DeskActor,
  correction: NewCorrection,
): Promise<CorrectionOutcome> {
  const { articleId, kind } = correction;
  const text = correction.text.trim();
  if (text === '') throw new InvalidInput(corrections.correction_empty());
  return inTransaction(ctx.db, async (db) => {
    const story = await ctx.needs.lockStory(db, articleId);
    if (!(await findLive(db, articleId))) {
      throw new Conflict(corrections.correction_story_not_live());
    }
    const id = newId();
    const anchor = anchorOf(story, correction.passage);
    await db
      .insertInto('corrections')
      .values({
        id,
        articleId,
        kind,
        text,
        ...anchor,
        state: 'proposed',
        staffId: actor.staffId,
        actor: actor.name,
      })
      .execute();
    if (await needsSecondPerson(db, story)) {
      await recordDecision(db, actor, { articleId, kind: 'correction_proposed', reason: text, data: { id } });
      return { kind: 'proposed', id };
    }
    const path = await publishCorrection(
      { ...ctx, db },
      { id, articleId, decidedBy: actor, publisher: actor },
    );
    return { kind: 'published', id, path };
  });
}

/** A section that wants its stories approved wants its corrections approved as well. */
async function needsSecondPerson(db: Db, { meta }: StoryToPublish): Promise<boolean> {
  const rules = await rulesOf(db, meta);
  return rules.includes('correction_approval') || rules.includes('approval');
}

function anchorOf(story: StoryToPublish, passage: NewCorrection['passage']) {
  if (passage === null) return {};
  const { from, to, version } = passage;
  if (version !== story.stepVersion) {
    throw new Conflict(corrections.passage_moved());
  }
  const node = toNode(story.document);
  if (from >= to || to > node.content.size) throw new InvalidInput(corrections.passage_missing());
  const quote = quoteOf(node, { from, to }).slice(0, longestQuote);
  return { anchorFrom: from, anchorTo: to, anchorVersion: version, quote };
}
