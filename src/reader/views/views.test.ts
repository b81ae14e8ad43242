import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';

import { type Genre, genres } from '../../domain/article.ts';
import { assetAddress } from '../static-files.ts';
import { styleFor, styleIn } from '../styles/styles.ts';
import { type ArticlePage, renderArticlePage } from './article-page.tsx';
import { renderFrontPage } from './front-page.tsx';
import type { Card } from './models.ts';
import { renderPlainPage, type Trouble } from './plain-page.tsx';
import { articleOf, cardOf, factsOf, pagesOf, siteOf } from './site.test-support.ts';

const wordless = cardOf({ standfirst: '', kicker: null, writers: [], picture: null });

describe.each([
  ...Object.entries(pagesOf(siteOf('en'), cardOf())).map((page) => ['English', ...page] as const),
  ...Object.entries(pagesOf(siteOf('ar'), cardOf({ language: 'ar' }))).map(
    (page) => ['Arabic', ...page] as const,
  ),
  ...Object.entries(pagesOf(siteOf('en'), wordless)).map((page) => ['bare English', ...page] as const),
])('%s: the %s page', (edition, _name, html) => {
  const { document } = parseHTML(html);
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const direction = edition === 'Arabic' ? 'rtl' : 'ltr';

  it('has one h1, and subheads that skip no level', () => {
    const levels = all('h1, h2, h3, h4').map((heading) => Number(heading.localName.slice(1)));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    levels.slice(levels.indexOf(1)).reduce((above, level) => {
      expect(level - above).toBeLessThanOrEqual(1);
      return level;
    });
  });

  it('says its language and direction, and where its parts are', () => {
    expect(document.documentElement.getAttribute('lang')).toBe(edition === 'Arabic' ? 'ar' : 'en');
    expect(document.documentElement.getAttribute('dir')).toBe(direction);
    expect(all('body > .skip[href="#content"]').length).toBe(1);
    expect(all('main#content').length).toBe(1);
    expect(all('header.masthead, footer.colophon').length).toBe(2);
    for (const nav of all('nav')) {
      const label =
        nav.getAttribute('aria-label') ??
        document.getElementById(nav.getAttribute('aria-labelledby') ?? '')?.textContent;
      expect(label, nav.outerHTML).toBeTruthy();
    }
  });

  it('carries its styles, preloads one font of its own, and allows no style in an attribute', () => {
    expect(all('style').map((style) => style.textContent)).toEqual([styleIn(html).css]);
    expect(all('link[rel="preload"][as="font"]').map((font) => font.getAttribute('href'))).toEqual([
      assetAddress(`${edition === 'Arabic' ? 'naskh-arabic' : 'newsreader-latin'}.woff2`),
    ]);
    expect(all('[style]')).toEqual([]);
  });

  it('gives every picture its size and its alternative, and waits for all but the first', () => {
    for (const picture of all('img')) {
      expect(picture.hasAttribute('alt')).toBe(true);
      expect(Number(picture.getAttribute('width'))).toBeGreaterThan(0);
      expect(Number(picture.getAttribute('height'))).toBeGreaterThan(0);
    }
    const eager = all('img').filter((picture) => picture.getAttribute('loading') !== 'lazy');
    expect(eager.length).toBeLessThanOrEqual(1);
  });

  it('uses no id twice and leaves nothing empty', () => {
    const ids = all('[id]').map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(all('p, h1, h2, h3, a, li, time').filter((each) => each.textContent?.trim() === '')).toEqual([]);
    expect(html).not.toMatch(/undefined|null|\[object/);
  });
});

describe('a card', () => {
  const first = (card: Card) =>
    parseHTML(
      renderFrontPage(siteOf('en'), factsOf('/'), {
        lead: card,
        seconds: [],
        river: [],
        bands: [],
        olderPath: null,
      }),
    ).document.querySelector('.card');

  it('has the name of the writer before an opinion', () => {
    const card = first(cardOf({ genre: 'opinion', headline: 'A wall is a promise' }));
    expect(card?.querySelector('h2 a')?.textContent).toBe('Ada Moreno A wall is a promise');
    expect(card?.querySelector('.meta')?.textContent).not.toContain('Ada Moreno');
  });

  it('says of what kind a story is, unless it is news', () => {
    const kickers = genres.map((genre) => first(cardOf({ genre }))?.querySelector('.kicker')?.textContent);
    expect(kickers).toContain('Harbour');
    expect(kickers).toContain('Live · Harbour');
    expect(kickers).toContain('Analysis · Harbour');
    expect(new Set(kickers).size).toBe(genres.length);
  });

  it('shows the hour of a story of today and the date of an earlier one', () => {
    const when = (at: string) =>
      first(cardOf({ publishedAt: new Date(at) }))?.querySelector('time')?.textContent;
    expect(when('2026-11-24T09:30:00Z')).toBe('09:30');
    expect(when('2026-11-23T23:59:00Z')).toBe('23 November 2026');
  });
});

describe('the article page', () => {
  const page = (change: Partial<ArticlePage>) =>
    parseHTML(renderArticlePage(siteOf('en'), factsOf('/world/harbour'), articleOf(cardOf(), change)))
      .document;

  it('says when a story was updated only if it was', () => {
    const times = (document: Document) =>
      [...document.querySelectorAll('.credits time')].map((time) => time.getAttribute('datetime'));
    expect(times(page({}))).toEqual(['2026-11-24T09:30:00+00:00', '2026-11-24T10:45:00+00:00']);
    expect(times(page({ updatedAt: new Date('2026-11-24T09:30:00Z') }))).toEqual([
      '2026-11-24T09:30:00+00:00',
    ]);
  });

  it('leads to the section, the writer, the topics, itself and the top without a script', () => {
    const hrefs = [...page({}).querySelectorAll('a')].map((link) => link.getAttribute('href'));
    for (const href of ['/', '/world', '/by/ada-moreno', '/topics/harbour', '/world/harbour', '#top']) {
      expect(hrefs).toContain(href);
    }
    expect(page({}).querySelector('button[data-share]')?.hasAttribute('hidden')).toBe(true);
  });

  it('does not say twice what section and genre say alike', () => {
    const document = page({
      section: { name: 'Opinion', path: '/opinion' },
      card: cardOf({ genre: 'opinion' }),
    });
    expect(document.querySelector('.where')?.textContent).toBe('HomeOpinionHarbour');
  });

  it('has the name of the writer before an opinion, and not again below it', () => {
    const photographer = { name: 'Tom Okafor', slug: 'tom-okafor', role: 'photographer' } as const;
    const byline = [...articleOf(cardOf()).byline, photographer];
    const document = page({ card: cardOf({ genre: 'opinion' }), byline });
    expect(document.querySelector('.voice + .headline')).not.toBeNull();
    expect(document.querySelector('.voice a[rel="author"]')?.getAttribute('href')).toBe('/by/ada-moreno');
    expect(document.querySelector('.credits')?.textContent).not.toContain('Ada Moreno');
    expect(document.querySelector('.credits .names')?.textContent).toBe('Photographs by Tom Okafor');
    expect(page({ byline }).querySelector('.voice')).toBeNull();
    expect(page({ byline }).querySelector('.credits')?.textContent).toContain('Ada Moreno');
  });

  it('carries the look of its genre, and no other page does', () => {
    const styleOf = (genre: Genre) => {
      const story = articleOf(cardOf({ genre }), { storylines: [], related: [] });
      return styleIn(renderArticlePage(siteOf('en'), factsOf('/world/harbour'), story)).css;
    };
    const news = styleOf('news');
    expect(news).not.toContain('.genre-');
    for (const genre of ['analysis', 'explainer', 'feature', 'obituary', 'opinion'] as const) {
      expect(styleOf(genre).startsWith(news), genre).toBe(true);
      expect(styleOf(genre), genre).toContain(`.genre-${genre}`);
    }
  });

  it('leaves out what it does not have', () => {
    const document = page({
      topics: [],
      related: [],
      series: null,
      storylines: [],
      dateline: null,
      byline: [],
    });
    expect(document.querySelector('.topics, .related, .dateline, .names')).toBeNull();
  });

  it('writes an address in other letters as addresses are written, and on paper as people do', () => {
    const document = page({ path: '/ar/خبر' });
    expect(document.querySelector('.share a')?.getAttribute('href')).toBe('/ar/%D8%AE%D8%A8%D8%B1');
    expect(document.querySelector('.printed')?.textContent).toContain('https://meridian.example/ar/خبر');
  });
});

describe.each(['en', 'ar'] as const)('the page for a failure, %s', (code) => {
  const { edition, messages } = siteOf(code);
  const { trouble: words, refusals } = messages;

  it.each<[Trouble, number, string]>([
    ['failed', 503, words.failedTitle],
    ['closed', 503, words.maintenanceTitle],
    ['unsent', 503, words.maintenanceTitle],
    ['unkept', 503, refusals.unkeptTitle],
    ['malformed', 400, words.badRequestTitle],
    ['foreign', 403, refusals.foreignTitle],
    ['storyGone', 404, words.notFoundTitle],
    ['onlyRead', 405, refusals.onlyReadTitle],
    ['tooLarge', 413, refusals.tooLargeTitle],
    ['addressTooLong', 414, refusals.addressTooLongTitle],
    ['notForm', 415, words.badRequestTitle],
  ])('%s is whole and allows nothing but its own style', (trouble, status, title) => {
    const page = renderPlainPage(edition, trouble);
    const { document } = parseHTML(page.html);
    const style = styleFor('list', edition.direction);
    expect(page.status).toBe(status);
    expect(document.querySelector('style')?.textContent).toBe(style.css);
    expect(page.headers['content-security-policy']).toBe(
      `default-src 'none'; style-src ${style.source}; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    );
    expect(document.documentElement.getAttribute('dir')).toBe(edition.direction);
    expect(document.documentElement.getAttribute('lang')).toBe(code);
    expect(document.querySelector('title')?.textContent).toBe(title);
    expect(document.querySelector('h1')?.textContent).toBe(title);
    expect(document.querySelectorAll('script, img, link, form')).toHaveLength(0);
  });

  it('hands back what the reader wrote, as words', () => {
    const { document } = parseHTML(renderPlainPage(edition, 'unkept', '<b>Mine</b>\nand more').html);
    expect(document.querySelector('.handed-back')?.textContent).toBe('<b>Mine</b>\nand more');
    expect(document.querySelector('main')?.textContent).toContain(refusals.keptTitle);
  });
});
