import type { Node } from 'prosemirror-model';
import type { Block } from '../block.ts';
import { joinBlocks } from '../block-text.ts';
import { contentIn } from '../content-element.ts';
import { attributes, escapeHtml, label } from '../html-text.ts';
import type { PageContext, Picture } from '../page-context.ts';
import { documents } from '../refusals/documents.ts';
import { hostOf, isOwnAsset, isSafeSource } from '../safe-address.ts';

/** Pixels, or null where the HTML does not say. */
function pixels(text: string | null | undefined): number | null {
  const value = Number.parseInt(text ?? '', 10);
  return value > 0 && value < 100_000 ? value : null;
}

function readPicture(picture: Element | null, credit: string) {
  const src = picture?.getAttribute('src')?.trim() ?? '';
  if (!picture || !isSafeSource(src)) return false as const;
  return {
    src,
    alt: picture.getAttribute('alt') ?? '',
    credit,
    width: pixels(picture.getAttribute('width')),
    height: pixels(picture.getAttribute('height')),
  };
}

export const image: Block = {
  name: 'image',
  spec: {
    attrs: {
      src: { default: '', validate: 'string' },
      alt: { default: '', validate: 'string' },
      credit: { default: '', validate: 'string' },
      width: { default: null, validate: 'number|null' },
      height: { default: null, validate: 'number|null' },
    },
    content: 'inline*',
    group: 'block flow',
    defining: true,
    parseDOM: [
      {
        tag: 'figure',
        contentElement: contentIn('figcaption'),
        getAttrs: (figure) =>
          readPicture(
            figure.querySelector('img'),
            figure.querySelector('figcaption .credit')?.textContent ?? '',
          ),
      },
      // The credit line is an attribute; it is no part of the caption.
      { tag: 'figcaption .credit', ignore: true, priority: 70 },
      { tag: 'img', getAttrs: (picture) => readPicture(picture, '') },
    ],
  },
  check: ({ attrs }) =>
    isSafeSource(attrs.src) ? [] : [documents.picture_address_unfit({ address: String(attrs.src) })],
  html: (node, inner, page) =>
    `<figure class="image">${pictureOf(node, page)}${captionOf(node, inner, page)}</figure>`,
  text: (node, children) => joinBlocks([children.join('') || node.attrs.alt, node.attrs.credit], ' '),
  fixture: {
    type: 'image',
    attrs: {
      src: 'asset:example',
      alt: 'A harbour at dawn',
      credit: 'Illustration: Ada Verne',
      width: 1600,
      height: 1067,
    },
    content: [{ type: 'text', text: 'The harbour on Tuesday.' }],
  },
};

function pictureOf(node: Node, page: PageContext | null): string {
  const { src, alt, width, height } = node.attrs;
  if (!page) return `<img${attributes({ src, alt, width, height })}>`;
  const picture = page.picture(src);
  if (picture) return shownPicture(picture, alt);
  if (isOwnAsset(src)) return `<p>${escapeHtml(alt)}</p>`;
  const words = page.words.elsewhere(hostOf(src));
  return `<p><a${attributes({ href: src })}>${escapeHtml(alt || words)}</a></p>${alt ? label(words) : ''}`;
}

/** Everything but the lead waits until it is near. */
function shownPicture(picture: Picture, alt: string): string {
  const { src, width, height, colour, isLead, sources = [] } = picture;
  const when = isLead ? { fetchpriority: 'high' } : { loading: 'lazy' };
  const shown = attributes({ src, alt, width, height, 'data-colour': colour, ...when, decoding: 'async' });
  const choices = sources.map((source) => `<source${attributes({ ...source })}>`).join('');
  return choices === '' ? `<img${shown}>` : `<picture>${choices}<img${shown}></picture>`;
}

function captionOf(node: Node, inner: string, page: PageContext | null): string {
  const { credit } = node.attrs;
  if (inner === '' && credit === '') return '';
  const creditHtml = credit === '' ? '' : `<span class="credit">${escapeHtml(credit)}</span>`;
  const gap = page && inner !== '' && creditHtml !== '' ? ' ' : '';
  return `<figcaption>${inner}${gap}${creditHtml}</figcaption>`;
}

export const gallery: Block = {
  name: 'gallery',
  spec: { content: 'image+', group: 'block', parseDOM: [{ tag: 'div.gallery' }] },
  within: ({ childCount }, page) => ({
    ...page,
    picture: (src) => page.picture(src, { gallery: childCount }),
  }),
  html: (node, inner, page) => {
    if (!page) return `<div class="gallery">${inner}</div>`;
    const { gallery, close, next, previous } = page.words;
    const words = { 'data-close': close, 'data-next': next, 'data-previous': previous };
    const shown = attributes({ role: 'group', 'aria-label': gallery, ...words });
    return `<div class="gallery"${shown}>${enlargeable(node, inner, page)}</div>`;
  },
  fixture: { type: 'gallery', content: [image.fixture, image.fixture] },
};

/** Each picture has a place on the page and leads to itself, as large as there is. */
function enlargeable({ children }: Node, inner: string, page: PageContext): string {
  const places = children.map(({ attrs }) => page.enlarged(attrs.src)).filter((place) => place !== null);
  let next = 0;
  return inner.replace(
    /<figure class="image">(<picture>.*?<\/picture>|<img[^>]*>)/gs,
    (whole, picture: string) => {
      const place = places[next++];
      if (!place) return whole;
      const { id, href } = place;
      return `<figure class="image"${attributes({ id })}><a class="enlarge"${attributes({ href })}>${picture}</a>`;
    },
  );
}
