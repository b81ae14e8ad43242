import type { Block } from '../block.ts';
import { joinBlocks } from '../block-text.ts';
import { contentIn } from '../content-element.ts';
import { correctionKinds } from '../desk.ts';
import { attributes, escapeHtml, label } from '../html-text.ts';
import { documents } from '../refusals/documents.ts';

const words = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

export const keyPoints: Block = {
  name: 'key_points',
  spec: {
    content: 'list_item+',
    group: 'block',
    defining: true,
    parseDOM: [{ tag: 'aside.key-points', contentElement: contentIn('ul') }],
  },
  html: (_node, inner, page) =>
    `<aside class="key-points"${attributes({ 'aria-label': page?.words.keyPoints })}>${label(page?.words.keyPoints)}<ul>${inner}</ul></aside>`,
  text: (_node, points) => points.map((point) => `• ${point}`).join('\n'),
  fixture: { type: 'key_points', content: [{ type: 'list_item', content: [words('The wall held.')] }] },
};

export const explainer: Block = {
  name: 'explainer',
  spec: {
    attrs: { title: { default: '', validate: 'string' } },
    content: 'flow+',
    group: 'block',
    defining: true,
    parseDOM: [
      {
        tag: 'aside.explainer',
        getAttrs: (aside) => ({ title: aside.querySelector('.explainer-title')?.textContent ?? '' }),
      },
      { tag: '.explainer-title', ignore: true, priority: 70 },
    ],
  },
  html: (node, inner, page) => {
    const { title } = node.attrs;
    const heading = title === '' ? '' : `<p class="explainer-title">${escapeHtml(title)}</p>`;
    return `<aside class="explainer"${attributes({ 'aria-label': page && title ? title : null })}>${heading}${inner}</aside>`;
  },
  text: (node, children) => joinBlocks([node.attrs.title, ...children], '\n\n'),
  fixture: {
    type: 'explainer',
    attrs: { title: 'What is a sea wall?' },
    content: [words('A wall against the sea.')],
  },
};

export const correction: Block = {
  name: 'correction',
  spec: {
    attrs: { kind: { default: 'correction', validate: 'string' }, date: { default: '', validate: 'string' } },
    content: 'paragraph+',
    group: 'block',
    defining: true,
    parseDOM: [
      {
        tag: 'aside.correction',
        getAttrs: (aside) => ({
          kind: correctionKinds.find((kind) => kind === aside.getAttribute('data-kind')) ?? 'correction',
          date: dateOf(aside.getAttribute('data-date')),
        }),
      },
    ],
  },
  check: ({ attrs }) =>
    attrs.date === dateOf(attrs.date) ? [] : [documents.correction_date_unfit({ date: String(attrs.date) })],
  html: (node, inner, page) => {
    const { kind, date } = node.attrs;
    const notice = page?.words.correction(kind, date);
    return `<aside class="correction"${attributes({ 'data-kind': kind, 'data-date': date || null, 'aria-label': notice })}>${label(notice)}${inner}</aside>`;
  },
  fixture: {
    type: 'correction',
    attrs: { kind: 'correction', date: '2026-11-20' },
    content: [words('An earlier version gave the wrong count.')],
  },
};

function dateOf(text: string | null): string {
  return text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : '';
}
