import type { Step } from 'prosemirror-transform';
import type { KeptSteps, StepStore } from './contract.ts';

export interface Keeper {
  /** What is unconfirmed now, from this version of the log on. */
  note(version: number, steps: readonly Step[]): void;
  /** Resolves when everything noted is kept. */
  settled(): Promise<void>;
  /** Whether everything noted is kept by now. */
  isKept(): boolean;
  /** The window may end at any moment: keeps what is not kept yet without waiting for anything. */
  hurry(): void;
  /** False once the browser would not keep something. */
  isKeeping(): boolean;
}

type Who = Pick<KeptSteps, 'clientId' | 'storyId' | 'staffId' | 'schemaVersion'>;

/**
 * Keeps unconfirmed steps outside of the window. One write at a time: while one runs, only the newest state waits. A
 * write names what is kept already, so that an hour without a line costs each key one small row and not everything.
 * `onChange` is told when all is kept, or could not be. `hasRecord`: the store has one of this client already, from a
 * window before.
 */
export function keepSteps(store: StepStore, who: Who, onChange: () => void, hasRecord = false): Keeper {
  let isThere = hasRecord;
  let kept: readonly Step[] = [];
  let newest: Noted = { version: 0, steps: [] };
  let waiting: Noted | null = null;
  let running: Promise<void> | null = null;
  let isKeeping = store.isDurable;
  let isHurried = false;

  const write = async ({ version, steps }: Noted) => {
    try {
      if (steps.length === 0 && isThere) await store.forget(who.clientId);
      if (steps.length > 0) {
        await store.keep(recordOf(who, { version, steps }), changeOf(kept, steps));
      }
      kept = steps;
      isThere = steps.length > 0;
    } catch {
      kept = [];
      isThere = true; // nobody knows
      isKeeping = false;
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
    if (isHurried && isKeeping) store.forgetAtOnce(who.clientId);
    isHurried = false;
    onChange();
  };

  const isKept = () => !running && isKeeping;

  return {
    note: (version, steps) => {
      if (steps.length === 0 && newest.steps.length === 0 && !isThere) return;
      newest = { version, steps };
      waiting = newest;
      running ??= writeAll();
    },
    settled: async () => {
      while (running) await running;
    },
    isKept,
    hurry: () => {
      if (isKept() || newest.steps.length === 0) return;
      isHurried = true;
      store.keepAtOnce(recordOf(who, newest));
    },
    isKeeping: () => isKeeping,
  };
}

function recordOf(who: Who, { version, steps }: Noted): KeptSteps {
  return { ...who, version, steps: steps.map((step) => step.toJSON()) };
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
