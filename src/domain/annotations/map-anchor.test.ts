import fc from 'fast-check';
import type { Node } from 'prosemirror-model';
import { canJoin, canSplit, Transform } from 'prosemirror-transform';
import { describe, expect, test } from 'vitest';
import { documentOf, toNode } from '../document.ts';
import { schema } from '../schema.ts';
import { type Anchor, findQuote, isThere, mapAnchor, quoteOf } from './map-anchor.ts';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const story = (...texts: string[]) => toNode(documentOf({ headline: 'Head', body: texts.map(paragraph) }));

/** Where `text` is. */
function placeOf(document: Node, text: string): Anchor {
  const found = findQuote(document, text);
  if (!found) throw new Error(`"${text}" is not in it once`);
  return found;
}

describe('a passage', () => {
  const before = story('The wall held through the night.');
  const wall = placeOf(before, 'wall held');

  test('moves with what is written before it, and does not take in what is written at its edges', () => {
    const change = new Transform(before)
      .insert(wall.to, schema.text('!'))
      .insert(wall.from, schema.text('sea '));
    expect(quoteOf(change.doc, mapAnchor(wall, change.mapping))).toBe('wall held');
  });

  test('takes in what is written inside, keeps what is left', () => {
    const change = new Transform(before)
      .insert(wall.from + 5, schema.text('never '))
      .delete(wall.from - 4, wall.from + 2);
    expect(quoteOf(change.doc, mapAnchor(wall, change.mapping))).toBe('ll never held');
  });

  test('is gone when it is deleted, and found again when the words are put back', () => {
    const change = new Transform(before).delete(wall.from - 2, wall.to + 1);
    const gone = mapAnchor(wall, change.mapping);
    expect(isThere(change.doc, gone)).toBe(false);
    expect(findQuote(change.doc, 'wall held')).toBeNull();
    change.insert(5 + 3, schema.text('The wall held twice: '));
    expect(isThere(change.doc, mapAnchor(gone, change.mapping))).toBe(false);
  });

  test('whose blocks are left without words is gone', () => {
    const two = story('First part', 'second part');
    const both = { from: placeOf(two, 'First').to + 1, to: placeOf(two, 'second').to };
    const change = new Transform(two).delete(both.to - 6, both.to).delete(both.from, both.from + 4);
    const anchor = mapAnchor(both, change.mapping);
    expect(anchor.to).toBeGreaterThan(anchor.from);
    expect(isThere(change.doc, anchor)).toBe(false);
  });

  test('is not guessed at where its words stand twice', () => {
    expect(findQuote(story('The wall.', 'The wall.'), 'The wall')).toBeNull();
    expect(findQuote(story('a a'), 'a')).toBeNull();
  });
});

type Edit = readonly [kind: 'insert' | 'delete' | 'split' | 'join' | 'heading', at: number, length: number];

const edits: fc.Arbitrary<Edit> = fc.tuple(
  fc.constantFrom('insert', 'delete', 'split', 'join', 'heading'),
  fc.nat(400),
  fc.integer({ min: 1, max: 12 }),
);

const heading = schema.node('heading', { level: 2 }).type;

/** Does an edit where it can be done; letters that are put in are capitals, those of the start are not. */
function apply(change: Transform, [kind, at, length]: Edit): void {
  const { doc } = change;
  const place = Math.min(at % doc.content.size, doc.content.size);
  const $place = doc.resolve(place);
  if (kind === 'insert' && $place.parent.inlineContent) change.insert(place, schema.text('X'.repeat(length)));
  if (kind === 'delete' && $place.parent.inlineContent) {
    change.delete(place, Math.min(place + length, $place.end()));
  }
  if (kind === 'split' && $place.parent.type.name === 'paragraph' && canSplit(doc, place))
    change.split(place);
  if (kind === 'join' && $place.depth > 1) {
    const boundary = $place.after();
    if ($place.node(1).type.name === 'body' && canJoin(doc, boundary)) change.join(boundary);
  }
  if (kind === 'heading' && $place.parent.type.name === 'paragraph') {
    change.setBlockType(place, place, heading, { level: 2 });
  }
}

describe('after any edits', () => {
  // Every letter is there once, so that it can be said which ones survived.
  const letters = Array.from({ length: 60 }, (_, place) => String.fromCodePoint(0x4e00 + place));
  const before = story(...[0, 20, 40].map((start) => letters.slice(start, start + 20).join('')));

  test('a passage begins and ends with what of it survived, and has all of it', () => {
    const passages = fc
      .tuple(fc.nat(59), fc.nat(59))
      .map(([one, other]) => [Math.min(one, other), Math.max(one, other)]);
    fc.assert(
      fc.property(passages, fc.array(edits, { maxLength: 40 }), ([first = 0, last = 0], each) => {
        const place = (letter: string | undefined) => positionOf(before, letter ?? '');
        const passage = { from: place(letters[first]) ?? 0, to: (place(letters[last]) ?? 0) + 1 };
        const change = new Transform(before);
        let anchor: Anchor = passage;
        for (const edit of each) {
          const steps = change.steps.length;
          apply(change, edit);
          anchor = mapAnchor(anchor, change.mapping.slice(steps));
        }
        expect(anchor.from).toBeLessThanOrEqual(anchor.to);
        expect(anchor.to).toBeLessThanOrEqual(change.doc.content.size);
        const surviving = letters
          .slice(first, last + 1)
          .filter((letter) => positionOf(change.doc, letter) !== null);
        const words = quoteOf(change.doc, anchor);
        for (const letter of surviving) expect(words).toContain(letter);
        for (const letter of letters) if (!surviving.includes(letter)) expect(words).not.toContain(letter);
        if (surviving.length === 0) return;
        expect(isThere(change.doc, anchor)).toBe(true);
        // A deletion inside can leave its capitals at an edge; what never was inside is not taken in.
        expect(words.replace(/[X\n]/g, '')).toBe(surviving.join(''));
      }),
      { numRuns: 400 },
    );
  });
});

function positionOf(document: Node, letter: string): number | null {
  let found: number | null = null;
  document.descendants((node, position) => {
    const at = node.text?.indexOf(letter) ?? -1;
    if (at >= 0) found = position + at;
  });
  return found;
}
