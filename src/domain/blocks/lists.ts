import type { Node } from 'prosemirror-model';
import type { Block } from '../block.ts';
import { joinBlocks } from '../block-text.ts';
import { attributes } from '../html-text.ts';

const item = (text: string, ...more: object[]) => ({
  type: 'list_item',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }, ...more],
});

export const listItem: Block = {
  name: 'list_item',
  spec: {
    content: 'paragraph (paragraph | bullet_list | ordered_list | code_block | image)*',
    defining: true,
    parseDOM: [{ tag: 'li' }],
  },
  html: (node, inner) => `<li>${isTight(node) ? withoutParagraph(inner) : inner}</li>`,
  text: (_node, children) => joinBlocks(children, '\n'),
};

/** One paragraph, then nothing but lists: written without `<p>`, as people write lists. */
function isTight(node: Node): boolean {
  if (node.firstChild?.childCount === 0) return false;
  return node.children.slice(1).every((child) => child.type.name.endsWith('_list'));
}

function withoutParagraph(inner: string): string {
  const end = inner.indexOf('</p>');
  return inner.slice('<p>'.length, end) + inner.slice(end + '</p>'.length);
}

export const bulletList: Block = {
  name: 'bullet_list',
  spec: { content: 'list_item+', group: 'block flow', parseDOM: [{ tag: 'ul' }] },
  html: (_node, inner) => `<ul>${inner}</ul>`,
  text: (_node, items) => items.map((item) => `• ${item}`).join('\n'),
  fixture: {
    type: 'bullet_list',
    content: [item('The harbour', { type: 'bullet_list', content: [item('its wall')] }), item('The town')],
  },
};

export const orderedList: Block = {
  name: 'ordered_list',
  spec: {
    attrs: { start: { default: 1, validate: 'number' } },
    content: 'list_item+',
    group: 'block flow',
    parseDOM: [
      {
        tag: 'ol',
        getAttrs: (element) => {
          const start = Number.parseInt(element.getAttribute('start') ?? '1', 10);
          return { start: Number.isSafeInteger(start) ? start : 1 };
        },
      },
    ],
  },
  html: (node, inner) =>
    `<ol${attributes({ start: node.attrs.start === 1 ? null : node.attrs.start })}>${inner}</ol>`,
  text: (node, items) => items.map((item, place) => `${node.attrs.start + place}. ${item}`).join('\n'),
  fixture: { type: 'ordered_list', attrs: { start: 1 }, content: [item('Count'), item('Count again')] },
};
