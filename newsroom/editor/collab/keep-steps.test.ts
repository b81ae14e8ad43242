import { Slice } from 'prosemirror-model';
import { ReplaceStep, type Step } from 'prosemirror-transform';
import { expect, test } from 'vitest';
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
  expect(await store.list('story', 'ada')).toMatchObject([{ version: 0, steps: [{ from: 1 }, { from: 2 }] }]);
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
  expect((await store.list('story', 'ada'))[0]?.steps).toHaveLength(2);
});
