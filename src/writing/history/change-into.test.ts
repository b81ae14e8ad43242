import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryDocument } from '../../domain/arbitrary-document.test-support.ts';
import { documentOf, toNode } from '../../domain/document.ts';
import { changeInto } from './change-into.ts';

test('leads from any document to any other', () => {
  fc.assert(
    fc.property(arbitraryDocument, arbitraryDocument, (before, after) => {
      expect(changeInto(toNode(before), toNode(after)).doc.eq(toNode(after))).toBe(true);
    }),
  );
});

test('is nothing where nothing differs, and touches only what does', () => {
  const story = (...texts: string[]) =>
    toNode(
      documentOf({
        headline: 'Head',
        body: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
      }),
    );
  const before = story('One is here.', 'Two.', 'Three is here.');
  expect(changeInto(before, before).steps).toEqual([]);
  const { steps } = changeInto(before, story('One was here.', 'Two.', 'Three was here.'));
  expect(steps.map((step) => step.toJSON().to - step.toJSON().from)).toEqual([1, 1]);
  expect(changeInto(before, story('One is here.', 'Three is here.', 'Four.')).steps).toHaveLength(2);
});
