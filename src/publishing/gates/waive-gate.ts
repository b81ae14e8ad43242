import { Conflict, InvalidInput, NotAllowed } from '../../domain/errors.ts';
import { type Gate, waivedWith } from '../../domain/gates.ts';
import { type Actor, type Item, may } from '../../domain/permissions.ts';
import { publishing } from '../../domain/refusals/publishing.ts';
import { inTransaction } from '../../store/transaction.ts';
import { recordDecision } from '../desk/desk-record.ts';
import type { PublishingContext } from '../publish-story.ts';
import { readGates } from './read-gates.ts';

export interface WaiveRequest {
  readonly articleId: string;
  readonly gate: Exclude<Gate, 'legal_hold'>;
  readonly reason: string;
  /** The story as permissions see it: each gate is waived with a permission of its own. */
  readonly item: Item;
}

/**
 * Lets a story past a gate, as it is now: what is wrong later is not waived with it.
 * @throws NotFound; NotAllowed; InvalidInput without a reason; Conflict when the gate is open.
 */
export function waiveGate(ctx: PublishingContext, actor: Actor, request: WaiveRequest): Promise<void> {
  const { articleId, gate, item } = request;
  const reason = request.reason.trim();
  if (!may(actor, waivedWith[gate], item)) {
    throw new NotAllowed(publishing.waiver_not_allowed({ action: waivedWith[gate] }));
  }
  if (reason === '') throw new InvalidInput(publishing.waiver_reason_missing());
  return inTransaction(ctx.db, async (db) => {
    const cause = { author: actor.name, reason: 'waived' };
    const story = await ctx.needs.reviseStory(db, articleId, cause);
    const { open } = await readGates(ctx.needs, db, story, actor.staffId);
    const subjects = open.filter((problem) => problem.gate === gate).map(({ subject }) => subject);
    if (subjects.length === 0) throw new Conflict(publishing.gate_open());
    const { staffId, name } = actor;
    await db
      .insertInto('gateWaivers')
      .values({ articleId, gate, subjects, reason, staffId, actor: name })
      .execute();
    const data = { gate, subjects };
    await recordDecision(db, actor, { articleId, kind: 'gate_waived', reason, data });
  });
}
