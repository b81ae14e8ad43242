import { describe, expect, test } from 'vitest';
import { dataFaults } from './support/crawl/check-data.ts';
import { brokenLinks } from './support/crawl/check-links.ts';
import {
  canonicalFaults,
  descriptionFaults,
  headingFaults,
  landmarkFaults,
  titleFaults,
  translationFaults,
} from './support/crawl/check-pages.ts';
import { xmlFaults } from './support/crawl/check-xml.ts';
import type { Crawl } from './support/crawl/crawl.ts';
import { crawlSite } from './support/crawl/crawl-site.ts';
import { hasMarkupChecker, markupErrors } from './support/markup.ts';

const origin = 'http://paper.example';

const story = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'The wall',
  url: `${origin}/wall`,
  mainEntityOfPage: `${origin}/wall`,
  author: [{ '@type': 'Person', name: 'Ada', url: `${origin}/` }],
  publisher: { '@type': 'NewsMediaOrganization', name: 'The Paper', url: `${origin}/` },
  datePublished: '2026-11-24T09:30:00Z',
  dateModified: '2026-11-24T09:30:00Z',
  inLanguage: 'en',
  isAccessibleForFree: true,
};
const crumbs = {
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: [
    { '@type': 'ListItem', position: 1, name: 'The Paper', item: `${origin}/` },
    { '@type': 'ListItem', position: 2, name: 'The wall' },
  ],
};

interface Page {
  readonly path: string;
  readonly title: string;
  readonly head?: string;
  readonly body?: string;
  readonly data?: readonly object[];
}

const htmlOf = ({ path, title, head = '', body = '', data }: Page) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<meta name="description" content="${title}, in short.">
<link rel="canonical" href="${origin}${path}">${head}
${data ? `<script type="application/ld+json">${JSON.stringify(data)}</script>` : ''}</head>
<body><header><nav aria-label="Sections"><a href="/">Front</a></nav></header>
<main id="content"><h1>${title}</h1>${body}</main><footer><p>Paper</p></footer></body></html>`;

const feed = `<?xml version="1.0"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Paper</title><link>${origin}/</link><description>All of it</description>
<atom:link href="${origin}/feed.xml" rel="self"/>
<item><title>The wall</title><link>${origin}/wall</link><guid>1</guid><pubDate>Tue, 24 Nov 2026 09:30:00 GMT</pubDate>
<content:encoded>It held.</content:encoded></item></channel></rss>`;

const translations = ['/', '/ar/']
  .map((path) => `<link rel="alternate" hreflang="${path === '/' ? 'en' : 'ar'}" href="${origin}${path}">`)
  .concat(`<link rel="alternate" hreflang="x-default" href="${origin}/">`)
  .join('');

/** A site in which nothing is wrong. */
const sound: Readonly<Record<string, string>> = {
  '/': htmlOf({
    path: '/',
    title: 'The Paper',
    head: `${translations}<link rel="alternate" type="application/rss+xml" href="/feed.xml">`,
    body: '<p><a href="/wall#why">The wall</a></p>',
  }),
  '/ar/': htmlOf({ path: '/ar/', title: 'الصحيفة', head: translations }),
  '/wall': htmlOf({ path: '/wall', title: 'The wall', body: '<h2 id="why">Why</h2>', data: [story, crumbs] }),
  '/feed.xml': feed,
};

/** The same site with some pages otherwise. */
function crawlOf(changed: Readonly<Record<string, string>> = {}): Promise<Crawl> {
  const site: Readonly<Record<string, string>> = { ...sound, ...changed };
  return crawlSite(origin, ['/'], async (url) => {
    const { pathname } = new URL(url);
    const text = site[decodeURI(pathname)] ?? '';
    const mediaType = pathname.endsWith('.xml') ? 'application/rss+xml' : 'text/html';
    return { status: text === '' ? 404 : 200, mediaType, text, location: null };
  });
}

const wall = (page: Omit<Page, 'path' | 'title'>) => ({
  '/wall': htmlOf({ path: '/wall', title: 'The wall', body: '<h2 id="why">Why</h2>', ...page }),
});
const withStory = (change: object) => wall({ data: [{ ...story, ...change }, crumbs] });
const wallHtml = sound['/wall'] ?? '';

test('a sound site has no fault, and all of it is found', async () => {
  const crawl = await crawlOf();
  expect([...crawl.pages.keys()].map((url) => url.replace(origin, '')).sort()).toEqual([
    '/',
    '/ar/',
    '/feed.xml',
    '/wall',
  ]);
  const checks = [
    brokenLinks,
    headingFaults,
    landmarkFaults,
    titleFaults,
    descriptionFaults,
    canonicalFaults,
  ];
  for (const check of checks) {
    expect(check(crawl), check.name).toEqual([]);
  }
  expect(translationFaults(crawl)).toEqual([]);
  expect(xmlFaults(crawl)).toEqual([]);
  expect(await dataFaults(crawl)).toEqual([]);
});

type Check = (crawl: Crawl) => readonly string[] | Promise<readonly string[]>;
const planted: readonly (readonly [string, Check, Readonly<Record<string, string>>, RegExp])[] = [
  [
    'a link to nothing',
    brokenLinks,
    wall({ body: '<h2 id="why">W</h2><a href="/gone">x</a>' }),
    /\/gone: 404/,
  ],
  [
    'a link to a part that is not there',
    brokenLinks,
    wall({ body: '<p>No part.</p>' }),
    /#why: no such part/,
  ],
  [
    'a picture that is not there',
    brokenLinks,
    wall({ body: '<h2 id="why">W</h2><img src="/a.jpg" srcset="/b.jpg 2x" alt="">' }),
    /\/b\.jpg: 404/,
  ],
  [
    'a link in a feed to nothing',
    brokenLinks,
    { '/feed.xml': feed.replace('/wall<', '/hole<') },
    /\/hole: 404/,
  ],
  [
    'an address that is none',
    brokenLinks,
    wall({ body: '<h2 id="why">W</h2><a href="http://[">x</a>' }),
    /404/,
  ],
  ['no heading', headingFaults, { '/wall': wallHtml.replace(/h1>/g, 'p>') }, /0 headings/],
  ['two headings', headingFaults, wall({ body: '<h1>Again</h1>' }), /2 headings/],
  ['a gap between headings', headingFaults, wall({ body: '<h4>Deep</h4>' }), /below none of 3/],
  ['no main part', landmarkFaults, { '/wall': wallHtml.replace(/main/g, 'div') }, /0 times main/],
  [
    'two banners',
    landmarkFaults,
    { '/wall': wallHtml.replace('<main', '<header></header><main') },
    /2 times header/,
  ],
  ['no footer', landmarkFaults, { '/wall': wallHtml.replace(/footer/g, 'div') }, /0 times footer/],
  [
    'navigations of one name',
    landmarkFaults,
    wall({ body: '<nav aria-label="Sections"></nav>' }),
    /"Sections" again/,
  ],
  ['no title', titleFaults, { '/wall': wallHtml.replace('<title>The wall', '<title>') }, /no title/],
  [
    'no description',
    descriptionFaults,
    { '/wall': wallHtml.replace('"description"', '"summary"') },
    /\/wall: no description/,
  ],
  [
    'a title twice',
    titleFaults,
    { '/ar/': htmlOf({ path: '/ar/', title: 'The Paper', head: translations }) },
    /"The Paper": /,
  ],
  ['no canonical address', canonicalFaults, { '/wall': wallHtml.replace('canonical', 'x') }, /0 canonical/],
  [
    'another page’s canonical address',
    canonicalFaults,
    { '/wall': wallHtml.replace(`href="${origin}/wall"`, `href="${origin}/w"`) },
    /no page that says so/,
  ],
  [
    'a hidden page with one',
    canonicalFaults,
    wall({ head: '<meta name="robots" content="noindex">' }),
    /hidden/,
  ],
  [
    'a translation that is silent',
    translationFaults,
    { '/ar/': htmlOf({ path: '/ar/', title: 'x' }) },
    /does not name it back/,
  ],
  [
    'a page that leaves itself out',
    translationFaults,
    { '/ar/': htmlOf({ path: '/ar/', title: 'x', head: translations.replace(/<link[^>]*"ar"[^>]*>/, '') }) },
    /does not name itself/,
  ],
  [
    'nothing for everybody else',
    translationFaults,
    { '/': (sound['/'] ?? '').replace('x-default', 'fr') },
    /everybody else/,
  ],
  ['broken JSON', dataFaults, { '/wall': wallHtml.replace('"@context"', '@context') }, /no JSON/],
  ['a type that schema.org does not have', dataFaults, withStory({ '@type': 'NewsStory' }), /NewsStory/],
  ['a property that it does not have', dataFaults, withStory({ headlines: 'x' }), /headlines/],
  ['a story without a headline', dataFaults, withStory({ headline: '' }), /has no headline/],
  [
    'a writer without a page',
    dataFaults,
    withStory({ author: [{ '@type': 'Person', name: 'Ada' }] }),
    /Person has no url/,
  ],
  [
    'a time without a zone',
    dataFaults,
    withStory({ dateModified: '2026-11-24 09:30' }),
    /no time with a zone/,
  ],
  ['an address that leads nowhere', dataFaults, withStory({ url: `${origin}/gone` }), /leads nowhere/],
  [
    'a way of one step',
    dataFaults,
    wall({
      data: [
        story,
        { ...crumbs, itemListElement: [{ '@type': 'ListItem', position: 1, name: 'x', item: `${origin}/` }] },
      ],
    }),
    /two ListItems/,
  ],
  ['a feed that is no XML', xmlFaults, { '/feed.xml': feed.replace('</item>', '') }, /feed\.xml:\d+/],
  [
    'a feed without its own address',
    xmlFaults,
    { '/feed.xml': feed.replace('rel="self"', 'rel="x"') },
    /where it is/,
  ],
  [
    'a story in a feed without its text',
    xmlFaults,
    { '/feed.xml': feed.replace('It held.', '') },
    /has no text/,
  ],
];

describe('a fault that is planted is found', () => {
  test.each(planted)('%s', async (_, check, changed, fault) => {
    expect((await check(await crawlOf(changed))).join('\n')).toMatch(fault);
  });

  test.skipIf(!hasMarkupChecker)('markup that the standard does not know', async () => {
    const errors = await markupErrors({ sound: wallHtml, planted: wallHtml.replace('<h2', '<h2 wide') });
    expect(errors.every((error) => error.startsWith('planted:'))).toBe(true);
    expect(errors.length).toBeGreaterThan(0);
  });
});
