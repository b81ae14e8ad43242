import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, hasBrowser, openBrowser, type TestBrowser } from '../support/browser.ts';
import { type CutLine, cutLine } from '../support/cut-line.ts';
import { beginStory, openStoryPage, storyText, writeParagraph } from '../support/newsroom-page.ts';
import { type Installation, install, type Program } from '../support/program.ts';
import { type SignedIn, signIn } from '../support/sign-in.ts';

/** Seconds for which the network is cut: CUT_SECONDS=30 is as long as somebody in a tunnel. */
const cutFor = Number(process.env.CUT_SECONDS ?? '2');
/** A window tries again after 20 s at the latest. */
const back = { timeout: 40_000 };

describe.skipIf(!hasBrowser)('writing together on a network that comes and goes', () => {
  let house: Installation;
  let program: Program;
  let browser: TestBrowser;
  let line: CutLine;
  let ada: SignedIn;
  let ben: SignedIn;

  beforeAll(async () => {
    house = await install();
    program = await house.serve('--empty');
    ada = await signIn(house, { name: 'Ada Moreno', role: 'editor' });
    ben = await signIn(house, { name: 'Ben Okafor', role: 'editor' });
    browser = await openBrowser();
    line = await cutLine();
  }, 120_000);

  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await line?.[Symbol.asyncDispose]();
    await house?.[Symbol.asyncDispose]();
  });

  const saved = (page: Page) => page.locator('.story-status-saved').waitFor(back);
  const has = (page: Page, words: string) => page.locator('.ProseMirror', { hasText: words }).waitFor(back);

  it('has the words of both when one of two tabs was cut off', async () => {
    await using adas = await browser.open({ proxy: line.proxy });
    await using bens = await browser.open();
    await ada.enter(adas.page.context());
    await ben.enter(bens.page.context());
    const id = await beginStory(adas.page, house, 'The wall held through the night');
    await openStoryPage(bens.page, house, id);
    await bens.page.getByText('Here too: Ada Moreno').waitFor();
    line.cut();
    await adas.page.locator('.story-status-offline').waitFor();
    await writeParagraph(adas.page, 'Ada wrote this in a tunnel.');
    await writeParagraph(bens.page, 'Ben wrote this meanwhile.');
    await saved(bens.page);
    await pause(cutFor * 1000);
    await adas.page.keyboard.type(' And this at its end.');
    expect(await storyText(bens.page)).not.toContain('tunnel');
    line.mend();
    await saved(adas.page);
    for (const { page } of [adas, bens]) {
      await has(page, 'Ada wrote this in a tunnel. And this at its end.');
      await has(page, 'Ben wrote this meanwhile.');
    }
    expect(await storyText(adas.page)).toBe(await storyText(bens.page));
    expect(await axeViolations(adas.page)).toEqual([]);
  }, 150_000);

  it('has the words of a tab that was closed while it was cut off', async () => {
    await using watched = await browser.open({ proxy: line.proxy });
    const { page } = watched;
    await ada.enter(page.context());
    const id = await beginStory(page, house, 'The tide turned');
    await saved(page);
    line.cut();
    await page.locator('.story-status-offline').waitFor();
    await writeParagraph(page, 'Nobody has seen this yet.');
    // Closed at once, while the last keys are on their way to the browser's disk.
    await page.close();
    line.mend();
    // Whatever page they come back to.
    const again = await page.context().newPage();
    await again.goto(`${house.newsroomUrl}/account`);
    await again.getByText('A story had words that were not sent. They are saved now.').waitFor(back);
    await again.getByRole('link', { name: 'The tide turned' }).waitFor();
    await again.getByText('There are none: all that you wrote in this browser is saved.').waitFor();
    await using bens = await browser.open();
    await ben.enter(bens.page.context());
    await openStoryPage(bens.page, house, id);
    await has(bens.page, 'Nobody has seen this yet.');
  }, 90_000);

  it('keeps the page when its fields are asked for and nothing answers', async () => {
    await using watched = await browser.open({ proxy: line.proxy });
    const { page } = watched;
    await ada.enter(page.context());
    const id = await beginStory(page, house, 'The bridge stayed shut');
    await saved(page);
    await page.getByLabel('Kicker').waitFor();
    line.cut();
    await page.locator('.story-status-offline').waitFor();
    await writeParagraph(page, 'Written without a line.');
    await page.getByText(/changes kept on this device/).waitFor();
    // Somebody comes back to this window: everything is asked for again, and again after that.
    let failures = 0;
    page.on('requestfailed', (request) => {
      if (request.url().endsWith(`/articles/${id}`)) failures += 1;
    });
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
    await expect.poll(() => failures, { timeout: 20_000 }).toBe(3);
    await page.getByLabel('Kicker').waitFor();
    expect(await storyText(page)).toContain('Written without a line.');
    // Left and opened again there is no text to show: it says so, with what was written.
    await page.getByRole('link', { name: 'Board' }).click();
    await page.waitForURL(`${house.newsroomUrl}/`);
    await page.goBack();
    await page.getByRole('alert').getByText('This story could not be fetched').waitFor(back);
    await page.getByText('Written without a line.').waitFor();
    line.mend();
    await saved(page);
    await has(page, 'Written without a line.');
  }, 90_000);

  it('keeps the page when a part of the program cannot come', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    await ada.enter(page.context());
    await page.context().route(/assets\/HistoryPanel/, (route) => route.abort());
    await beginStory(page, house, 'The ferry sails again');
    await writeParagraph(page, 'Written before a look at its history.');
    await page.getByRole('tab', { name: 'History' }).click();
    await page.getByRole('alert').getByText('This part could not be loaded.').waitFor();
    expect(await storyText(page)).toContain('Written before a look');
    await page.context().unroute(/assets\/HistoryPanel/);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('tabpanel').getByRole('slider').waitFor();
    await has(page, 'Written before a look at its history.');
  }, 90_000);

  it('goes on when the server was killed and started again', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    await ada.enter(page.context());
    await beginStory(page, house, 'The lights went out');
    await writeParagraph(page, 'Before the lights went out.');
    await program.killTree();
    await page.keyboard.type(' While it was dark.');
    await page.locator('.story-status-offline').waitFor();
    program = await house.serve('--empty');
    await saved(page);
    await page.reload();
    await has(page, 'Before the lights went out. While it was dark.');
    expect((await storyText(page)).split('While it was dark.')).toHaveLength(2);
  }, 150_000);
});
