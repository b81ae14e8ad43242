import type { Block } from '../block.ts';
import { joinBlocks } from '../block-text.ts';
import { attributes, escapeHtml } from '../html-text.ts';
import { documents } from '../refusals/documents.ts';

const datePattern = /^\d{4}(-\d{2}(-\d{2})?)?$/;

export const timeline: Block = {
  name: 'timeline',
  spec: {
    content: 'timeline_entry+',
    group: 'block',
    defining: true,
    parseDOM: [{ tag: 'ol.timeline', priority: 60 }],
  },
  html: (_node, inner) => `<ol class="timeline">${inner}</ol>`,
  fixture: {
    type: 'timeline',
    content: [
      {
        type: 'timeline_entry',
        attrs: { date: '2026-11-20' },
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The storm.' }] }],
      },
    ],
  },
};

export const timelineEntry: Block = {
  name: 'timeline_entry',
  spec: {
    attrs: { date: { default: '', validate: 'string' } },
    content: 'flow+',
    defining: true,
    parseDOM: [
      {
        tag: 'li',
        context: 'timeline/',
        priority: 60,
        getAttrs: (entry) => {
          const date = entry.querySelector('time')?.getAttribute('datetime') ?? '';
          return { date: datePattern.test(date) ? date : '' };
        },
      },
      { tag: 'time', context: 'timeline_entry/', ignore: true },
    ],
  },
  check: ({ attrs }) =>
    attrs.date === '' || datePattern.test(attrs.date)
      ? []
      : [documents.timeline_date_unfit({ date: String(attrs.date) })],
  html: (node, inner, page) => {
    const { date } = node.attrs;
    const words = page ? page.words.date(date) : date;
    const time = date === '' ? '' : `<time${attributes({ datetime: date })}>${escapeHtml(words)}</time>`;
    return `<li>${time}${inner}</li>`;
  },
  text: ({ attrs }, blocks) => (attrs.date ? `${attrs.date}: ` : '') + joinBlocks(blocks, '\n\n'),
};
