import { EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { schema } from '../../src/domain/schema.ts';
import { insertLead, insertPictures, type PlacedPicture } from './insert-picture.ts';

const picture = (id: string): PlacedPicture => ({
  src: `asset:${id}`,
  alt: `Alt ${id}`,
  creditLine: 'Ada Verne',
  caption: id === 'b' ? '' : `Caption\n${id}`,
  width: 600,
  height: 400,
});
const text = (words: string) => ({ type: 'text', text: words });
function stateOf(...body: object[]): EditorState {
  const doc = schema.nodeFromJSON({
    type: 'doc',
    content: [
      { type: 'headline', content: [text('Head')] },
      { type: 'standfirst' },
      { type: 'body', content: body },
    ],
  });
  return EditorState.create({ doc });
}
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const bodyOf = (state: EditorState) => state.doc.child(2).content.toString();
/** Of the first place in the words. */
function positionIn(state: EditorState, words: string): number {
  let found = -1;
  state.doc.descendants((node, at) => {
    if (node.isText && node.text === words) found = at;
  });
  return found;
}

test('a picture comes after the block with the cursor, with its words', () => {
  const state = stateOf(paragraph(text('One')), paragraph(text('Two')));
  const next = state.apply(insertPictures(state, [picture('a')], positionIn(state, 'One') + 1));
  expect(bodyOf(next)).toBe('<paragraph("One"), image("Caption a"), paragraph("Two")>');
  expect(next.doc.child(2).child(1).attrs).toEqual({
    src: 'asset:a',
    alt: 'Alt a',
    credit: 'Ada Verne',
    width: 600,
    height: 400,
  });
});

test('an empty paragraph gives way to it', () => {
  const state = stateOf(paragraph(text('One')), paragraph());
  const next = state.apply(insertPictures(state, [picture('b')], positionIn(state, 'One') + 5));
  expect(bodyOf(next)).toBe('<paragraph("One"), image>');
});

test('from the headline it goes to the start of the body, as a lead does', () => {
  const state = stateOf(paragraph(text('One')));
  expect(bodyOf(state.apply(insertPictures(state, [picture('b')], 2)))).toBe('<image, paragraph("One")>');
  expect(bodyOf(state.apply(insertLead(state, picture('b'))))).toBe('<image, paragraph("One")>');
});

test('several make a gallery, and a gallery takes one more', () => {
  const state = stateOf(paragraph(text('One')));
  const at = positionIn(state, 'One');
  const next = state.apply(insertPictures(state, [picture('a'), picture('b')], at, true));
  expect(bodyOf(next)).toBe('<paragraph("One"), gallery(image("Caption a"), image)>');
  const more = next.apply(insertPictures(next, [picture('c')], positionIn(next, 'Caption a')));
  expect(bodyOf(more)).toBe('<paragraph("One"), gallery(image("Caption a"), image("Caption c"), image)>');
});
