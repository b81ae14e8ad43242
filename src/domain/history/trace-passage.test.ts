import fc from 'fast-check';
import { Transform } from 'prosemirror-transform';
import { expect, test } from 'vitest';
import { documentOf, toNode } from '../document.ts';
import { schema } from '../schema.ts';
import { groupSteps } from './group-steps.ts';
import { tracePassage } from './trace-passage.ts';

const first = toNode(
  documentOf({
    headline: 'Head',
    body: [{ type: 'paragraph', content: [{ type: 'text', text: 'aaaaaaaaaaaa' }] }],
  }),
);

test('every letter is found at the step that wrote it', () => {
  const edit = fc.tuple(fc.boolean(), fc.nat(200), fc.integer({ min: 1, max: 4 }));
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 25 }), (edits) => {
      const change = new Transform(first);
      const start = first.content.size - 2 - 12;
      for (const [isInsert, place, length] of edits) {
        const size = change.doc.content.size - 2 - start;
        const at = start + (place % (size + 1));
        // Each step writes a letter of its own.
        const letter = String.fromCodePoint(0x4e00 + change.steps.length + 1);
        if (isInsert) change.insert(at, schema.text(letter.repeat(length)));
        else if (size > length)
          change.delete(Math.min(at, start + size - length), Math.min(at, start + size - length) + length);
      }
      const end = change.doc.content.size - 2;
      const tracing = tracePassage({ from: start, to: end });
      for (let version = change.steps.length; version > 0; version -= 1) {
        const map = change.mapping.maps[version - 1];
        if (map) tracing.goBack(version, map);
      }
      let text = '';
      for (const { from, to, version } of tracing.parts()) {
        const words = change.doc.textBetween(from, to);
        text += words;
        const letter = version === null ? 'a' : String.fromCodePoint(0x4e00 + version);
        expect(words).toBe(letter.repeat(to - from));
      }
      expect(text).toBe(change.doc.textBetween(start, end));
    }),
  );
});

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 1) + seconds * 1000);
const step = (version: number, name: string, seconds: number) => ({
  version,
  staffId: name,
  actor: name,
  at: at(seconds),
  act: null,
});

test('steps are grouped by who wrote, by pauses and by names', () => {
  const steps = [
    step(8, 'ben', 2_000),
    step(7, 'ada', 1_990), // together with Ben
    step(6, 'ben', 1_980),
    step(5, 'ada', 1_200), // after a pause of Ben
    step(4, 'ada', 1_100), // named
    step(3, 'ben', 980), // somebody else, long enough before
    step(2, 'ben', 970),
    step(1, 'ben', 100),
  ];
  const spans = groupSteps(steps, (version) => version === 4);
  expect(spans.map(({ from, to, people }) => [from, to, people.map(({ name }) => name)])).toEqual([
    [5, 8, ['ben', 'ada']],
    [4, 5, ['ada']],
    [3, 4, ['ada']],
    [1, 3, ['ben']],
    [0, 1, ['ben']],
  ]);
});

test('spans have every step once, in their order, and end where a version has a name', () => {
  const steps = fc
    .array(fc.tuple(fc.constantFrom('ada', 'ben'), fc.constantFrom(1, 50, 70, 400)), { maxLength: 60 })
    .map((each) => {
      let seconds = 0;
      return each.map(([name, pause], place) => {
        seconds += pause;
        return step(place + 1, name, seconds);
      });
    });
  fc.assert(
    fc.property(steps, fc.array(fc.nat(60)), (each, named) => {
      const spans = groupSteps(each.toReversed(), (version) => named.includes(version));
      let next = each.length;
      for (const { from, to } of spans) {
        expect(to).toBe(next);
        expect(from).toBeLessThan(to);
        next = from;
      }
      expect(next).toBe(0);
      for (const version of named) {
        if (version > 0 && version <= each.length) expect(spans.some(({ to }) => to === version)).toBe(true);
      }
    }),
  );
});
