import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeInBothSchemes, hasBrowser, openBrowser, type TestBrowser } from '../support/browser.ts';
import { type Installation, install } from '../support/program.ts';

const light = 'rgb(255, 253, 248)';
const dark = 'rgb(26, 23, 20)';

/** Choices are made without scripts, by whoever has no account. */
/** Without what Chromium says of the cache that we asked it to clear. */
const faultsIn = (complaints: readonly string[]) =>
  complaints.filter((complaint) => !complaint.startsWith('info: Clear-Site-Data header'));

describe.skipIf(!hasBrowser)('a reader without JavaScript', () => {
  let house: Installation;
  let browser: TestBrowser;
  let story = '';

  beforeAll(async () => {
    house = await install();
    await house.serve();
    const front = await (await fetch(`${house.readerUrl}/`)).text();
    story = house.readerUrl + (/<div class="head">[\s\S]*?<a href="([^"]+)"/.exec(front)?.[1] ?? '');
    browser = await openBrowser();
  }, 180_000);

  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await house?.[Symbol.asyncDispose]();
  });

  const paperOf = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const sizeOf = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  const choose = async (page: Page, name: string) => {
    await done(page, page.getByRole('button', { name, exact: true }));
  };
  /** A click is done when the form is on its way; what counts is the page that it leads back to, with its styles. */
  const done = async (page: Page, button: Locator) => {
    await page.waitForURL(/\/preferences/, { waitUntil: 'load' });
    const styled = page.waitForResponse((answer) => answer.url().endsWith('/preferences.css?new'));
    await button.click();
    await styled;
    await page.waitForLoadState();
  };

  it('reads without any cookie', async () => {
    await using watched = await browser.open({ javaScriptEnabled: false });
    const { page } = watched;
    for (const address of [house.readerUrl, story, `${house.readerUrl}/preferences`])
      await page.goto(address);
    expect(await page.context().cookies()).toEqual([]);
  });

  it('changes scheme and size, sees it at once and on every page, and goes back to the story', async () => {
    await using watched = await browser.open({ javaScriptEnabled: false, colorScheme: 'light' });
    const { page, complaints } = watched;
    await page.goto(story);
    expect(await paperOf(page)).toBe(light);
    await page.getByRole('link', { name: 'Reading choices' }).click();
    await choose(page, 'Dark');
    expect(await paperOf(page)).toBe(dark);
    await choose(page, 'Larger');
    expect(await sizeOf(page)).toBe('21.6px');
    expect(await paperOf(page)).toBe(dark);
    await page.getByRole('link', { name: 'Back to the page you came from' }).click();
    expect(page.url()).toBe(story);
    expect(await paperOf(page)).toBe(dark);
    expect(await sizeOf(page)).toBe('21.6px');
    await page.goto(`${house.readerUrl}/ar/`);
    expect(await paperOf(page)).toBe(dark);
    expect(faultsIn(complaints)).toEqual([]);
  });

  it('changes again and again, and forgets all', async () => {
    await using watched = await browser.open({ javaScriptEnabled: false, colorScheme: 'dark' });
    const { page } = watched;
    await page.goto(`${house.readerUrl}/preferences`);
    for (const [name, paper] of [
      ['Light', light],
      ['Dark', dark],
      ['High contrast', 'rgb(0, 0, 0)'],
      ['Light', light],
    ] as const) {
      await choose(page, name);
      expect(await paperOf(page), name).toBe(paper);
      const marks = await page
        .locator('.choice[name=scheme]')
        .evaluateAll((all) =>
          all
            .filter((each) => getComputedStyle(each, '::before').content.includes('✓'))
            .map((each) => each.textContent),
        );
      expect(marks).toEqual([name]);
    }
    await choose(page, 'Forget all choices');
    expect(await paperOf(page)).toBe(dark);
    expect(await page.context().cookies()).toEqual([]);
  });

  it('waits for the style sheet of choices at the first page alone', async () => {
    await using watched = await browser.open({ javaScriptEnabled: false });
    const { page } = watched;
    await page.goto(house.readerUrl);
    let isHeld = false;
    // A server that never answers would stop a page that waits for it.
    await page.route('**/preferences.css', (route) => {
      isHeld = true;
      void new Promise((resolve) => setTimeout(resolve, 3_000)).then(() => route.continue().catch(() => {}));
    });
    const from = Date.now();
    await page.goto(story, { waitUntil: 'domcontentloaded' });
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(Date.now() - from, `held: ${isHeld}`).toBeLessThan(2_500);
  });

  it('loads no picture when they are left out, is told so, and can have those of a page', async () => {
    await using watched = await browser.open({ javaScriptEnabled: false });
    const { page, requests, complaints } = watched;
    await page.goto(`${house.readerUrl}/preferences?from=${encodeURIComponent(new URL(story).pathname)}`);
    await choose(page, 'Left out, to load less');
    const pictures = () => requests.filter((url) => new URL(url).pathname.startsWith('/media/'));
    await page.locator('.nameplate a').click();
    expect(new URL(page.url()).pathname).toBe('/lite/');
    await page.locator('.lead h2 a').click();
    expect(page.url()).toBe(story.replace(house.readerUrl, `${house.readerUrl}/lite`));
    await page.waitForLoadState('networkidle');
    expect(pictures()).toEqual([]);
    expect(await page.locator('.body .left-out').first().isVisible()).toBe(true);
    await page.getByText('Pictures are left out, as you chose.').waitFor();
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(story);
    await page.getByRole('link', { name: 'Show those of this page' }).click();
    expect(page.url()).toBe(`${story}#pictures`);
    await expect.poll(() => pictures().length).toBeGreaterThan(0);
    expect(await page.locator('.body img').first().isVisible()).toBe(true);
    // Whoever comes to a full page from elsewhere sees none of its pictures, and the way to a page without.
    await page.goto(house.readerUrl);
    expect(await page.locator('img').first().isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Load none at all' }).click();
    expect(new URL(page.url()).pathname).toBe('/lite/');
    expect(faultsIn(complaints)).toEqual([]);
  });

  it.each(['movement', 'none on the device', 'none by choice'])(
    'passes from page to page with %s',
    async (wanted) => {
      await using watched = await browser.open({
        reducedMotion: wanted === 'none on the device' ? 'reduce' : 'no-preference',
      });
      const { page } = watched;
      if (wanted === 'none by choice') {
        await page.goto(`${house.readerUrl}/preferences`);
        await done(page, page.locator('.choice[name=motion][value=still]'));
      }
      await page.addInitScript(() => {
        addEventListener('pagereveal', ({ viewTransition }) => {
          document.documentElement.dataset.passes = viewTransition === null ? 'at once' : 'slowly';
        });
      });
      await page.goto(house.readerUrl);
      await page.locator('.lead h2 a').click();
      await page.waitForURL(story);
      const passes = page.locator('html[data-passes]').getAttribute('data-passes');
      expect(await passes).toBe(wanted === 'movement' ? 'slowly' : 'at once');
      const property = await page
        .locator('main')
        .evaluate((main) => getComputedStyle(main).transitionProperty);
      expect(property === 'none').toBe(wanted === 'none by choice');
    },
  );

  it('finds the page of choices without a fault, in both editions and both schemes', async () => {
    await using watched = await browser.open();
    const { page, complaints } = watched;
    for (const address of [
      '/preferences',
      '/ar/preferences',
      '/preferences?from=%2F',
      '/lite/',
      story.replace(house.readerUrl, '/lite'),
    ]) {
      await page.goto(house.readerUrl + address);
      expect(await axeInBothSchemes(page), address).toEqual([]);
    }
    expect(faultsIn(complaints)).toEqual([]);
  });
});
