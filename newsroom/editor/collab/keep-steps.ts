import type { Step } from 'prosemirror-transform';
import type { KeptSteps, StepStore } from './contract.ts';

export interface Keeper {
  /** What is unconfirmed now, from this version of the log on. */
  note(version: number, steps: readonly Step[]): void;
  /** Resolves when everything noted is kept. */
  settled(): Promise<void>;
  /** False once the browser would not keep something. */
  isKeeping(): boolean;
}

type Who = Pick<KeptSteps, 'clientId' | 'storyId' | 'staffId' | 'schemaVersion'>;

/**
 * Keeps unconfirmed steps outside of the window. One write at a time: while one runs, only the newest state waits. A
 * write names what is kept already, so that an hour without a line costs each key one small row and not everything.
 * `hasRecord`: the store has one of this client already, from a window before.
 */
export function keepSteps(store: StepStore, who: Who, onTrouble: () => void, hasRecord = false): Keeper {
  let isThere = hasRecord;
  let kept: readonly Step[] = [];
  let waiting: Noted | null = null;
  let running: Promise<void> | null = null;
  let isKeeping = store.isDurable;

  const write = async ({ version, steps }: Noted) => {
    try {
      if (steps.length === 0 && isThere) await store.forget(who.clientId);
      if (steps.length > 0) {
        const record = { ...who, version, steps: steps.map((step) => step.toJSON()) };
        await store.keep(record, changeOf(kept, steps));
      }
      kept = steps;
      isThere = steps.length > 0;
    } catch {
      kept = [];
      isThere = true; // nobody knows
      isKeeping = false;
      onTrouble();
    }
  };
  // Waits at least once, and so ends after `running` was set, even when there was nothing to write.
  const writeAll = async () => {
    while (waiting) {
      const next: Noted = waiting;
      waiting = null;
      await write(next);
    }
    running = null;
  };

  return {
    note: (version, steps) => {
      waiting = { version, steps };
      running ??= writeAll();
    },
    settled: async () => {
      while (running) await running;
    },
    isKeeping: () => isKeeping,
  };
}

interface Noted {
  readonly version: number;
  readonly steps: readonly Step[];
}

/** Confirmed steps go from the front, typed ones come at the end; a rebase makes every step another one. */
function changeOf<T>(before: readonly T[], now: readonly T[]): { dropped: number; unchanged: number } {
  const [first] = now;
  const found = first === undefined ? -1 : before.indexOf(first);
  const dropped = found === -1 ? before.length : found;
  let unchanged = 0;
  while (dropped + unchanged < before.length && before[dropped + unchanged] === now[unchanged])
    unchanged += 1;
  return { dropped, unchanged };
}
