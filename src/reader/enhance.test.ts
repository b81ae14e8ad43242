import { describe, expect, test } from 'vitest';
import { type DocumentNode, documentOf } from '../domain/document.ts';
import { enhance } from './enhance.ts';

const text = (words: string) => [{ type: 'text', text: words }];
const heading = (level: number): DocumentNode => ({
  type: 'heading',
  attrs: { level },
  content: text('Then'),
});
const paragraph: DocumentNode = { type: 'paragraph', content: text('The wall held.') };
const correction: DocumentNode = {
  type: 'correction',
  attrs: { kind: 'correction', date: '2026-11-20' },
  content: [paragraph],
};

function bodyOf(body: DocumentNode[]): readonly DocumentNode[] {
  return enhance(documentOf({ headline: 'The wall holds', body })).content?.[2]?.content ?? [];
}

test('corrections stand above the story', () => {
  expect(bodyOf([paragraph, correction, paragraph]).map(({ type }) => type)).toEqual([
    'correction',
    'paragraph',
    'paragraph',
  ]);
});

describe('subheads follow each other without a gap', () => {
  test.each([
    [
      [2, 3, 2, 3, 4],
      [2, 3, 2, 3, 4],
    ],
    [
      [3, 3],
      [2, 2],
    ],
    [[4], [2]],
    [
      [3, 2, 4],
      [2, 2, 3],
    ],
    [
      [2, 4, 4, 3],
      [2, 3, 3, 3],
    ],
    [
      [4, 3, 2],
      [2, 2, 2],
    ],
  ])('%j is shown as %j', (written, shown) => {
    const levels = bodyOf(written.flatMap((level) => [heading(level), paragraph])).flatMap(
      ({ attrs }) => attrs?.level ?? [],
    );
    expect(levels).toEqual(shown);
  });

  test('inside of a box too', () => {
    const [, box] = bodyOf([
      heading(2),
      { type: 'explainer', attrs: { title: 'Why' }, content: [heading(4)] },
    ]);
    expect(box?.content?.[0]?.attrs?.level).toBe(3);
  });
});
