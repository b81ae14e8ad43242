import type { Block } from '../block.ts';
import { attributes } from '../html-text.ts';

/** Markup as somebody wrote it. Only a role that may use it gets it past `checkDocument`. */
export const rawHtml: Block = {
  name: 'raw_html',
  spec: {
    attrs: { html: { default: '', validate: 'string' } },
    group: 'block',
    parseDOM: [
      { tag: 'div.raw-html', getAttrs: (element) => ({ html: element.getAttribute('data-html') ?? '' }) },
    ],
  },
  html: ({ attrs }, _inner, page) =>
    page
      ? `<div class="raw-html">${attrs.html}</div>`
      : `<div class="raw-html"${attributes({ 'data-html': attrs.html })}></div>`,
  text: () => '',
  fixture: { type: 'raw_html', attrs: { html: '<p>As written.</p>' } },
};
