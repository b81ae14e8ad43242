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
 */
export function keepSteps(store: StepStore, who: Who, onTrouble: () => void): Keeper {
  let kept: readonly Step[] = [];
  let waiting: { readonly version: number; readonly steps: readonly Step[] } | null = null;
  let running: Promise<void> | null = null;
  let isKeeping = store.isDurable;

  const write = async () => {
    while (waiting) {
      const { version, steps } = waiting;
      waiting = null;
      try {
        if (steps.length === 0 && kept.length > 0) await store.forget(who.clientId);
        if (steps.length > 0) {
          const record = { ...who, version, steps: steps.map((step) => step.toJSON()) };
          await store.keep(record, changeOf(kept, steps));
        }
        kept = steps;
      } catch {
        kept = [];
        isKeeping = false;
        onTrouble();
      }
    }
    running = null;
  };

  return {
    note: (version, steps) => {
      waiting = { version, steps };
      running ??= write();
    },
    settled: async () => {
      while (running) await running;
    },
    isKeeping: () => isKeeping,
  };
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
