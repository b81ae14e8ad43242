import { upgradeJson } from '../../../src/domain/upgrade-steps.ts';
import type { KeptSteps } from './contract.ts';
import { wordsOfKept } from './displaced.ts';
import { type Session, type SessionOptions, startSession } from './session.ts';

/** The right to be a client; see `StepStore.claim`. */
export interface Hold {
  release(): void;
}

/** Where what is on its way is kept by whoever sends it. */
export interface LeftPlace {
  readonly others: Set<Session>;
  readonly holds: Set<Hold>;
  readonly closed: AbortSignal;
}

/** What became of steps that a closed window had left. */
export interface LeftEvents {
  onSent(clientId: string): void;
  /** They are in the log, all but these words: the passage around them is gone. */
  onDisplaced(clientId: string, text: string): void;
  /** The server will never take them from this person; they stay kept. */
  onUnsendable(clientId: string, text: string): void;
}

/**
 * Sends what windows that are closed by now have left of a story, each as the client it was: steps that had arrived
 * after all come back as its own and are not sent again. A window that still lives, or has not quite ended, is waited
 * for meanwhile: what it leaves then is sent from here.
 *
 * @param names the clients to send for: `StepStore.list`.
 * @returns when all of it was sent or never will be, except for windows that live.
 */
export async function sendLeft(
  common: Omit<SessionOptions, 'clientId'>,
  names: readonly string[],
  { place, events }: { readonly place: LeftPlace; readonly events: LeftEvents },
): Promise<void> {
  const { store, schema } = common;
  const send = async (clientId: string, claim: Hold) => {
    place.holds.add(claim);
    const record = await store.take(clientId);
    if (record && !place.closed.aborted) {
      const left: KeptSteps = { ...record, steps: upgradeJson(record.steps, record.schemaVersion, schema) };
      await sendOne(common, left, { place, events });
    }
    place.holds.delete(claim);
    claim.release();
  };
  const sendLater = async (clientId: string) => {
    const claim = await store.claimLater(clientId, place.closed);
    if (claim) await send(clientId, claim);
  };
  await Promise.allSettled(
    names.map(async (clientId) => {
      const claim = await store.claim(clientId);
      if (claim) await send(clientId, claim);
      else sendLater(clientId).catch(() => {}); // it stays kept for the next window
    }),
  );
}

function sendOne(
  common: Omit<SessionOptions, 'clientId'>,
  left: KeptSteps,
  { place, events }: { readonly place: LeftPlace; readonly events: LeftEvents },
): Promise<void> {
  const { clientId } = left;
  const { others } = place;
  return new Promise((resolve) => {
    const finish = async (session: Session) => {
      others.delete(session);
      await session.close();
      resolve();
    };
    const look = () => {
      if (!others.has(session)) return;
      const { kind } = session.status();
      if (kind === 'saved') finish(session).then(() => events.onSent(clientId));
      const isReadOnly = kind === 'saving' && !session.mayEdit();
      if (kind === 'refused' || kind === 'gone' || isReadOnly) {
        events.onUnsendable(clientId, wordsOfKept(left.steps));
        finish(session);
      }
      if (kind === 'must_reload' || kind === 'signed_out') finish(session);
    };
    const session = startSession(
      { ...common, clientId, left },
      {
        onChange: () => queueMicrotask(look),
        onDisplaced: (text) => events.onDisplaced(clientId, text),
        onStoryChanged: () => {},
      },
    );
    others.add(session);
  });
}
