import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillFront } from './fill-front.ts';
import { candidatesNeeded, type FrontContainer } from './front.ts';

const story = fc.integer({ min: 0, max: 30 }).map((n) => `s${n}`);
const stories = fc.uniqueArray(story, { maxLength: 20 });
const front = fc
  .array(
    fc.record({
      size: fc.integer({ min: 1, max: 5 }),
      pinned: fc.array(story, { maxLength: 7 }),
      found: stories,
    }),
    { maxLength: 6 },
  )
  .map((parts) => ({
    containers: parts.map(
      ({ size, pinned }, n): FrontContainer => ({
        id: `c${n}`,
        kind: 'list',
        title: null,
        size,
        pinned,
        query: { kind: 'edition', slug: '' },
      }),
    ),
    found: new Map(parts.map(({ found }, n) => [`c${n}`, found])),
  }));
const live = stories.map((ids) => new Set(ids));

describe('a filled front', () => {
  test('shows no story twice, none that readers lack, and no more than fits', () => {
    fc.assert(
      fc.property(front, live, ({ containers, found }, ids) => {
        const filled = fillFront(containers, { live: ids, found });
        const shown = filled.flatMap((each) => each.stories);
        expect(new Set(shown).size).toBe(shown.length);
        expect(filled.map((each) => each.container)).toEqual(containers);
        for (const { container, stories: inside } of filled) {
          expect(inside.length).toBeLessThanOrEqual(container.size);
          for (const id of inside) {
            expect(
              container.pinned.includes(id) ? ids.has(id) || found.get(container.id)?.includes(id) : true,
            ).toBe(true);
          }
        }
      }),
    );
  });

  test('keeps what is pinned first and in its order', () => {
    fc.assert(
      fc.property(front, live, ({ containers, found }, ids) => {
        const alone = fillFront(containers, { live: ids, found: new Map() });
        const filled = fillFront(containers, { live: ids, found });
        for (const [place, { stories: byHand }] of alone.entries()) {
          expect(filled[place]?.stories.slice(0, byHand.length)).toEqual(byHand);
        }
      }),
    );
  });

  test('leaves nothing free while its query has another story', () => {
    fc.assert(
      fc.property(front, live, ({ containers, found }, ids) => {
        const filled = fillFront(containers, { live: ids, found });
        const shown = new Set(filled.flatMap((each) => each.stories));
        for (const { container, stories: inside } of filled) {
          const left = (found.get(container.id) ?? []).filter((id) => !shown.has(id));
          expect(inside.length === container.size || left.length === 0).toBe(true);
        }
      }),
    );
  });

  test('needs no more candidates than it has room', () => {
    fc.assert(
      fc.property(front, live, ({ containers, found }, ids) => {
        const enough = candidatesNeeded(containers);
        const fewer = new Map([...found].map(([id, list]) => [id, list.slice(0, enough)]));
        expect(fillFront(containers, { live: ids, found: fewer })).toEqual(
          fillFront(containers, { live: ids, found }),
        );
      }),
    );
  });
});
