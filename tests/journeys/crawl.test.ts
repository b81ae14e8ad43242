import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataFaults } from '../support/crawl/check-data.ts';
import { brokenLinks, pathOf } from '../support/crawl/check-links.ts';
import {
  canonicalFaults,
  descriptionFaults,
  headingFaults,
  htmlPages,
  landmarkFaults,
  listedPages,
  titleFaults,
  translationFaults,
} from '../support/crawl/check-pages.ts';
import { xmlFaults } from '../support/crawl/check-xml.ts';
import type { Crawl } from '../support/crawl/crawl.ts';
import { askHttp, crawlSite } from '../support/crawl/crawl-site.ts';
import { hasMarkupChecker, markupErrors } from '../support/markup.ts';
import { type Installation, install } from '../support/program.ts';

/** Where somebody begins who knows nothing but the name of the site. */
const starts = ['/', '/ar/', '/robots.txt', '/sitemap.xml', '/news-sitemap.xml', '/feed.xml', '/ar/feed.xml'];

describe('the whole demo site, as a crawler finds it', () => {
  let house: Installation;
  let crawl: Crawl;

  beforeAll(async () => {
    house = await install();
    await house.serve();
    crawl = await crawlSite(house.readerUrl, starts);
  }, 240_000);

  afterAll(() => house?.[Symbol.asyncDispose]());

  it('has all kinds of pages, and most of them are for everybody to find', () => {
    const paths = [...crawl.pages.keys()].map(pathOf);
    for (const kind of [
      /^\/by\/./,
      /^\/topics\/./,
      /^\/series\/./,
      /^\/storylines\/[^/]+\/timeline/,
      /\?before=/,
      /\?post=/,
      /\?order=oldest/,
      /^\/ar\/storylines\/./,
    ]) {
      expect(paths.filter((path) => kind.test(path)).length, String(kind)).toBeGreaterThan(0);
    }
    expect(paths.filter((path) => path.endsWith('/feed.xml')).length).toBeGreaterThan(20);
    expect(listedPages(crawl).length).toBeGreaterThan(150);
  });

  it('has no broken link, and no link to a part that is not there', async () => {
    expect(await stillBroken(house.readerUrl, crawl)).toEqual([]);
  });

  it.skipIf(!hasMarkupChecker)(
    'keeps the HTML standard on every page (skipped where there is no Java)',
    async () => {
      // Pages that begin with this post or that one are made of the same: one of each story is enough.
      const ofPosts = Map.groupBy(htmlPages(crawl), ({ url }) => url.replace(/\?post=.*/, '?post='));
      const pages = [...ofPosts.values()].map(
        ([page]) => [pathOf(page?.url ?? ''), page?.text ?? ''] as const,
      );
      expect(await markupErrors(Object.fromEntries(pages))).toEqual([]);
    },
    240_000,
  );

  it('has one heading of level one on every page, and landmarks', () => {
    expect(headingFaults(crawl)).toEqual([]);
    expect(landmarkFaults(crawl)).toEqual([]);
  });

  it('has a title of its own on every page, and a description', () => {
    expect(titleFaults(crawl)).toEqual([]);
    expect(descriptionFaults(crawl)).toEqual([]);
  });

  it('says truly what the address of a page is, and which pages are translations of each other', () => {
    expect(canonicalFaults(crawl)).toEqual([]);
    expect(translationFaults(crawl)).toEqual([]);
  });

  it('describes itself to programs without a fault', async () => {
    expect(await dataFaults(crawl)).toEqual([]);
  });

  it('has feeds and sitemaps that are valid', () => {
    expect(xmlFaults(crawl)).toEqual([]);
  });
});

/**
 * What is broken at the end of the crawl too: sizes of pictures are made meanwhile, and a picture that is made anew has
 * another name on a page that is made anew.
 */
async function stillBroken(origin: string, crawl: Crawl): Promise<string[]> {
  const broken = brokenLinks(crawl);
  if (broken.length === 0) return broken;
  const again = await crawlSite(origin, starts, askHttp);
  const still = new Set(brokenLinks(again));
  return broken.filter((fault) => still.has(fault));
}
