import { MastheadError } from '../../domain/errors.ts';
import type { GateProblem } from '../../domain/gates.ts';
import type { Db } from '../../store/db.ts';
import type { PublishingNeeds, StoryToPublish } from '../needs.ts';
import { readGates } from './read-gates.ts';

/** A gate is closed to a story; each reason stands under the gate's name. */
class GatesClosed extends MastheadError {
  override readonly errors: readonly { readonly field: string; readonly message: string }[];

  constructor(problems: readonly GateProblem[]) {
    const reasons = problems.map(({ message }) => message);
    super('gates_closed', 409, `The story cannot be published yet. ${reasons.join(' ')}`);
    this.errors = problems.map(({ gate, message }) => ({ field: gate, message }));
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
