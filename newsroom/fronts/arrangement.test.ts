import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { containerKinds } from '../../src/domain/front/front.ts';
import {
  type Arrangement,
  addPart,
  firstArrangement,
  isSame,
  pinStory,
  placeOf,
  removePart,
  stepPart,
  stepStory,
  unpinStory,
} from './arrangement.ts';

const story = fc.integer({ min: 0, max: 12 }).map((n) => `s${n}`);
const move = fc.oneof(
  fc.record({ do: fc.constant('pin' as const), story, part: fc.nat(4), index: fc.nat(8) }),
  fc.record({ do: fc.constant('unpin' as const), story }),
  fc.record({ do: fc.constant('step' as const), story, by: fc.constantFrom(-1 as const, 1 as const) }),
  fc.record({ do: fc.constant('add' as const), kind: fc.constantFrom(...containerKinds) }),
  fc.record({
    do: fc.constant('part' as const),
    part: fc.nat(4),
    by: fc.constantFrom(-1 as const, 1 as const),
  }),
);
const moves = fc.array(move, { maxLength: 40 });
const start = firstArrangement({ kind: 'edition', slug: '' });
const partAt = (arrangement: Arrangement, n: number) => arrangement[n % arrangement.length]?.id ?? '';

function apply(
  arrangement: Arrangement,
  each: typeof move extends fc.Arbitrary<infer M> ? M : never,
): Arrangement {
  switch (each.do) {
    case 'pin':
      return pinStory(arrangement, each.story, { part: partAt(arrangement, each.part), index: each.index });
    case 'unpin':
      return unpinStory(arrangement, each.story);
    case 'step':
      return stepStory(arrangement, each.story, each.by);
    case 'add':
      return addPart(arrangement, each.kind, null);
    case 'part':
      return stepPart(arrangement, partAt(arrangement, each.part), each.by);
  }
}
const pinned = (arrangement: Arrangement) => arrangement.flatMap((part) => part.pinned);

describe('an arrangement', () => {
  test('never has a story twice, nor two parts of one id, whatever is done to it', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const end = all.reduce(apply, start);
        expect(new Set(pinned(end)).size).toBe(pinned(end).length);
        expect(new Set(end.map(({ id }) => id)).size).toBe(end.length);
      }),
    );
  });

  test('keeps every story when one is moved', () => {
    fc.assert(
      fc.property(moves, story, fc.constantFrom(-1 as const, 1 as const), (all, id, by) => {
        const before = all.reduce(apply, start);
        expect(pinned(stepStory(before, id, by)).toSorted()).toEqual(pinned(before).toSorted());
      }),
    );
  });

  test('takes a step back by the step the other way', () => {
    fc.assert(
      fc.property(moves, story, (all, id) => {
        const before = all.reduce(apply, start);
        const down = stepStory(before, id, 1);
        if (down !== before) expect(isSame(stepStory(down, id, -1), before)).toBe(true);
      }),
    );
  });

  test('puts a story before the one it is dropped on, also from above in the same part', () => {
    const part = start[2]?.id ?? '';
    const three = ['a', 'b', 'c'].reduce((all, id, index) => pinStory(all, id, { part, index }), start);
    expect(pinStory(three, 'a', { part, index: 2 })[2]?.pinned).toEqual(['b', 'a', 'c']);
    expect(pinStory(three, 'a', { part, index: 3 })[2]?.pinned).toEqual(['b', 'c', 'a']);
    expect(pinStory(three, 'c', { part, index: 0 })[2]?.pinned).toEqual(['c', 'a', 'b']);
    expect(placeOf(pinStory(three, 'b', { part: start[0]?.id ?? '', index: 0 }), 'b')).toEqual({
      part: 'lead-1',
      index: 0,
    });
  });

  test('a part that is removed takes its stories with it and leaves its id free', () => {
    const without = removePart(start, 'seconds-1');
    expect(without.map(({ id }) => id)).toEqual(['lead-1', 'list-1']);
    expect(addPart(without, 'seconds', null).at(-1)?.id).toBe('seconds-1');
  });
});
