import type { Block } from '../block.ts';

export const paragraph: Block = {
  name: 'paragraph',
  spec: { content: 'inline*', group: 'block flow', parseDOM: [{ tag: 'p' }] },
  html: (_node, inner) => `<p>${inner}</p>`,
  fixture: {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'The vote was ' },
      { type: 'text', text: 'close', marks: [{ type: 'emphasis' }] },
      { type: 'text', text: ', and nobody slept.' },
    ],
  },
};

export const hardBreak: Block = {
  name: 'hard_break',
  spec: { inline: true, group: 'inline', selectable: false, parseDOM: [{ tag: 'br' }] },
  html: () => '<br>',
  text: () => '\n',
};
