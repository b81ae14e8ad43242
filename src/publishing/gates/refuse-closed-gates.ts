import { MastheadError } from '../../domain/errors.ts';
import { type GateReason, sayReason } from '../../domain/gate-reasons.ts';
import type { GateProblem } from '../../domain/gates.ts';
import type { Db } from '../../store/db.ts';
import type { PublishingNeeds, StoryToPublish } from '../needs.ts';
import { readGates } from './read-gates.ts';

/** A gate is closed to a story; each reason stands under the gate's name. */
export class GatesClosed extends MastheadError {
  readonly reasons: readonly GateReason[];
  override readonly errors: readonly { readonly field: string; readonly message: string }[];

  constructor(problems: readonly GateProblem[], what: 'story' | 'post' = 'story') {
    const errors = problems.map(({ gate, reason }) => ({ field: gate, message: sayReason(reason) }));
    const all = errors.map(({ message }) => message).join(' ');
    super('gates_closed', 409, `The ${what} cannot be published yet. ${all}`);
    this.errors = errors;
    this.reasons = problems.map(({ reason }) => reason);
  }
}

/** @throws GatesClosed with every reason that nobody waived. */
export async function refuseClosedGates(
  needs: PublishingNeeds,
  db: Db,
  story: StoryToPublish,
  publisherId: string | null,
): Promise<void> {
  const { open } = await readGates(needs, db, story, publisherId);
  if (open.length > 0) throw new GatesClosed(open);
}
