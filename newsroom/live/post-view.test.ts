import { EditorState, TextSelection } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { isEmptyPost, postOf, withoutStandfirst } from './post-view.ts';

const empty = postOf(null);
const stateOf = (doc = empty, at = 1) =>
  EditorState.create({ doc, selection: TextSelection.create(doc, at), plugins: [withoutStandfirst()] });

describe('the editor of a post', () => {
  it('makes an empty post of what is none', () => {
    expect(isEmptyPost(empty)).toBe(true);
    expect(isEmptyPost(postOf({ type: 'paragraph' }))).toBe(true);
    expect(isEmptyPost(postOf({ type: 'doc', content: [{ type: 'headline' }] }))).toBe(true);
  });

  it('lets the cursor pass by the standfirst, from either side', () => {
    const above = stateOf(empty, 1);
    const down = above.apply(above.tr.setSelection(TextSelection.create(empty, 3)));
    expect(down.selection.$from.parent.type.name).toBe('paragraph');
    const up = down.apply(down.tr.setSelection(TextSelection.create(empty, 3)));
    expect(up.selection.$from.parent.type.name).toBe('headline');
  });

  it('puts words that came into the standfirst before the text', () => {
    const state = stateOf();
    const begun = state.apply(state.tr.insertText('After.', 6));
    const { doc } = begun.apply(begun.tr.insertText('Before.', 3));
    expect(doc.toString()).toBe('doc(headline, standfirst, body(paragraph("Before."), paragraph("After.")))');
    expect(isEmptyPost(doc)).toBe(false);
  });
});
