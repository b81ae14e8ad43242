import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  axeInBothSchemes,
  hasBrowser,
  openBrowser,
  requestsElsewhere,
  type TestBrowser,
} from '../support/browser.ts';
import { hasMarkupChecker, markupErrors } from '../support/markup.ts';
import { arabicStories, englishStories } from '../support/paper.ts';
import { type Installation, install } from '../support/program.ts';
import { publishStories } from '../support/stories.ts';

describe.skipIf(!hasBrowser)('a reader who searches', () => {
  let house: Installation;
  let browser: TestBrowser;

  beforeAll(async () => {
    house = await install();
    await house.serve('--empty');
    const many = Array.from({ length: 23 }, (_, place) => ({
      ...{ source_id: `tide-${place}`, headline: `Tide table ${place}`, section: 'Local', language: 'en' },
      published_at: new Date(Date.UTC(2026, 9, 1 + place)).toISOString(),
      text: 'The water will be high, and then low, as it was before.',
    }));
    await publishStories(house, [...englishStories, ...arabicStories, ...many]);
    browser = await openBrowser();
    await vi.waitFor(
      async () => {
        const found = await fetch(`${house.readerUrl}/search?q=tide`);
        expect(await found.text()).toContain('23 stories');
      },
      { timeout: 20_000, interval: 200 },
    );
  }, 120_000);

  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await house?.[Symbol.asyncDispose]();
  });

  it('finds a story from the front without JavaScript, narrows, and comes back', async () => {
    await using watched = await browser.open({ javaScriptEnabled: false });
    const { page } = watched;
    await page.goto(house.readerUrl);
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await page.getByRole('searchbox', { name: 'What are you looking for?' }).fill('cranes');
    await page.getByRole('search').getByRole('button', { name: 'Search' }).click();
    const results = page.getByRole('list', { name: 'Results' });
    await results.getByRole('link', { name: 'Harbour council votes to keep the old crane' }).waitFor();
    expect(await results.locator('mark').first().innerText()).toBe('crane');
    await page.getByText('Narrow the search').click();
    await page.getByLabel('Author').fill('Tom Okafor');
    await page.getByLabel('From').fill('2026-11-20');
    await page.getByRole('button', { name: 'Apply' }).click();
    expect(await page.getByRole('status').innerText()).toContain('1 story');
    expect(await page.getByLabel('Author').inputValue()).toBe('Tom Okafor');
    await page.getByLabel('To', { exact: true }).fill('2026-11-01');
    await page.getByRole('button', { name: 'Apply' }).click();
    expect(await page.getByRole('status').innerText()).toContain('Give dates such as');
    await page.getByLabel('From').fill('');
    await page.getByLabel('To', { exact: true }).fill('');
    await page.getByLabel('Author').fill('');
    await page.getByRole('combobox', { name: 'Edition' }).selectOption('ar');
    await page.getByRole('searchbox').fill('الميناء');
    await page.getByRole('button', { name: 'Apply' }).click();
    await results.locator('article[lang="ar"] mark').first().waitFor();
    expect(await results.locator('article:not([lang="ar"])').count()).toBe(0);
    const sections = page.getByRole('combobox', { name: 'Section' });
    expect(await sections.locator('option', { hasText: 'محليات' }).count()).toBe(1);
    await page.goto(`${house.readerUrl}/search?q=cranes&section=world&sort=newest`);
    await page.getByRole('link', { name: 'Search without filters' }).first().click();
    await results.getByRole('link', { name: 'Harbour council votes to keep the old crane' }).click();
    expect(await page.locator('h1').innerText()).toBe('Harbour council votes to keep the old crane');
    expect(requestsElsewhere(watched.requests, house.readerUrl)).toEqual([]);
    expect(watched.complaints).toEqual([]);
  });

  it('goes through pages of results without JavaScript, each story once', async () => {
    await using watched = await browser.open({ javaScriptEnabled: false });
    const { page } = watched;
    for (const sort of ['relevance', 'newest', 'oldest']) {
      await page.goto(`${house.readerUrl}/search?q=tide&sort=${sort}`);
      const first = await page.locator('.search-results h2').allInnerTexts();
      await page.getByRole('link', { name: 'More results' }).click();
      const second = await page.locator('.search-results h2').allInnerTexts();
      expect([first.length, second.length, new Set([...first, ...second]).size], sort).toEqual([20, 3, 23]);
      await page.getByRole('link', { name: 'First results' }).click();
      expect(await page.locator('.search-results h2').allInnerTexts()).toEqual(first);
    }
  });

  it('is helped on when a word is misspelt or nothing is there, in Arabic too', async () => {
    await using watched = await browser.open({ javaScriptEnabled: false });
    const { page } = watched;
    await page.goto(`${house.readerUrl}/search?q=harbuor`);
    await page.getByRole('link', { name: 'harbour', exact: true }).click();
    expect(await page.getByRole('list', { name: 'Results' }).getByRole('listitem').count()).toBeGreaterThan(
      0,
    );
    await page.goto(`${house.readerUrl}/ar/search?q=${encodeURIComponent('زقزوقة')}`);
    expect(await page.locator('main').innerText()).toContain('لا نتائج عن «زقزوقة»');
    expect(await page.locator('main .card').count()).toBeGreaterThan(0);
  });

  it('meets pages that keep the standard and are accessible, in both schemes', async () => {
    const queries = ['', '?q=harbour', '?q=tide&sort=newest&from=2026-10-01', '?q=zeppelin', '?q=-tide'];
    const addresses = queries.flatMap((query) =>
      ['', '/ar'].map((edition) => `${house.readerUrl}${edition}/search${query}`),
    );
    await using watched = await browser.open({ viewport: { width: 320, height: 700 } });
    for (const address of addresses) {
      await watched.page.goto(address);
      expect(await axeInBothSchemes(watched.page), address).toEqual([]);
      const wide = await watched.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, address).toBeLessThanOrEqual(0);
    }
    expect(watched.complaints).toEqual([]);
    if (!hasMarkupChecker) return;
    const pages: Record<string, string> = {};
    for (const address of addresses) pages[address] = await (await fetch(address)).text();
    expect(await markupErrors(pages)).toEqual([]);
  }, 120_000);
});
