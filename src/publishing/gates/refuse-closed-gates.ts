import { MastheadError } from '../../domain/errors.ts';
import type { GateProblem } from '../../domain/gates.ts';
import { coverage } from '../../domain/refusals/coverage.ts';
import { gates } from '../../domain/refusals/gates.ts';
import type { Db } from '../../store/db.ts';
import type { PublishingNeeds, StoryToPublish } from '../needs.ts';
import { readGates } from './read-gates.ts';

/** A gate is closed to a story; each reason stands under the gate's name. */
export class GatesClosed extends MastheadError {
  constructor(problems: readonly GateProblem[], what: 'story' | 'post' = 'story') {
    super('gates_closed', 409, what === 'story' ? gates.gates_closed() : coverage.post_unfit(), {
      errors: problems.map(({ gate, reason }) => ({ field: gate, ...reason })),
    });
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
