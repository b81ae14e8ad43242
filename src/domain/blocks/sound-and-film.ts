import type { Node } from 'prosemirror-model';
import type { Block } from '../block.ts';
import { attributes, escapeHtml, label } from '../html-text.ts';
import type { PageContext } from '../page-context.ts';
import { hostOf, isSafeSource } from '../safe-address.ts';

type Kind = 'audio' | 'video';

const text = { default: '', validate: 'string' };

/** Sound and film differ in the element and in the film's poster alone. */
function recording(kind: Kind, title: string): Block {
  return {
    name: kind,
    spec: {
      attrs: {
        src: { validate: 'string' },
        title: text,
        credit: text,
        transcript: text,
        ...(kind === 'video' && { poster: text }),
      },
      group: 'block',
      parseDOM: [
        { tag: `figure.${kind}`, priority: 60, getAttrs: (figure) => readRecording(kind, figure) },
        { tag: kind, getAttrs: (element) => readRecording(kind, element) },
      ],
    },
    check: ({ attrs }) =>
      [attrs.src, attrs.poster]
        .filter((src, place) => src !== undefined && (place === 0 || src !== '') && !isSafeSource(src))
        .map((src) => `A recording has an address that cannot be used: ${src}`),
    html: (node, _inner, page) =>
      `<figure class="${kind}">${player(kind, node, page)}${transcript(node, page)}${caption(node, page)}</figure>`,
    text: ({ attrs }) => [attrs.title, attrs.credit, attrs.transcript].filter(Boolean).join('\n'),
    fixture: {
      type: kind,
      attrs: {
        src: `https://media.example.org/${kind}`,
        title,
        credit: 'Ada Verne',
        transcript: 'It begins.',
      },
    },
  };
}

export const audio = recording('audio', 'The harbour bell');
export const video = recording('video', 'The tide comes in');

function readRecording(kind: Kind, element: Element) {
  const player = element.localName === kind ? element : element.querySelector(kind);
  const src = (
    player?.getAttribute('src') ??
    player?.querySelector('source')?.getAttribute('src') ??
    ''
  ).trim();
  if (!isSafeSource(src)) return false as const;
  const poster = player?.getAttribute('poster') ?? '';
  return {
    src,
    title: element.querySelector('figcaption .title')?.textContent ?? player?.getAttribute('title') ?? '',
    credit: element.querySelector('figcaption .credit')?.textContent ?? '',
    transcript: element.querySelector('.transcript > div')?.textContent ?? '',
    ...(kind === 'video' && { poster: isSafeSource(poster) ? poster : '' }),
  };
}

function player(kind: Kind, { attrs }: Node, page: PageContext | null): string {
  const poster = attrs.poster || null;
  if (!page) return `<${kind}${attributes({ src: attrs.src, poster })} controls preload="none"></${kind}>`;
  // Nothing is loaded from another host before the reader chooses to go there.
  const words = page.words.elsewhere(hostOf(attrs.src));
  return `<p><a${attributes({ href: attrs.src })}>${escapeHtml(attrs.title || words)}</a></p>${label(words)}`;
}

/** Title and credit; on a page the title is the link above. */
function caption({ attrs }: Node, page: PageContext | null): string {
  const parts = [page ? '' : spanOf('title', attrs.title), spanOf('credit', attrs.credit)].join('');
  return parts === '' ? '' : `<figcaption>${parts}</figcaption>`;
}

function spanOf(name: string, value: string): string {
  return value === '' ? '' : `<span class="${name}">${escapeHtml(value)}</span>`;
}

function transcript({ attrs }: Node, page: PageContext | null): string {
  if (attrs.transcript === '') return '';
  const summary = page ? escapeHtml(page.words.transcript) : '';
  return `<details class="transcript"><summary data-label>${summary}</summary><div>${escapeHtml(attrs.transcript)}</div></details>`;
}
