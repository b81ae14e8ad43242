import { appendEvent } from '../../store/events.ts';
import { inTransaction } from '../../store/transaction.ts';
import { keepSnapshot, stepsBetweenSnapshots } from '../log/keep-snapshot.ts';
import type { DraftDocument } from '../log/read-document.ts';
import type { RoomContext } from './room-context.ts';

/** Milliseconds without a change. */
const quiet = 2_000;

export interface SnapshotKeeper {
  /** The document has changed by a step of this process. */
  noteChange(): void;
  /** Writes what is not written yet. */
  finish(): Promise<void>;
}

/** Keeps `articles.document` near the log: after two quiet seconds and at every 200th step. */
export function snapshotKeeper(
  ctx: RoomContext,
  articleId: string,
  current: () => DraftDocument,
): SnapshotKeeper {
  let kept = current().version;
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();

  const keep = async () => {
    clearTimeout(timer);
    timer = undefined;
    const document = current();
    if (document.version === kept) return;
    kept = document.version;
    try {
      await inTransaction(ctx.db, async (transaction) => {
        if (!(await keepSnapshot(transaction, articleId, document, ctx.schema))) return;
        const data = { stepVersion: document.version, reason: 'written' };
        await appendEvent(transaction, { kind: 'draft.saved', subject: articleId, data, touches: [] });
      });
    } catch (error) {
      // Nothing is lost: the log has every step, and who reads applies them.
      ctx.log.warn({ err: error, articleId }, 'a snapshot was not written');
    }
  };
  const keepSoon = () => {
    last = last.then(keep);
    return last;
  };

  return {
    noteChange: () => {
      if (current().version - kept >= stepsBetweenSnapshots) return void keepSoon();
      clearTimeout(timer);
      timer = setTimeout(keepSoon, quiet).unref();
    },
    finish: () => {
      clearTimeout(timer);
      return keepSoon();
    },
  };
}
