import { describe, expect, it } from 'vitest';
import { galleryLooks, galleryPath } from '../../src/app/gallery/gallery-page.ts';
import { axeViolations, hasBrowser, openBrowser, requestsElsewhere } from '../support/browser.ts';
import { serveGallery } from '../support/gallery-server.ts';
import { hasMarkupChecker, markupErrors } from '../support/markup.ts';
import { photograph } from '../support/photograph.ts';

/** What holds for a page, and cannot for parts of many pages on one. */
const ofPages =
  /^(heading-order|landmark-|page-has)|Article lacks heading|Section lacks heading|skipping 1 heading level/;
const ofParts = (found: readonly string[]) =>
  found.filter((each) => !ofPages.test(each.replace(/^[a-z]+-[a-z]+:\d+: /, '')));
const looks = galleryLooks.flatMap((look) => ['ltr', 'rtl'].map((way) => `${look}-${way}`));

describe('the gallery of every component', () => {
  it.skipIf(!hasBrowser)(
    'passes axe in every scheme and direction',
    async () => {
      await using gallery = await serveGallery();
      await using browser = await openBrowser();
      await using watched = await browser.open();
      const { page, requests, complaints } = watched;
      // Each scheme and each direction once: what a direction changes, it changes in every scheme.
      for (const look of ['light-ltr', 'dark-rtl', 'contrast-ltr']) {
        await page.goto(`${gallery.origin}${galleryPath}/${look}`);
        expect(ofParts(await axeViolations(page)), look).toEqual([]);
        await photograph(page, `gallery-${look}`);
      }
      expect(requestsElsewhere(requests, gallery.origin)).toEqual([]);
      expect(complaints).toEqual([]);
    },
    120_000,
  );

  it.skipIf(!hasMarkupChecker)(
    'keeps the HTML standard',
    async () => {
      await using gallery = await serveGallery();
      const pages: Record<string, string> = {};
      for (const look of looks) {
        pages[look] = await (await fetch(`${gallery.origin}${galleryPath}/${look}`)).text();
      }
      expect(ofParts(await markupErrors(pages))).toEqual([]);
    },
    120_000,
  );
});
