import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryDocument } from '../arbitrary-document.test-support.ts';
import { documentOf, plainText, type StoryDocument, toNode } from '../document.ts';
import { diffDocuments, documentBeside } from './diff-documents.ts';
import { diffSequence } from './diff-sequence.ts';
import { listChanges } from './list-changes.ts';

const paragraph = (text: string, marks: { type: string }[] = []) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, ...(marks.length > 0 && { marks }) }],
});
const story = (...texts: string[]) =>
  documentOf({ headline: 'Head', body: texts.map((text) => paragraph(text)) });
const list = (before: StoryDocument, after: StoryDocument) => listChanges(diffDocuments(before, after));
const said = (before: StoryDocument, after: StoryDocument) =>
  list(before, after)
    .filter(({ kind }) => kind !== 'same')
    .map(({ kind, words }) => [
      kind,
      words.map((run) => (run.kind === 'same' ? run.text : `[${run.kind} ${run.text}]`)).join(''),
    ]);

/** A document and another one that somebody might have made of it. */
const edited = fc
  .tuple(
    arbitraryDocument,
    arbitraryDocument,
    fc.array(fc.tuple(fc.nat(9), fc.constantFrom('cut', 'take', 'twice'))),
  )
  .map(([document, other, edits]) => {
    const [headline, standfirst, body] = document.content ?? [];
    const blocks = [...(body?.content ?? [])];
    for (const [place, edit] of edits) {
      const foreign = other.content?.[2]?.content?.[place];
      const own = blocks[place];
      if (edit === 'cut' && blocks.length > 1) blocks.splice(place, 1);
      if (edit === 'take' && foreign) blocks.splice(place, 0, foreign);
      if (edit === 'twice' && own) blocks.splice(0, 0, own);
    }
    const parts = [headline, standfirst, body && { ...body, content: blocks }].flatMap((part) => part ?? []);
    return [document, { type: 'doc', content: parts }] as const;
  });

describe('what changed between two documents', () => {
  test('leads from one to the other and back, whatever they are', () => {
    const pairs = fc.oneof(edited, fc.tuple(arbitraryDocument, arbitraryDocument));
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const changes = diffDocuments(before, after);
        expect(toNode(documentBeside(changes, 'before')).eq(toNode(before))).toBe(true);
        expect(toNode(documentBeside(changes, 'after')).eq(toNode(after))).toBe(true);
      }),
    );
  });

  test('is nothing where nothing changed', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const copy: StoryDocument = structuredClone(document);
        expect(list(document, copy).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  test('has all words of both in its list', () => {
    fc.assert(
      fc.property(edited, ([before, after]) => {
        const words = (unwanted: string) =>
          list(before, after)
            .flatMap((block) => block.words.filter(({ kind }) => kind !== unwanted))
            .map(({ text }) => text)
            .join('');
        const plain = (document: StoryDocument) => plainText(document);
        expect(words('added').replaceAll('\n', '').length).toBe(plain(before).replaceAll('\n', '').length);
        expect(words('removed').replaceAll('\n', '')).toBe(plain(after).replaceAll('\n', ''));
      }),
    );
  });

  test('is said by block and by word', () => {
    expect(
      said(story('The wall held.', 'Nobody slept.'), story('The old wall held.', 'Nobody slept.')),
    ).toEqual([['changed', 'The [added old ]wall held.']]);
    expect(said(story('One.', 'Two.', 'Three.'), story('One.', 'Three.', 'Quite another thing.'))).toEqual([
      ['removed', '[removed Two.]'],
      ['added', '[added Quite another thing.]'],
    ]);
    expect(said(story('صمد الجدار طوال الليل.'), story('صمد الجدار القديم طوال الليل.'))).toEqual([
      ['changed', 'صمد الجدار [added القديم ]طوال الليل.'],
    ]);
  });

  test('tells another dress from other words, and another kind of block from another block', () => {
    const plain = story('The wall held.');
    const strong = documentOf({
      headline: 'Head',
      body: [paragraph('The wall held.', [{ type: 'strong' }])],
    });
    expect(said(plain, strong)).toEqual([['changed', '[restyled The wall held.]']]);
    const heading = documentOf({
      headline: 'Head',
      body: [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'The wall held.' }] }],
    });
    expect(list(plain, heading).at(-1)).toMatchObject({
      kind: 'changed',
      type: 'heading',
      typeBefore: 'paragraph',
      facts: [{ name: 'level', before: null, after: '2' }],
    });
  });

  test('of a picture says what of it changed', () => {
    const picture = (alt: string) =>
      documentOf({ headline: 'Head', body: [{ type: 'image', attrs: { src: 'asset:a', alt } }] });
    expect(list(picture('A wall'), picture('The wall')).at(-1)).toMatchObject({
      kind: 'changed',
      type: 'image',
      facts: [{ name: 'alt', before: 'A wall', after: 'The wall' }],
    });
  });
});

test('a sequence becomes another by the fewest changes', () => {
  const letters = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
  fc.assert(
    fc.property(letters, letters, (before, after) => {
      const changes = diffSequence(before, after, (each) => each);
      const side = (unwanted: string, name: 'before' | 'after') =>
        changes.flatMap((change) =>
          change.kind === unwanted || !(name in change) ? [] : [Reflect.get(change, name)],
        );
      expect(side('added', 'before')).toEqual(before);
      expect(side('removed', 'after')).toEqual(after);
      const kept = changes.filter(({ kind }) => kind === 'same').length;
      expect(kept).toBe(longestCommon(before, after));
    }),
  );
});

function longestCommon(one: readonly string[], other: readonly string[]): number {
  const rows = Array.from({ length: one.length + 1 }, () => Array<number>(other.length + 1).fill(0));
  one.forEach((a, i) => {
    other.forEach((b, j) => {
      const length =
        a === b ? (rows[i]?.[j] ?? 0) + 1 : Math.max(rows[i]?.[j + 1] ?? 0, rows[i + 1]?.[j] ?? 0);
      (rows[i + 1] ?? [])[j + 1] = length;
    });
  });
  return rows[one.length]?.[other.length] ?? 0;
}
