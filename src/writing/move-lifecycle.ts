import { Conflict } from '../domain/errors.ts';
import { advance, type LifecycleAction } from '../domain/lifecycle.ts';
import { stories } from '../domain/refusals/stories.ts';
import type { Db } from '../store/db.ts';
import { tellOfStory } from '../store/tell-of-story.ts';
import { inTransaction } from '../store/transaction.ts';
import { lockStory } from './queries.ts';

/**
 * Takes a story one step through its lifecycle.
 * @throws NotFound; Conflict when the step cannot be taken from where the story stands.
 */
export function moveLifecycle(db: Db, articleId: string, action: LifecycleAction): Promise<void> {
  return inTransaction(db, async (transaction) => {
    const story = await lockStory(transaction, articleId);
    const next = advance(story.lifecycle, action);
    if (next === null) {
      throw new Conflict(stories.story_step_impossible({ state: story.lifecycle, action }));
    }
    if (next === story.lifecycle) return;
    await transaction.updateTable('articles').set({ lifecycle: next }).where('id', '=', articleId).execute();
    await tellOfStory(transaction, articleId);
  });
}
