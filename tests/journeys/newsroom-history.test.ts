import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, hasBrowser, openBrowser, type TestBrowser } from '../support/browser.ts';
import { beginStory, storyText, writeParagraph } from '../support/newsroom-page.ts';
import { type Installation, install } from '../support/program.ts';
import { type SignedIn, signIn } from '../support/sign-in.ts';

describe.skipIf(!hasBrowser)('the history of a story', () => {
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

  async function shoot(page: Page, name: string): Promise<void> {
    if (!process.env.SHOTS) return;
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [1280, 'dark'],
      [390, 'light'],
      [390, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.screenshot({
        path: `${process.env.SHOTS}/${name}-${width}-${colorScheme}.png`,
        fullPage: true,
      });
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
  }

  it('goes back to an old version by keyboard, and forward again', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    await ada.enter(page.context());
    await beginStory(page, house, 'The wall held through the night');
    await writeParagraph(page, 'Nobody slept in the lower town.');
    await page.locator('.story-status-saved').waitFor();
    await page.getByRole('tab', { name: 'History' }).click();
    const panel = page.getByRole('region', { name: 'History' });
    await panel.getByRole('button', { name: 'Name it' }).click();
    await panel.getByLabel('Name of the version').fill('Before the call');
    await page.keyboard.press('Enter');
    await panel.getByText('Before the call').waitFor();

    await writeParagraph(page, 'The mayor would not say who had called.');
    await page.locator('.story-status-saved').waitFor();
    const slider = panel.getByRole('slider', { name: 'Version' });
    await panel.getByText('The mayor would not say').waitFor();
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    await panel.getByText('Before the call').waitFor();
    expect(await slider.getAttribute('aria-valuetext')).toContain('Ada Moreno');
    await panel.getByText('Changes up to now').click();
    const added = panel.locator('ins', { hasText: 'The mayor would not say who had called.' });
    await added.waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await shoot(page, 'history-en');

    await panel.getByRole('button', { name: 'Restore this version' }).click();
    await panel.getByText('as a new version').waitFor();
    await shoot(page, 'history-ask-en');
    await panel.getByRole('button', { name: 'Restore it' }).click();
    await panel.getByText(/^Version \d+ was restored/).waitFor();
    await expect.poll(() => storyText(page)).not.toContain('The mayor');
    await panel.getByRole('button', { name: 'Undo' }).click();
    await panel.getByText('The story is as it was before.').waitFor();
    await expect.poll(() => storyText(page)).toContain('The mayor would not say who had called.');

    await page.locator('.ProseMirror p', { hasText: 'Nobody slept' }).click({ clickCount: 3 });
    await panel.getByRole('button', { name: 'Who wrote the selected words?' }).click();
    await panel.getByRole('heading', { name: 'Who wrote it' }).waitFor();
    await panel.locator('.blame li', { hasText: 'Nobody slept' }).getByText('Ada Moreno').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await shoot(page, 'history-blame-en');
    expect(watched.complaints.filter((each) => /^error|trusted/i.test(each))).toEqual([]);
  }, 120_000);

  it('is in Arabic from right to left', async () => {
    await using watched = await browser.open({ locale: 'ar' });
    const { page } = watched;
    await ada.enter(page.context());
    await beginStory(page, house, 'صمد الجدار طوال الليل');
    await writeParagraph(page, 'لم ينم أحد في البلدة السفلى.');
    await page.locator('.story-status-saved').waitFor();
    await page.getByRole('tab', { name: 'السجل' }).click();
    const panel = page.getByRole('region', { name: 'السجل' });
    await panel.locator('ins', { hasText: 'لم ينم أحد' }).waitFor();
    const slider = panel.getByRole('slider', { name: 'النسخة' });
    await slider.focus();
    await page.keyboard.press('ArrowRight'); // where older ones are from right to left
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toContain('البداية');
    expect(await axeViolations(page)).toEqual([]);
    await shoot(page, 'history-ar');
  }, 90_000);
});
