import type { Block } from '../block.ts';
import { attributes } from '../html-text.ts';
import { documents } from '../refusals/documents.ts';

const languagePattern = /(?:^|\s)language-([a-z0-9+#-]{1,30})(?:\s|$)/i;

export const codeBlock: Block = {
  name: 'code_block',
  spec: {
    attrs: { language: { default: '', validate: 'string' } },
    content: 'text*',
    marks: '',
    group: 'block flow',
    code: true,
    defining: true,
    parseDOM: [
      {
        tag: 'pre',
        preserveWhitespace: 'full',
        getAttrs: (pre) => {
          const name = pre.querySelector('code')?.getAttribute('class') ?? pre.getAttribute('class') ?? '';
          return { language: languagePattern.exec(name)?.[1] ?? '' };
        },
      },
    ],
  },
  check: ({ attrs }) =>
    attrs.language === '' || languagePattern.test(`language-${attrs.language}`)
      ? []
      : [documents.code_language_unfit({ name: String(attrs.language) })],
  html: (node, inner, page) => {
    const name = node.attrs.language === '' ? null : `language-${node.attrs.language}`;
    // Long lines scroll inside of the block, and the keyboard must get there.
    return `<pre${page ? ' tabindex="0"' : ''}><code${attributes({ class: name })}>${inner}</code></pre>`;
  },
  fixture: { type: 'code_block', attrs: { language: 'sql' }, content: [{ type: 'text', text: 'select 1;' }] },
};

export const divider: Block = {
  name: 'divider',
  spec: { group: 'block flow', parseDOM: [{ tag: 'hr' }] },
  html: () => '<hr>',
  text: () => '* * *',
  fixture: { type: 'divider' },
};
