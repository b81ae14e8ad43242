import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, hasBrowser, openBrowser, type TestBrowser } from '../support/browser.ts';
import { openDatabaseOf } from '../support/newsroom-database.ts';
import { arabicStories, englishStories } from '../support/paper.ts';
import { photograph } from '../support/photograph.ts';
import { type Installation, install } from '../support/program.ts';
import { type SignedIn, signIn } from '../support/sign-in.ts';
import { publishStories } from '../support/stories.ts';

describe.skipIf(!hasBrowser)('an editor with two editions', () => {
  let house: Installation;
  let browser: TestBrowser;
  let edda: SignedIn;
  let harbour = '';
  let bread = '';
  let breadId = '';

  beforeAll(async () => {
    house = await install();
    await house.serve('--empty');
    [harbour = '', , , bread = ''] = await publishStories(house, [...englishStories, ...arabicStories]);
    edda = await signIn(house, { name: 'Edda Lind', role: 'editor' });
    browser = await openBrowser();
    const { db } = await openDatabaseOf(house, 'newsroom');
    const path = decodeURI(new URL(bread).pathname);
    const story = await db
      .selectFrom('liveArticles')
      .select('id')
      .where('path', '=', path)
      .executeTakeFirstOrThrow();
    breadId = story.id;
    await db.destroy();
  }, 120_000);

  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await house?.[Symbol.asyncDispose]();
  });

  async function open(page: Page): Promise<void> {
    await edda.enter(page.context());
    await page.goto(`${house.newsroomUrl}/stories/${breadId}`);
  }

  it('finds the original of a story and links the two, and takes it back', async () => {
    await using watched = await browser.open({ viewport: { width: 1280, height: 900 } });
    const { page } = watched;
    await open(page);
    const part = page.getByRole('region', { name: 'Translations' });
    await part.getByRole('searchbox', { name: 'This is a translation of' }).fill('zeppelin');
    await part.getByText('No story in another language has these words.').waitFor();
    await part.getByRole('searchbox').fill('harbour crane');
    await part.getByRole('button', { name: /Harbour council votes to keep the old crane/ }).click();
    await part.getByRole('link', { name: 'Harbour council votes to keep the old crane' }).waitFor();
    await photograph(page, 'translations-en');
    expect(await axeViolations(page)).toEqual([]);
    const reader = async () => (await fetch(harbour)).text();
    await expect.poll(reader, { timeout: 20_000 }).toContain(`hreflang="ar" href="${bread}"`);
    await part.getByRole('button', { name: 'Not a translation any more' }).click();
    await part.getByRole('searchbox').waitFor();
    await expect.poll(reader, { timeout: 20_000 }).not.toContain('class="translations"');
  }, 60_000);

  it('does so in Arabic on a phone', async () => {
    await using watched = await browser.open({
      ...{ locale: 'ar', colorScheme: 'dark' },
      viewport: { width: 390, height: 844 },
    });
    const { page } = watched;
    await open(page);
    const part = page.getByRole('region', { name: 'الترجمات' });
    await part.getByRole('searchbox').fill('harbour');
    await part.getByRole('button', { name: /Harbour council/ }).waitFor();
    await photograph(page, 'translations-ar');
    expect(await axeViolations(page)).toEqual([]);
  }, 60_000);

  it('chooses the calendar and the digits of an edition', async () => {
    await using watched = await browser.open({ viewport: { width: 1280, height: 900 } });
    const { page } = watched;
    await edda.enter(page.context());
    await page.goto(`${house.newsroomUrl}/site?part=edition`);
    await page.getByLabel('Calendar').selectOption('islamic-umalqura');
    await page.getByLabel('Digits').selectOption('latn');
    await page.getByRole('button', { name: 'Save' }).click();
    const front = async () => (await fetch(`${house.readerUrl}/`)).text();
    await expect.poll(front, { timeout: 20_000 }).toMatch(/<time datetime="\d{4}-[^>]*>[^<]+ AH · /);
    expect(await axeViolations(page)).toEqual([]);
  }, 60_000);
});
