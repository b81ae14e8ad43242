import type { Block } from '../block.ts';
import { documents } from '../refusals/documents.ts';

// The page's one h1 is the headline; deeper levels than four are read as four.
const levels: Record<string, number> = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };

export const heading: Block = {
  name: 'heading',
  spec: {
    attrs: { level: { default: 2, validate: 'number' } },
    content: 'inline*',
    group: 'block flow',
    defining: true,
    parseDOM: Object.entries(levels).map(([tag, level]) => ({ tag, attrs: { level } })),
  },
  check: (node) => {
    const { level } = node.attrs;
    return [2, 3, 4].includes(level) ? [] : [documents.heading_level_unfit({ level: Number(level) })];
  },
  html: (node, inner) => `<h${node.attrs.level}>${inner}</h${node.attrs.level}>`,
  fixture: { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'What happens next' }] },
};
