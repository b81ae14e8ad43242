// What a reader's own device keeps and does: pages without a connection, in a real browser with its service worker.
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, hasBrowser, openBrowser, type TestBrowser } from '../support/browser.ts';
import { arabicStories, englishStories } from '../support/paper.ts';
import { type Installation, install, type Program } from '../support/program.ts';
import { publishStories } from '../support/stories.ts';

describe.skipIf(!hasBrowser)('a reader’s device', () => {
  let house: Installation;
  let browser: TestBrowser;
  let program: Program;
  let harbour = '';

  beforeAll(async () => {
    house = await install({ WEB_PROCESSES: '1' });
    program = await house.serve('--empty');
    [harbour = ''] = await publishStories(house, [...englishStories, ...arabicStories]);
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await house?.[Symbol.asyncDispose]();
  });

  /** A reader on their second page: from there on, a worker is theirs. */
  async function secondPage(page: Page, front = '/'): Promise<void> {
    await page.goto(house.readerUrl + front);
    await page.locator('main h2 a').first().click();
    await page.waitForLoadState('load');
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.waitForFunction(async () => (await (await caches.open('masthead')).keys()).length >= 3);
  }

  /** As after a while: nothing is left of what the browser keeps of pages by itself. */
  async function disconnect(page: Page): Promise<void> {
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Network.clearBrowserCache');
    await devTools.detach();
    await page.context().setOffline(true);
  }

  const heading = (page: Page) => page.locator('h1').innerText();

  it.each([
    ['/', 'en', 'ltr', 'Masthead'],
    ['/ar/', 'ar', 'rtl', 'مستهد'],
  ])('installs the edition at %s', async (front, lang, dir) => {
    const answer = await fetch(`${house.readerUrl}${front}manifest.webmanifest`);
    expect(answer.headers.get('content-type')).toBe('application/manifest+json; charset=utf-8');
    const manifest = await answer.json();
    expect(manifest).toMatchObject({
      id: front,
      start_url: front,
      scope: '/',
      lang,
      dir,
      display: 'standalone',
    });
    expect(await (await fetch(house.readerUrl + front)).text()).toContain(
      `<link rel="manifest" href="${front}manifest.webmanifest"/>`,
    );
    for (const { src, sizes, type } of manifest.icons) {
      const icon = await fetch(house.readerUrl + src);
      expect(icon.headers.get('content-type'), src).toBe(type);
      if (type !== 'image/png') continue;
      const { width, height } = await sharp(await icon.arrayBuffer()).metadata();
      expect(`${width}x${height}`).toBe(sizes);
    }
  });

  it('finds its worker anew at every look, and the worker may ask this site alone', async () => {
    const { headers } = await fetch(`${house.readerUrl}/worker.js`);
    expect(headers.get('cache-control')).toBe('no-cache');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; connect-src 'self'");
  });

  it('keeps nothing for whoever reads one page', async () => {
    await using watched = await browser.open();
    await watched.page.goto(harbour, { waitUntil: 'networkidle' });
    const kept = await watched.page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length,
      document.cookie,
      localStorage.length,
    ]);
    expect(kept).toEqual([0, 0, '', 0]);
  });

  it.each([
    ['/', 'There is no connection', 'This page was kept on your device'],
    ['/ar/', 'لا يوجد اتصال', 'هذه الصفحة محفوظة على جهازك'],
  ])(
    'without a connection shows the last front at %s, and says what to do elsewhere',
    async (front, title, note) => {
      await using watched = await browser.open();
      const { page } = watched;
      await secondPage(page, front);
      const name = await page.locator('.nameplate').innerText();
      await page.goto(house.readerUrl + front);
      await disconnect(page);
      await page.goto(`${house.readerUrl}${front}nothing/kept`);
      expect(await heading(page)).toBe(title);
      expect(await axeViolations(page)).toEqual([]);
      await page.locator('.notice a').click();
      expect(await heading(page)).toBe(name);
      expect(await page.locator('main > .kept').innerText()).toContain(note);
      expect(await axeViolations(page)).toEqual([]);
      const face = await page.evaluate(async () => {
        await document.fonts.ready;
        return [...document.fonts].some(({ status }) => status === 'loaded');
      });
      expect(face).toBe(true);
      // An older page of the front is another page.
      await page.goto(`${house.readerUrl}${front}?before=a-b`);
      expect(await heading(page)).toBe(title);
      await page.context().setOffline(false);
      await page.goto(house.readerUrl + front);
      expect(await page.locator('main > .kept').count()).toBe(0);
    },
  );

  it('gives everything back when the owner switches it off', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    await secondPage(page);
    await program.stop();
    await house.serveWith({ OFFLINE_READING: 'off' });
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    const left = () =>
      page.evaluate(async () => [
        (await navigator.serviceWorker.getRegistrations()).length,
        (await caches.keys()).length,
      ]);
    await expect.poll(left, { timeout: 10_000 }).toEqual([0, 0]);
    await page.goto(house.readerUrl);
    await page.locator('main h2 a').first().click();
    await page.waitForLoadState('networkidle');
    expect(await left()).toEqual([0, 0]);
  });
});
