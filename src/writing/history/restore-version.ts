import { toDocument, toNode } from '../../domain/document.ts';
import type { Actor } from '../../domain/permissions.ts';
import { newId } from '../../platform/random.ts';
import type { Db } from '../../store/db.ts';
import { appendEvent } from '../../store/events.ts';
import { inTransaction } from '../../store/transaction.ts';
import { appendSteps } from '../log/append-steps.ts';
import { keepSnapshot } from '../log/keep-snapshot.ts';
import { readDocumentAt } from '../log/read-document.ts';
import { lockStory } from '../queries.ts';
import { addRevision } from '../revise-story.ts';
import { changeInto } from './change-into.ts';
import type { Restored } from './contract.ts';

/**
 * Makes the document what it was at a version, as steps of the log: windows that have the story open see it change, and
 * everything since stays in the history, to be restored as well. Its fields stay as they are. @throws NotFound
 */
export function restoreVersion(
  db: Db,
  actor: Actor,
  { articleId, version }: { readonly articleId: string; readonly version: number },
): Promise<Restored> {
  return inTransaction(db, async (transaction) => {
    const story = await lockStory(transaction, articleId);
    const before = story.stepVersion;
    const wanted = (await readDocumentAt(transaction, articleId, version)).node;
    const { steps, doc } = changeInto(toNode(story.document), wanted);
    if (steps.length === 0) return { before, version: before };
    const author = { clientId: `restore-${newId()}`, staffId: actor.staffId, actor: actor.name };
    const outcome = await appendSteps(transaction, {
      articleId,
      version: before,
      steps,
      result: doc,
      author,
    });
    if (outcome === 'behind') throw new Error('a story grew while it was locked');
    const after = before + steps.length;
    await keepSnapshot(transaction, articleId, { node: doc, version: after });
    const restored = { ...story, document: toDocument(doc), stepVersion: after };
    const reason = 'restored';
    const revision = await addRevision(transaction, restored, { author: actor.name, reason });
    const data = { version: revision, reason, actor: actor.name, staffId: actor.staffId };
    await appendEvent(transaction, { kind: 'draft.saved', subject: articleId, data, touches: [] });
    return { before, version: after };
  });
}
