import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, hasBrowser, openBrowser, type TestBrowser } from '../support/browser.ts';
import { type Installation, install } from '../support/program.ts';
import { type SignedIn, signIn } from '../support/sign-in.ts';

describe.skipIf(!hasBrowser)('writing a story, by keyboard only', () => {
  let house: Installation;
  let browser: TestBrowser;
  let ada: SignedIn;

  beforeAll(async () => {
    house = await install();
    await house.serve('--empty');
    ada = await signIn(house, { name: 'Ada Moreno', role: 'editor' });
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await house?.[Symbol.asyncDispose]();
  });

  /** Begins a story and waits until it can be written in. */
  async function begin(page: Page, headline: string): Promise<void> {
    await ada.enter(page.context());
    await page.goto(`${house.newsroomUrl}/stories/new`);
    await page.getByRole('textbox').focus();
    await page.keyboard.type(headline);
    await page.keyboard.press('Enter');
    await page.locator('.ProseMirror[contenteditable=true]').waitFor();
    await page.locator('.ProseMirror').focus();
  }

  it('takes several kinds of block', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    const { keyboard } = page;
    await begin(page, 'The old crane stays');
    await keyboard.press('Control+Home');
    await keyboard.press('End');
    await keyboard.press('Enter');
    await keyboard.type('After nine years the council has decided.');
    await keyboard.press('Enter');
    await keyboard.type('The vote was **close** and nobody slept.');
    await keyboard.press('Enter');
    await keyboard.type('## What happens next');
    await keyboard.press('Enter');
    await keyboard.type('- Beams');
    await keyboard.press('Enter');
    await keyboard.type('Chain');
    await keyboard.press('Control+Enter');
    await keyboard.type('/pull');
    await keyboard.press('Enter');
    await keyboard.type('We have buried better things.');
    await keyboard.press('Alt+Enter');
    await keyboard.type('Moira Campbell');
    await keyboard.press('Enter');
    await keyboard.type('/table');
    await keyboard.press('Enter');
    await keyboard.type('Ward');
    await keyboard.press('Tab');
    await keyboard.type('For');
    await keyboard.press('Tab');
    await keyboard.type('Against');
    await page.locator('.story-status-saved').waitFor();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/en.png`, fullPage: true });

    const id = page.url().split('/').at(-1);
    const answer = await fetch(`${house.newsroomUrl}/api/articles/${id}`, {
      headers: { cookie: ada.cookie, 'sec-fetch-site': 'same-origin' },
    });
    const { html } = (await answer.json()) as { html: string };
    expect(html).toContain('<p>The vote was <strong>close</strong> and nobody slept.</p>');
    expect(html).toContain('<h2>What happens next</h2><ul><li>Beams</li><li>Chain</li></ul>');
    expect(html).toContain('<figcaption>Moira Campbell</figcaption>');
    expect(html).toContain('<th>Ward</th><th>For</th><th>Against</th>');
    if (process.env.SHOTS) {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.screenshot({ path: `${process.env.SHOTS}/en-390-dark.png`, fullPage: true });
    }
    expect(await axeViolations(page)).toEqual([]);
    expect(watched.complaints.filter((each) => /^error|trusted/i.test(each))).toEqual([]);
  });

  it('is in Arabic from right to left', async () => {
    await using watched = await browser.open({ locale: 'ar' });
    const { page } = watched;
    const { keyboard } = page;
    await begin(page, 'الرافعة القديمة باقية في مكانها على رصيف الميناء');
    await keyboard.press('Control+End');
    await keyboard.type('قرر المجلس الإبقاء على الرافعة.');
    await keyboard.press('Enter');
    await keyboard.type('## ما الذي سيحدث');
    await page.locator('.story-status-saved').waitFor();
    if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/ar.png`, fullPage: true });
    expect(await page.locator('.ProseMirror h2').innerText()).toBe('ما الذي سيحدث');
    expect(await page.locator('.ProseMirror').evaluate((it) => getComputedStyle(it).direction)).toBe('rtl');
    expect(await axeViolations(page)).toEqual([]);
  });
});
