import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type MarkedText, markText, passageWith } from './mark-text.ts';

const written = (pieces: MarkedText) =>
  pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');

test('marks words as they are written, those that stand together as one', () => {
  const marked = new Set(['harbour', 'crane', 'cranes']);
  expect(written(markText('The Harbour crane, and other cranes.', marked))).toBe(
    'The [Harbour crane], and other [cranes].',
  );
  expect(written(markText('Harbours', marked))).toBe('Harbours');
  expect(written(markText('رافعة الميناء', new Set(['الميناء'])))).toBe('رافعة [الميناء]');
});

test('the pieces are the text, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, words) => {
      const marked = new Set([...words, ...(text.toLowerCase().match(/\p{L}+/gu) ?? []).slice(0, 3)]);
      const together = markText(text, marked)
        .map((piece) => piece.text)
        .join('');
      expect(together).toBe(text);
    }),
  );
});

test('finds the passage that has the most of the words, and cuts at words', () => {
  const filler = 'Nothing of it stands in this sentence. ';
  const text = `${filler.repeat(20)}A crane was alone here. ${filler.repeat(20)}The harbour has one crane. ${filler.repeat(20)}`;
  const passage = written(passageWith(text, new Set(['harbour', 'crane'])));
  expect(passage).toMatch(/^… The \[harbour\] has one \[crane\]\./);
  expect(passage).toMatch(/\w …$/);
  expect(passage.length).toBeLessThan(260);
  expect(written(passageWith('Short.', new Set()))).toBe('Short.');
});
