import { Conflict } from '../domain/errors.ts';
import { advance, type LifecycleAction } from '../domain/lifecycle.ts';
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
      const words = { state: story.lifecycle.replace('_', ' '), action: action.replaceAll('_', ' ') };
      throw new Conflict(`This story is ${words.state}: "${words.action}" cannot be done to it.`);
    }
    if (next === story.lifecycle) return;
    await transaction.updateTable('articles').set({ lifecycle: next }).where('id', '=', articleId).execute();
    await tellOfStory(transaction, articleId);
  });
}
