import { Slice } from 'prosemirror-model';
import { ReplaceStep, type Step } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import type { KeptSteps } from './contract.ts';
import { keepSteps } from './keep-steps.ts';
import { memoryStore } from './memory-store.ts';

const who = { clientId: 'client-1', storyId: 'story', staffId: 'ada', schemaVersion: 1 };
const step = (at: number): Step => new ReplaceStep(at, at, Slice.empty);

test('nothing to keep at first does not keep the next from being kept', async () => {
  const store = memoryStore(true);
  const keeper = keepSteps(store, who, () => {});
  keeper.note(0, []);
  await keeper.settled();
  keeper.note(0, [step(1), step(2)]);
  await keeper.settled();
  expect(await store.take('client-1')).toMatchObject({ version: 0, steps: [{ from: 1 }, { from: 2 }] });
  keeper.note(2, []);
  await keeper.settled();
  expect(await store.list('story', 'ada')).toEqual([]);
});

test('what a window before has kept is forgotten when all of it turns out to be confirmed', async () => {
  const store = memoryStore(true);
  await store.keep({ ...who, version: 3, steps: [step(1).toJSON()] }, { dropped: 0, unchanged: 0 });
  const keeper = keepSteps(store, who, () => {}, true);
  keeper.note(4, []);
  await keeper.settled();
  expect(await store.list('story', 'ada')).toEqual([]);
});

test('a store that fails is told of, and the next try writes everything', async () => {
  const store = memoryStore(true);
  let troubles = 0;
  let fails = true;
  const shaky = {
    ...store,
    keep: async (...given: Parameters<typeof store.keep>) => {
      if (fails) throw new Error('full');
      await store.keep(...given);
    },
  };
  const keeper = keepSteps(shaky, who, () => {
    troubles += 1;
  });
  keeper.note(0, [step(1)]);
  await keeper.settled();
  expect([troubles, keeper.isKeeping()]).toEqual([1, false]);
  fails = false;
  keeper.note(0, [step(1), step(2)]);
  await keeper.settled();
  expect((await store.take('client-1'))?.steps).toHaveLength(2);
});

test('a window that is closed amid a write keeps at once what was typed since', async () => {
  const disk = memoryStore(true);
  const atOnce: unknown[] = [];
  const writes: PromiseWithResolvers<void>[] = [];
  let forgotten = 0;
  const slow = {
    ...disk,
    keep: () => {
      writes.push(Promise.withResolvers<void>());
      return writes.at(-1)?.promise ?? Promise.resolve();
    },
    keepAtOnce: (record: KeptSteps) => void atOnce.push(...record.steps),
    forgetAtOnce: () => {
      forgotten += 1;
    },
  };
  const keeper = keepSteps(slow, who, () => {});
  expect(keeper.isKept()).toBe(true);
  const [first, second] = [step(1), step(2)];
  keeper.note(0, [first]);
  keeper.note(0, [first, second]);
  expect(keeper.isKept()).toBe(false);
  keeper.hurry();
  expect(atOnce).toMatchObject([{ from: 1 }, { from: 2 }]);
  // It was not closed after all.
  writes[0]?.resolve();
  await expect.poll(() => writes.length).toBe(2);
  expect(forgotten).toBe(0);
  writes[1]?.resolve();
  await keeper.settled();
  expect([keeper.isKept(), forgotten]).toEqual([true, 1]);
  keeper.hurry();
  expect(atOnce).toHaveLength(2);
});
