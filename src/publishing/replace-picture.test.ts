import { describe, expect, test } from 'vitest';
import { documentOf, toNode } from '../domain/document.ts';
import { withoutPicture } from './replace-picture.ts';

const image = (src: string) => ({
  type: 'image',
  attrs: { src, alt: 'old', credit: 'old' },
  content: [{ type: 'text', text: 'old' }],
});
const table = {
  type: 'table',
  content: [
    { type: 'table_row', content: [{ type: 'table_cell', content: [{ type: 'text', text: '412' }] }] },
  ],
};
const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'Text.' }] };
const by = { src: 'asset:new', alt: 'New', credit: 'Us', caption: ' two\nlines ', width: 10, height: 5 };

describe('a document in which a picture is replaced', () => {
  test('has the other one wherever it stood, with its own words, and all else as it was', () => {
    const gallery = { type: 'gallery', content: [image('asset:a'), image('asset:b')] };
    const after = withoutPicture(
      documentOf({ headline: 'H', body: [image('asset:a'), paragraph, gallery] }),
      'asset:a',
      by,
    );
    const shown = {
      type: 'image',
      attrs: { src: 'asset:new', alt: 'New', credit: 'Us', width: 10, height: 5 },
      content: [{ type: 'text', text: 'two lines' }],
    };
    expect(after.content?.[2]?.content).toEqual([
      shown,
      paragraph,
      { type: 'gallery', content: [shown, image('asset:b')] },
    ]);
  });

  test.each([
    ['a gallery of it alone', [{ type: 'gallery', content: [image('asset:a')] }, paragraph]],
    ['nothing but it', [image('asset:a')]],
    ['a chart of it alone', [{ type: 'chart', content: [image('asset:a')] }]],
    ['a chart of it with numbers', [{ type: 'chart', content: [image('asset:a'), table] }]],
    ['a film of it', [{ type: 'video', attrs: { src: 'asset:a' } }, paragraph]],
    ['a film with it for a still', [{ type: 'video', attrs: { src: 'asset:b', poster: 'asset:a' } }]],
  ])('still is a story without it: %s', (_what, body) => {
    const after = withoutPicture(documentOf({ headline: 'H', body }), 'asset:a', null);
    expect(JSON.stringify(after)).not.toMatch(/asset:a|gallery/);
    expect(() => toNode(after).check()).not.toThrow();
    expect(JSON.stringify(after).includes('412')).toBe(JSON.stringify(body).includes('412'));
  });
});
