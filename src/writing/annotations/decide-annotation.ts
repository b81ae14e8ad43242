import { sql } from 'kysely';
import { ReplaceStep } from 'prosemirror-transform';
import { quoteOf } from '../../domain/annotations/map-anchor.ts';
import { toNode } from '../../domain/document.ts';
import { Conflict, MastheadError, NotAllowed } from '../../domain/errors.ts';
import { type Actor, type Item, may } from '../../domain/permissions.ts';
import { annotations } from '../../domain/refusals/annotations.ts';
import { upgradeJson } from '../../domain/upgrade-steps.ts';
import type { Db } from '../../store/db.ts';
import { inTransaction } from '../../store/transaction.ts';
import { appendSteps } from '../log/append-steps.ts';
import { checkSteps, markupOf } from '../log/check-steps.ts';
import { keepSnapshot } from '../log/keep-snapshot.ts';
import { lockStory } from '../queries.ts';
import { readSlice } from './add-annotation.ts';
import { foundAgain, placeAnchors } from './place-annotations.ts';
import { findAnnotation } from './read-annotations.ts';
import { tellOfAnnotation } from './tell-of-annotation.ts';

interface Which {
  readonly articleId: string;
  readonly annotationId: string;
}

/** The words that a suggestion is about are others now. */
class PassageChanged extends MastheadError {
  constructor() {
    super('passage_changed', 409, annotations.passage_changed());
  }
}

/** Closes a note. @throws NotFound; Conflict for a suggestion, which is accepted or rejected. */
export function resolveNote(db: Db, actor: Actor, { articleId, annotationId }: Which): Promise<void> {
  return inTransaction(db, async (transaction) => {
    const { kind } = await findAnnotation(transaction, articleId, annotationId);
    if (kind !== 'note') throw new Conflict(annotations.suggestion_not_note());
    await decide(transaction, annotationId, { state: 'resolved', by: actor.name });
    await tellOfAnnotation(transaction, actor, { articleId, annotationId, change: 'resolved' });
  });
}

/**
 * Opens a note, or a suggestion that was turned down, again; one that is open stays so.
 * @throws NotFound; Conflict for a suggestion that is in the story, whose history takes it out; NotAllowed as
 * `rejectSuggestion`.
 */
export function reopenAnnotation(
  db: Db,
  actor: Actor,
  which: Which & { readonly item: Item },
): Promise<void> {
  const { articleId, annotationId, item } = which;
  return inTransaction(db, async (transaction) => {
    const row = await findAnnotation(transaction, articleId, annotationId);
    if (row.state === 'accepted') {
      throw new Conflict(annotations.suggestion_accepted_by({ by: row.decidedBy ?? '' }));
    }
    if (row.kind === 'suggestion') refuseOthers(actor, row, item);
    await decide(transaction, annotationId, null);
    await tellOfAnnotation(transaction, actor, { articleId, annotationId, change: 'reopened' });
  });
}

/**
 * Puts a suggestion into the story, as a step of its log by whoever accepts.
 * @param which `anyway`: also where the words it is about have changed since.
 * @throws NotFound; Conflict when it is decided, its passage is gone, or it does not fit any more; PassageChanged.
 */
export function acceptSuggestion(
  db: Db,
  actor: Actor,
  which: Which & { readonly anyway: boolean },
): Promise<void> {
  const { articleId, annotationId, anyway } = which;
  return inTransaction(db, async (transaction) => {
    const story = await lockStory(transaction, articleId);
    const suggestion = await openSuggestion(transaction, which);
    const before = toNode(story.document);
    const version = story.stepVersion;
    const places = await placeAnchors(transaction, articleId, [suggestion], version);
    const place = foundAgain(before, places.get(annotationId) ?? { from: 0, to: 0 }, suggestion.quote);
    if (!place) throw new Conflict(annotations.passage_gone());
    if (!anyway && quoteOf(before, place) !== suggestion.quote) throw new PassageChanged();
    const slice = readSlice(upgradeJson(suggestion.slice, suggestion.schemaVersion));
    const step = new ReplaceStep(place.from, place.to, slice);
    const checked = checkSteps(before, [step.toJSON()], { markup: new Set(markupOf(before)) });
    if (checked.kind !== 'fit') throw new Conflict(annotations.suggestion_outdated());
    const { steps, result } = checked;
    const author = { clientId: `suggestion-${annotationId}`, staffId: actor.staffId, actor: actor.name };
    const outcome = await appendSteps(transaction, { articleId, version, steps, result, author });
    if (outcome === 'behind') throw new Error('a story grew while it was locked');
    await keepSnapshot(transaction, articleId, { node: result, version: version + 1 });
    await decide(transaction, annotationId, { state: 'accepted', by: actor.name });
    await tellOfAnnotation(transaction, actor, { articleId, annotationId, change: 'accepted' });
  });
}

/**
 * Turns a suggestion down, or takes one's own back.
 * @throws NotFound; Conflict when it is decided; NotAllowed for who may not edit the story and did not suggest it.
 */
export function rejectSuggestion(
  db: Db,
  actor: Actor,
  which: Which & { readonly reason: string; readonly item: Item },
): Promise<void> {
  const { articleId, annotationId, reason, item } = which;
  return inTransaction(db, async (transaction) => {
    refuseOthers(actor, await openSuggestion(transaction, which), item);
    await decide(transaction, annotationId, { state: 'rejected', by: actor.name, reason });
    await tellOfAnnotation(transaction, actor, { articleId, annotationId, change: 'rejected' });
  });
}

/** @throws NotAllowed for who may not edit the story and did not suggest it. */
function refuseOthers(actor: Actor, { authorId }: { readonly authorId: string | null }, item: Item): void {
  const isOwn = authorId !== null && authorId === actor.staffId;
  if (!isOwn && !may(actor, 'story.edit', item)) throw new NotAllowed(annotations.suggestion_not_yours());
}

async function openSuggestion(db: Db, { articleId, annotationId }: Which) {
  const row = await findAnnotation(db, articleId, annotationId);
  if (row.kind !== 'suggestion') throw new Conflict(annotations.note_not_suggestion());
  const by = row.decidedBy ?? '';
  if (row.state === 'accepted') throw new Conflict(annotations.suggestion_accepted_by({ by }));
  if (row.state === 'rejected') throw new Conflict(annotations.suggestion_rejected_by({ by }));
  return row;
}

/** Null: it is open again. */
async function decide(
  db: Db,
  annotationId: string,
  decision: { readonly state: string; readonly by: string; readonly reason?: string } | null,
): Promise<void> {
  await db
    .updateTable('annotations')
    .set({
      state: decision?.state ?? 'open',
      decidedBy: decision?.by ?? null,
      decidedAt: decision ? sql<Date>`clock_timestamp()` : null,
      reason: decision?.reason ?? null,
    })
    .where('id', '=', annotationId)
    .execute();
}
