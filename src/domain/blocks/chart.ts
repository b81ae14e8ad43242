import type { Block } from '../block.ts';
import { joinBlocks } from '../block-text.ts';
import { attributes, escapeHtml } from '../html-text.ts';
import { documents } from '../refusals/documents.ts';
import { image } from './pictures.ts';
import { table } from './table.ts';

/** What a chart can be of: it says which words a screen reader begins with. */
const chartForms = ['chart', 'map'] as const;

/** A chart or a map: a picture, and where there are any the numbers it was drawn from. */
export const chart: Block = {
  name: 'chart',
  spec: {
    attrs: { form: { default: 'chart', validate: 'string' }, title: { default: '', validate: 'string' } },
    content: 'image table?',
    group: 'block',
    isolating: true,
    parseDOM: [
      {
        tag: 'figure.chart',
        priority: 60,
        getAttrs: (figure) => ({
          form: chartForms.find((form) => form === figure.getAttribute('data-form')) ?? 'chart',
          title: figure.querySelector('.chart-title')?.textContent ?? '',
        }),
      },
      { tag: '.chart-title', ignore: true, priority: 70 },
      { tag: 'figure.chart summary', ignore: true, priority: 70 },
    ],
  },
  check: ({ attrs }) =>
    chartForms.some((form) => form === attrs.form)
      ? []
      : [documents.chart_form_unknown({ form: String(attrs.form) })],
  html: ({ attrs, childCount }, inner, page) => {
    const { form, title } = attrs;
    const split = childCount > 1 ? inner.indexOf(page ? '<div class="table"' : '<table>') : inner.length;
    const heading = title === '' ? '' : `<p class="chart-title">${escapeHtml(title)}</p>`;
    const summary = page ? escapeHtml(page.words.data) : '';
    const data =
      childCount > 1
        ? `<details class="data"><summary>${summary}</summary>${inner.slice(split)}</details>`
        : '';
    const name = page ? title || page.words[form === 'map' ? 'map' : 'chart'] : null;
    return `<figure class="chart"${attributes({ 'data-form': form, role: page ? 'group' : null, 'aria-label': name })}>${heading}${inner.slice(0, split)}${data}</figure>`;
  },
  text: ({ attrs }, children) => joinBlocks([attrs.title, ...children], '\n\n'),
  fixture: {
    type: 'chart',
    attrs: { form: 'chart', title: 'Ships a year' },
    content: [image.fixture, table.fixture],
  },
};
