import { Conflict } from '../../domain/errors.ts';
import type { Db } from '../../store/db.ts';
import type { DeskActor } from '../desk/desk-record.ts';
import { rulesOf } from '../gates/read-gates.ts';
import type { StoryToPublish } from '../needs.ts';

/**
 * A legal hold on a story holds its posts, and a section that wants its stories approved wants a second person for each
 * post: somebody who wrote none of its versions publishes it.
 * @throws Conflict
 */
export async function refuseHeldPost(
  db: Db,
  story: StoryToPublish,
  { postId, publisher }: { readonly postId: string; readonly publisher: DeskActor },
): Promise<void> {
  const hold = await db
    .selectFrom('legalHolds')
    .select('reason')
    .where('articleId', '=', story.id)
    .executeTakeFirst();
  if (hold) throw new Conflict(`There is a legal hold on the story: ${hold.reason}`);
  if (!(await rulesOf(db, story.meta)).includes('approval')) return;
  const own = await db
    .selectFrom('postVersions')
    .select('version')
    .where('postId', '=', postId)
    .where('staffId', '=', publisher.staffId ?? '')
    .executeTakeFirst();
  if (own || publisher.staffId === null) {
    throw new Conflict(
      'This section wants a second person to look at what readers get: somebody who did not write the post publishes it.',
    );
  }
}
