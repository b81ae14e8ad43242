import type { Block } from '../block.ts';
import { contentIn } from '../content-element.ts';
import { attributes, escapeHtml } from '../html-text.ts';
import { documents } from '../refusals/documents.ts';
import { isSafeLink } from '../safe-address.ts';

export const blockquote: Block = {
  name: 'blockquote',
  spec: {
    attrs: { cite: { default: null, validate: 'string|null' } },
    content: 'flow+',
    group: 'block flow',
    defining: true,
    parseDOM: [
      {
        tag: 'blockquote',
        getAttrs: (element) => {
          const cite = element.getAttribute('cite');
          return { cite: cite && isSafeLink(cite) ? cite : null };
        },
      },
    ],
  },
  check: ({ attrs }) =>
    attrs.cite === null || isSafeLink(attrs.cite)
      ? []
      : [documents.quote_source_unfit({ address: String(attrs.cite) })],
  html: (node, inner) => `<blockquote${attributes({ cite: node.attrs.cite })}>${inner}</blockquote>`,
  fixture: {
    type: 'blockquote',
    attrs: { cite: null },
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'We will rebuild it, stone by stone.' }] },
    ],
  },
};

export const pullQuote: Block = {
  name: 'pull_quote',
  spec: {
    attrs: { attribution: { default: '', validate: 'string' } },
    content: 'inline*',
    group: 'block',
    defining: true,
    parseDOM: [
      {
        tag: 'figure.pull-quote',
        priority: 60,
        contentElement: contentIn('blockquote > p'),
        getAttrs: (element) => ({ attribution: element.querySelector('figcaption')?.textContent ?? '' }),
      },
    ],
  },
  html: (node, inner) => {
    const { attribution } = node.attrs;
    const caption = attribution === '' ? '' : `<figcaption>${escapeHtml(attribution)}</figcaption>`;
    return `<figure class="pull-quote"><blockquote><p>${inner}</p></blockquote>${caption}</figure>`;
  },
  text: ({ attrs }, words) => words.join('') + (attrs.attribution ? `\n— ${attrs.attribution}` : ''),
  fixture: {
    type: 'pull_quote',
    attrs: { attribution: 'Ada Verne, harbour master' },
    content: [{ type: 'text', text: 'The sea does not read our minutes.' }],
  },
};
