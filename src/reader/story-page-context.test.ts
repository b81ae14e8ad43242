import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { LivePicture } from '../domain/article.ts';
import { documentOf } from '../domain/document.ts';
import { previewAddress } from '../domain/live-picture.ts';
import { renderHtml } from '../domain/render-html.ts';
import { pageContextOf, pictureFor } from './story-page-context.ts';

const name = 'abcdefghijkmnpqr';
const whole = [480, 800, 1200];
const picture: LivePicture = {
  name,
  width: 1200,
  height: 900,
  widths: whole,
  colour: '#336699',
  renditions: { avif: whole, webp: whole, jpeg: whole, shapes: { '16:9': [640, 1200], '4:3': [320, 640] } },
};
const image = (src: string) => ({ type: 'image', attrs: { src, alt: 'A boat', credit: '' } });

function bodyOf(pictures: Record<string, LivePicture>, ...sources: string[]) {
  const document = documentOf({ headline: 'H', body: sources.map(image) });
  return parseHTML(
    `<body>${renderHtml(document, pageContextOf({ id: 'abc', language: 'en', genre: 'news', pictures, files: {} }, { language: 'en' })).body}</body>`,
  ).document;
}

describe('a picture in a story', () => {
  test('comes in AVIF, else WebP, else JPEG, with its size, its colour and how wide it will be', () => {
    const body = bodyOf({ 'asset:a': picture }, 'asset:a');
    const sources = [...body.querySelectorAll('picture > source')];
    expect(sources.map((source) => source.getAttribute('type'))).toEqual(['image/avif', 'image/webp']);
    expect(sources[0]?.getAttribute('srcset')).toBe(
      `/media/${name}-480.avif 480w, /media/${name}-800.avif 800w, /media/${name}-1200.avif 1200w`,
    );
    for (const source of sources) expect(source.getAttribute('sizes')).toContain('34rem');
    const shown = body.querySelector('picture > img');
    expect(shown?.getAttribute('src')).toBe(`/media/${name}-1200.jpeg`);
    expect([shown?.getAttribute('width'), shown?.getAttribute('height')]).toEqual(['1200', '900']);
    expect(shown?.getAttribute('data-colour')).toBe('#336699');
    expect(shown?.hasAttribute('style')).toBe(false);
  });

  test('the first of a feature is as wide as the sheet, and no other', () => {
    const story = {
      id: 'abc',
      language: 'en',
      genre: 'feature',
      pictures: { 'asset:a': picture },
      files: {},
    } as const;
    const document = documentOf({ headline: 'H', body: [image('asset:a'), image('asset:a')] });
    const html = renderHtml(document, pageContextOf(story, { language: 'en' })).body;
    const sizes = [...html.matchAll(/sizes="([^"]+)"/g)].map(([, each]) => each);
    expect(sizes.slice(0, 2)).toEqual(Array(2).fill('(min-width: 78rem) 78rem, 100vw'));
    expect(sizes.slice(2).join()).not.toContain('78rem');
  });

  test('one of a gallery says how wide its part is, one that opens a body below a correction how wide that is', () => {
    const pictures = { 'asset:a': picture };
    const story = { id: 'abc', language: 'en', genre: 'news', pictures, files: {} } as const;
    const correction = { type: 'correction', attrs: { kind: 'correction', date: '2026-11-24' } };
    const document = documentOf({
      headline: 'H',
      body: [
        { ...correction, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'C' }] }] },
        image('asset:a'),
        image('asset:a'),
        { type: 'gallery', content: [image('asset:a'), image('asset:a'), image('asset:a')] },
      ] as never,
    });
    const html = renderHtml(document, pageContextOf(story, { language: 'en' })).body;
    const sizes = [...html.matchAll(/image\/avif"[^>]* sizes="([^"]+)"/g)].map(([, each = '']) => each);
    expect(sizes.map((each) => /[\d.]+rem(?=,)/.exec(each)?.[0])).toEqual([
      '51rem',
      '34rem',
      '16.5rem',
      '16.5rem',
      '16.5rem',
    ]);
  });

  test('the first does not wait, the others do', () => {
    const body = bodyOf({ 'asset:a': picture, 'asset:b': picture }, 'asset:gone', 'asset:a', 'asset:b');
    const [lead, second] = body.querySelectorAll('img');
    expect(lead?.getAttribute('loading')).toBeNull();
    expect(lead?.getAttribute('fetchpriority')).toBe('high');
    expect(second?.getAttribute('loading')).toBe('lazy');
    expect(second?.hasAttribute('fetchpriority')).toBe(false);
  });

  test('a card gets the shape of cards, a preview the shape that was asked for', () => {
    const card = pictureFor(picture, { shape: '4:3' });
    expect(card).toMatchObject({ src: `/media/${name}-4x3-640.jpeg`, width: 640, height: 480 });
    expect(previewAddress(picture, '16:9')).toBe(`/media/${name}-16x9-1200.jpeg`);
    expect(previewAddress(picture, '1:1')).toBe(`/media/${name}-1200.jpeg`);
  });

  test('one whose renditions are not all there is shown by those that are', () => {
    const first: LivePicture = {
      ...picture,
      renditions: { avif: [], webp: whole, jpeg: [1200], shapes: {} },
    };
    const { sources, src } = pictureFor(first, { shape: '4:3' });
    expect(sources?.map(({ type }) => type)).toEqual(['image/webp']);
    expect(src).toBe(`/media/${name}-1200.jpeg`);
  });

  test('one of before there were others keeps its addresses', () => {
    const { renditions, colour, ...old } = picture;
    expect(pictureFor(old)).toMatchObject({
      src: `/media/${name}-1200.jpeg`,
      sources: [{ type: 'image/webp', srcset: expect.stringContaining(`/media/${name}-480.webp 480w`) }],
    });
    expect(previewAddress({ ...old, width: 3000 })).toBe(`/media/${name}-1200.jpeg`);
  });
});
