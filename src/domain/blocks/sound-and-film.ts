import type { Node } from 'prosemirror-model';
import type { Block } from '../block.ts';
import { captionsText, readCaptions } from '../captions.ts';
import { attributes, escapeHtml, label } from '../html-text.ts';
import type { PageContext, Recording } from '../page-context.ts';
import { documents } from '../refusals/documents.ts';
import { hostOf, isOwnAsset, isSafeSource } from '../safe-address.ts';

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
        /** WebVTT. */
        captions: text,
        ...(kind === 'video' && { poster: text }),
      },
      group: 'block',
      parseDOM: [
        { tag: `figure.${kind}`, priority: 60, getAttrs: (figure) => readRecording(kind, figure) },
        { tag: kind, getAttrs: (element) => readRecording(kind, element) },
      ],
    },
    check: ({ attrs }) => [
      ...[attrs.src, attrs.poster]
        .filter((src, place) => src !== undefined && (place === 0 || src !== '') && !isSafeSource(src))
        .map((src) => documents.recording_address_unfit({ address: String(src) })),
      ...(attrs.captions === '' || readCaptions(attrs.captions) ? [] : [documents.captions_unfit()]),
    ],
    html: (node, _inner, page) =>
      `<figure class="${kind}">${player(kind, node, page)}${transcript(node, page)}${caption(node, page)}</figure>`,
    feed: (node, _inner, page) => `<figure>${page ? linkTo(node, page) : ''}${caption(node, null)}</figure>`,
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
    captions: player?.getAttribute('data-captions') ?? '',
    ...(kind === 'video' && { poster: isSafeSource(poster) ? poster : '' }),
  };
}

function player(kind: Kind, node: Node, page: PageContext | null): string {
  const { src, title, captions } = node.attrs;
  const poster = node.attrs.poster || null;
  if (!page) {
    const shown = attributes({ src, poster, 'data-captions': captions || null });
    return `<${kind}${shown} controls preload="none"></${kind}>`;
  }
  const ours = page.recording(src);
  if (ours) return ownPlayer(kind, node, page, ours);
  if (isOwnAsset(src)) return `<p>${escapeHtml(title)}</p>`;
  // Nothing is loaded from another host before the reader chooses to go there.
  return linkTo(node, page) + label(page.words.elsewhere(hostOf(src)));
}

/** Nothing is loaded before the reader wants to hear or see it, and nothing moves when it is. */
function ownPlayer(
  kind: Kind,
  { attrs }: Node,
  page: PageContext,
  { src, width, height, ...file }: Recording,
): string {
  const poster = attrs.poster ? page.still(attrs.poster) : null;
  const shape = kind === 'video' ? { width, height, poster, playsinline: '' } : {};
  const shown = attributes({ src, ...shape, 'aria-label': attrs.title || null });
  const words = page.captions(attrs.captions);
  const track = words
    ? `<track${attributes({ kind: 'captions', src: words.src, srclang: words.language, label: page.words.captions })} default>`
    : '';
  const title = attrs.title === '' ? '' : `<p class="title">${escapeHtml(attrs.title)}</p>`;
  const link = `<a${attributes({ href: src })} download>${escapeHtml(page.words.download(file))}</a>`;
  return `${title}<${kind}${shown} controls preload="none">${track}${link}</${kind}>`;
}

function linkTo({ attrs }: Node, page: PageContext): string {
  const href = page.recording(attrs.src)?.src ?? attrs.src;
  const words = attrs.title || page.words.elsewhere(hostOf(attrs.src));
  return isOwnAsset(href)
    ? escapeHtml(attrs.title)
    : `<p><a${attributes({ href })}>${escapeHtml(words)}</a></p>`;
}

/** Title and credit; on a page the title stands above. */
function caption({ attrs }: Node, page: PageContext | null): string {
  const parts = [page ? '' : spanOf('title', attrs.title), spanOf('credit', attrs.credit)].join('');
  return parts === '' ? '' : `<figcaption>${parts}</figcaption>`;
}

function spanOf(name: string, value: string): string {
  return value === '' ? '' : `<span class="${name}">${escapeHtml(value)}</span>`;
}

/** What somebody wrote down; on a page, where nobody did, what the captions say. */
function transcript({ attrs }: Node, page: PageContext | null): string {
  const cues = page && attrs.transcript === '' ? readCaptions(attrs.captions) : null;
  const words = cues ? captionsText(cues) : attrs.transcript;
  if (words === '') return '';
  const summary = page ? escapeHtml(page.words.transcript) : '';
  return `<details class="transcript"><summary data-label>${summary}</summary><div>${escapeHtml(words)}</div></details>`;
}
