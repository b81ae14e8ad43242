import { schemaHistory } from '../../src/domain/upgrade-steps.ts';
import { usualTiming } from '../editor/collab/connect.ts';
import type { OpenStoryOptions, StepStore } from '../editor/collab/contract.ts';
import { socketOpener } from '../editor/collab/open-socket.ts';
import { type Hold, sendLeft } from '../editor/collab/send-left.ts';
import type { Session } from '../editor/collab/session.ts';

export type UnsentOptions = Omit<OpenStoryOptions, 'storyId' | 'store'> & { readonly store: StepStore };

/** What became of unsent words; `storyId` says where. */
export interface UnsentEvents {
  onSent(storyId: string): void;
  /** They are kept: of a passage that is gone, or since this person may not write there any more. */
  onKept(storyId: string, clientId: string): void;
}

/** The way to unsent words, as long as the page is there. */
export interface UnsentWay {
  /** Looks for more: what is on its way already is not sent again. */
  look(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Sends what this person's closed windows left in this browser, in whatever story, without any of them being opened: a
 * connection for each until its words are in the log. Without a line they go on trying, as an open story does.
 */
export function sendUnsent(options: UnsentOptions, events: UnsentEvents): UnsentWay {
  const { staffId, store } = options;
  const closed = new AbortController();
  const place = { others: new Set<Session>(), holds: new Set<Hold>(), closed: closed.signal };
  const known = new Set<string>();

  const sendOf = async (storyId: string) => {
    const names = (await store.list(storyId, staffId)).filter((name) => !known.has(name));
    for (const name of names) known.add(name);
    const common = {
      storyId,
      staffId,
      store,
      schema: options.schema ?? schemaHistory,
      timing: { ...usualTiming, ...options.timing },
      openSocket: socketOpener({ ...options, storyId }),
    };
    await sendLeft(common, names, {
      place,
      events: {
        onSent: (clientId) => {
          known.delete(clientId);
          events.onSent(storyId);
        },
        onDisplaced: (clientId, text) => {
          const words = { id: crypto.randomUUID(), text, at: Date.now(), storyId, staffId };
          store.keepWords(words).then(
            () => events.onKept(storyId, clientId),
            () => {}, // a full disk: nothing that could still be told of it
          );
        },
        onUnsendable: (clientId) => events.onKept(storyId, clientId),
      },
    });
  };

  return {
    look: async () => {
      const stories = await store.stories(staffId);
      await Promise.allSettled(stories.map(sendOf));
    },
    close: async () => {
      closed.abort();
      await Promise.all([...place.others].map((each) => each.close()));
      for (const hold of place.holds) hold.release();
    },
  };
}
