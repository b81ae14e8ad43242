import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser, requestsElsewhere, type TestBrowser } from '../support/browser.ts';
import { arabicStories, englishStories } from '../support/paper.ts';
import { type Installation, install } from '../support/program.ts';
import { publishStories } from '../support/stories.ts';

describe.skipIf(!hasBrowser)('a reader', () => {
  let house: Installation;
  let browser: TestBrowser;
  let harbour = '';
  let bread = '';

  beforeAll(async () => {
    house = await install();
    await house.serve('--empty');
    [harbour = '', , , bread = ''] = await publishStories(house, [...englishStories, ...arabicStories]);
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await house?.[Symbol.asyncDispose]();
  });

  it('finds a story, its section, its topic and its writer without JavaScript', async () => {
    await using watched = await browser.open({ javaScriptEnabled: false });
    const { page } = watched;
    await page.goto(house.readerUrl);
    expect(await page.locator('h1').innerText()).toBe('Masthead');
    await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Local' }).click();
    await page.getByRole('link', { name: 'Harbour council votes to keep the old crane' }).click();
    expect(page.url()).toBe(harbour);
    expect(await page.locator('h1').allInnerTexts()).toEqual(['Harbour council votes to keep the old crane']);
    expect(await page.locator('.body h2').allInnerTexts()).toEqual(['What happens next']);
    expect(await page.locator('.body ul li').count()).toBe(3);
    expect(await page.locator('.credits time').first().getAttribute('datetime')).toMatch(/^2026-11-20T09:30/);
    expect(await page.getByRole('region', { name: 'Related articles' }).innerText()).toContain('Ferry');

    await page.getByRole('navigation', { name: 'Topics' }).getByRole('link', { name: 'Heritage' }).click();
    expect(await page.locator('h1').innerText()).toContain('Heritage');
    await page.getByRole('link', { name: 'Harbour council votes to keep the old crane' }).click();
    await page.getByRole('link', { name: 'Tom Okafor' }).click();
    expect(await page.locator('h1').innerText()).toContain('Tom Okafor');
    await page.getByRole('link', { name: 'Schoolgirl draws with the grandmaster' }).click();
    expect(await page.locator('h1').innerText()).toContain('Schoolgirl');
    expect(requestsElsewhere(watched.requests, house.readerUrl)).toEqual([]);
    expect(watched.complaints).toEqual([]);
  });

  it('comes back to the top without JavaScript', async () => {
    await using watched = await browser.open({
      javaScriptEnabled: false,
      viewport: { width: 360, height: 500 },
    });
    const { page } = watched;
    await page.goto(harbour);
    const top = page.locator('.masthead');
    await page.locator('.colophon').scrollIntoViewIfNeeded();
    expect((await top.boundingBox())?.y).toBeLessThan(-500);
    await page.getByRole('link', { name: 'Back to the top' }).first().click();
    await expect.poll(async () => (await top.boundingBox())?.y).toBeGreaterThanOrEqual(0);
  });

  it('reaches the content with the first key, and sees where the focus is', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    await page.goto(harbour);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.height).toBeGreaterThan(10);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
  });

  it('shares a story where the browser can share', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'share', {
        value: async (what: unknown) => Object.assign(window, { shared: what }),
      });
    });
    await page.goto(harbour);
    await page.getByRole('button', { name: 'Share' }).click();
    const shared = await page.evaluate(() => Reflect.get(window, 'shared'));
    expect(shared).toMatchObject({ url: harbour, title: expect.stringContaining('Harbour council') });
  });

  it('copies the link where the browser cannot, and has a plain link in any case', async () => {
    await using watched = await browser.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    const { page } = watched;
    await page.goto(harbour);
    await page.getByRole('button', { name: 'Copy the link' }).click();
    await page.getByRole('button', { name: 'Link copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(harbour);
    const link = page.getByRole('link', { name: 'Link to this story' });
    expect(new URL((await link.getAttribute('href')) ?? '', harbour).href).toBe(harbour);
    expect(watched.complaints).toEqual([]);
  });

  it('reads Arabic from right to left, in its own words and numbers', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    await page.goto(house.readerUrl);
    await page.getByRole('navigation', { name: 'Editions' }).getByRole('link', { name: 'العربية' }).click();
    expect(new URL(page.url()).pathname).toBe('/ar/');
    await page.getByRole('link', { name: 'المخابز تعود' }).click();
    expect(page.url()).toBe(bread);
    const html = page.locator('html');
    expect(await html.getAttribute('dir')).toBe('rtl');
    expect(await html.getAttribute('lang')).toBe('ar');
    expect(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).direction)).toBe('rtl');
    expect(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).letterSpacing)).toBe(
      'normal',
    );
    // Whatever the edition says for itself, it says in Arabic.
    const chrome = await page
      .locator('.crumbs, .share, .after h2, .comment-form .field label, .colophon')
      .allInnerTexts();
    expect(chrome.join(' ').replaceAll('Masthead', '')).not.toMatch(/[A-Za-z]{3,}/);
    expect(watched.complaints).toEqual([]);
  });

  it.each([360, 768, 1280])('never scrolls sideways at %i pixels, and stands on the grid', async (width) => {
    await using watched = await browser.open({ viewport: { width, height: 900 } });
    const { page } = watched;
    for (const address of [house.readerUrl, harbour, `${house.readerUrl}/ar/`, bread]) {
      await page.goto(address);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, address).toBeLessThanOrEqual(0);
      expect(await offTheGrid(page), address).toEqual([]);
    }
    // One pixel too much is seen.
    await page.evaluate(() => document.querySelector('.headline')?.setAttribute('hidden', ''));
    expect(await offTheGrid(page)).toEqual([]);
    await page.evaluate(() =>
      Object.assign(document.querySelector<HTMLElement>('.standfirst')?.style ?? {}, {
        paddingBlockStart: '1px',
      }),
    );
    expect((await offTheGrid(page)).length).toBeGreaterThan(1);
  });
});

/** Text of a story that does not begin on a line of the grid of 4 pixels, or is no whole number of its lines high. */
function offTheGrid(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 0.02;
    const texts = document.querySelectorAll('.headline, .standfirst, .body :is(p, h2, h3, h4)');
    return [...texts].flatMap((element) => {
      const style = getComputedStyle(element);
      const { top, height } = element.getBoundingClientRect();
      if (height === 0) return [];
      const start = top + scrollY + Number.parseFloat(style.paddingBlockStart);
      const padding = Number.parseFloat(style.paddingBlockStart) + Number.parseFloat(style.paddingBlockEnd);
      const lines = (height - padding) / Number.parseFloat(style.lineHeight);
      return isWhole(start / 4) && isWhole(lines)
        ? []
        : [`${element.outerHTML.slice(0, 60)}: at ${start}, ${lines} lines`];
    });
  });
}
