import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, hasBrowser, openBrowser, type TestBrowser } from '../support/browser.ts';
import { beginStory, writeParagraph } from '../support/newsroom-page.ts';
import { photograph } from '../support/photograph.ts';
import { type Installation, install } from '../support/program.ts';
import { type SignedIn, signIn } from '../support/sign-in.ts';

describe.skipIf(!hasBrowser)('what somebody is told by name', () => {
  let house: Installation;
  let browser: TestBrowser;
  let ada: SignedIn;
  let ben: SignedIn;

  beforeAll(async () => {
    house = await install();
    await house.serve('--empty');
    ada = await signIn(house, { name: 'Ada Moreno', role: 'editor' });
    ben = await signIn(house, { name: 'Ben Okafor', role: 'reporter' });
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await house?.[Symbol.asyncDispose]();
  });

  /** Ada names Ben in a note on the first words of a paragraph. */
  async function mention(page: Page): Promise<void> {
    await writeParagraph(page, 'Nobody slept on the island that night.');
    await page.keyboard.press('Home');
    for (let n = 0; n < 6; n += 1) await page.keyboard.press('Shift+ArrowRight');
    await page.getByRole('tab', { name: 'Notes' }).click();
    await page.getByRole('button', { name: 'Note', exact: true }).click();
    await page.getByLabel('Your note').fill('Who says so, @Ben');
    await page.getByRole('option', { name: 'Ben Okafor' }).click();
    await page.getByRole('button', { name: 'Put it there' }).click();
    await page.getByText('Who says so, @Ben Okafor').waitFor();
  }

  it('is seen wherever they are, opened at its place, and read', async () => {
    await using adas = await browser.open();
    await ada.enter(adas.page.context());
    const id = await beginStory(adas.page, house, 'The wall held through the night');
    await mention(adas.page);
    await using bens = await browser.open();
    const { page } = bens;
    await ben.enter(page.context());
    const count = page.getByRole('link', { name: 'For you: 1' });
    await expect
      .poll(
        async () => (await (await page.request.get(`${house.newsroomUrl}/api/for-you/unread`)).json()).unread,
      )
      .toBe(1);
    const drawn = await page.request.get(`${house.newsroomUrl}/`, { headers: { accept: 'text/html' } });
    expect(await drawn.text(), 'in the first screen').toContain('For you: 1');
    await page.goto(`${house.newsroomUrl}/`);
    // Before the program has taken over what the server drew.
    await count.click();
    const line = page.getByRole('listitem').filter({ hasText: 'The wall held through the night' });
    await line.getByText('Who says so, @Ben Okafor').waitFor();
    await photograph(page, 'for-you');
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 800 });
    await photograph(page, 'for-you-small');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 1280, height: 900 });
    await line.getByRole('link').click();
    await page.waitForURL(new RegExp(`/stories/${id}\\?panel=notes&note=`));
    await page.locator('[data-note][data-chosen]', { hasText: 'Who says so' }).waitFor();
    expect(await page.locator('.passage-chosen').textContent()).toBe('Nobody');
    await photograph(page, 'for-you-opened');
    await count.waitFor({ state: 'detached' });
    await page.getByRole('navigation').getByRole('link', { name: 'For you' }).click();
    await page.getByText('Unread', { exact: true }).click();
    await page.getByText('You have read all of it.').waitFor();
    expect(bens.complaints.filter((each) => /^error|trusted/i.test(each))).toEqual([]);
  }, 90_000);

  it('stands in Arabic, and lets mail be turned off', async () => {
    await using watched = await browser.open({ locale: 'ar', colorScheme: 'dark' });
    const { page } = watched;
    await ben.enter(page.context());
    await page.goto(`${house.newsroomUrl}/for-you`);
    await page.locator('.notice-what', { hasText: 'ذكرك' }).waitFor();
    const never = page.getByRole('radio', { name: 'لا ترسلوا إليّ شيئًا' });
    await never.click();
    await page.getByText('تم الحفظ.').waitFor();
    await photograph(page, 'for-you-arabic');
    expect(await axeViolations(page)).toEqual([]);
    await page.reload();
    await never.waitFor();
    expect(await never.isChecked()).toBe(true);
  }, 60_000);
});
