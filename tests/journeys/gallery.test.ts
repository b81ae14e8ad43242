import { describe, expect, it } from 'vitest';
import { galleryLooks, galleryPath } from '../../src/app/gallery/gallery-page.ts';
import { themeNamed, wearTheme } from '../../src/reader/styles/worn-theme.ts';
import { axeViolations, hasBrowser, openBrowser, requestsElsewhere } from '../support/browser.ts';
import { unseenInForcedColours } from '../support/forced-colours.ts';
import { serveGallery } from '../support/gallery-server.ts';
import { isNoWider } from '../support/is-no-wider.ts';
import { hasMarkupChecker, markupErrors } from '../support/markup.ts';
import { pageChecks } from '../support/page-checks.ts';
import { visit } from '../support/page-visit.ts';
import { photograph } from '../support/photograph.ts';

/** What holds for a page, and cannot for parts of many pages on one. */
const ofPages =
  /^(heading-order|landmark-|page-has)|Article lacks heading|Section lacks heading|skipping 1 heading level/;
const ofParts = (found: readonly string[]) =>
  found.filter((each) => !ofPages.test(each.replace(/^[a-z]+-[a-z]+:\d+: /, '')));
const looks = galleryLooks.flatMap((look) => ['ltr', 'rtl'].map((way) => `${look}-${way}`));

describe('the gallery of every component', () => {
  it.skipIf(!hasBrowser)(
    'passes axe in every scheme and direction, and is seen in colours of the device',
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
      await page.emulateMedia({ forcedColors: 'active' });
      expect(await unseenInForcedColours(page)).toEqual([]);
      await photograph(page, 'gallery-forced');
      expect(requestsElsewhere(requests, gallery.origin)).toEqual([]);
      expect(complaints).toEqual([]);
    },
    120_000,
  );

  it.skipIf(!hasBrowser)(
    'holds in the tabloid, too: nothing is too wide, or moves, or fails axe',
    async () => {
      wearTheme(themeNamed('tabloid'));
      try {
        await using gallery = await serveGallery();
        await using browser = await openBrowser();
        await using visited = await visit(browser, `${gallery.origin}${galleryPath}/light-ltr`);
        const { page } = visited;
        const name = page.locator('.masthead .nameplate').first();
        expect(await name.evaluate((each) => getComputedStyle(each).backgroundColor)).toBe('rgb(160, 0, 26)');
        expect(ofParts(await axeViolations(page))).toEqual([]);
        await photograph(page, 'gallery-tabloid');
        expect(await pageChecks['moves nothing']?.(visited)).toEqual([]);
        for (const width of [1280, 360]) {
          await page.setViewportSize({ width, height: 800 });
          await isNoWider(page, `the tabloid at ${width}`);
        }
        expect(await pageChecks['does not scroll sideways at 320 pixels']?.(visited)).toEqual([]);
      } finally {
        wearTheme(themeNamed('broadsheet'));
      }
    },
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
