// What a reader's own device keeps and does: pages without a connection, in a real browser with its service worker.
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf } from '../../src/domain/document.ts';
import { axeViolations, hasBrowser, openBrowser, type TestBrowser } from '../support/browser.ts';
import { type NewsroomDesk, newsroomDesk } from '../support/newsroom-desk.ts';
import { arabicStories, englishStories } from '../support/paper.ts';
import { type Installation, install, type Program } from '../support/program.ts';
import { signIn } from '../support/sign-in.ts';
import { importStories, publishStories } from '../support/stories.ts';
import { finish, press, saidOn, sessionOf, withVoices } from '../support/voices.ts';

describe.skipIf(!hasBrowser)('a reader’s device', () => {
  let house: Installation;
  let browser: TestBrowser;
  let program: Program;
  let desk: NewsroomDesk;
  let harbour = '';
  let pictured = '';
  /** Stories by where they came from: address and id. */
  const stories = new Map<string, { readonly url: string; readonly id: string }>();

  beforeAll(async () => {
    house = await install();
    program = await house.serve('--empty');
    const all = [...englishStories, ...arabicStories];
    const imported = await importStories(house, all);
    for (const [place, { id, url }] of imported.entries()) {
      stories.set(all[place]?.source_id ?? '', { id, url: url ?? '' });
    }
    harbour = urlOf('harbour');
    desk = newsroomDesk(house, await signIn(house, { name: 'Edith', role: 'editor' }));
    const drawn = sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#336699' } });
    const src = await desk.add('quay.jpg', await drawn.jpeg().toBuffer());
    const text = (words: string) => [{ type: 'text', text: words }];
    pictured = await desk.publish(
      documentOf({
        headline: 'The quay at dawn',
        standfirst: 'Nobody was there.',
        body: [{ type: 'image', attrs: { src, alt: 'The quay', credit: 'Ada' }, content: text('The quay.') }],
      }),
      { section: { slug: 'pictures', name: 'Pictures' } },
    );
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await house?.[Symbol.asyncDispose]();
  });

  const urlOf = (source: string) => stories.get(source)?.url ?? '';

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

  it('keeps no page for whoever reads one, and of it but its version', async () => {
    await using watched = await browser.open();
    await watched.page.goto(harbour, { waitUntil: 'networkidle' });
    const kept = await watched.page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length,
      document.cookie,
      Object.entries({ ...localStorage }),
    ]);
    const read = [['masthead:read', expect.stringMatching(/^\{"\/local\/[a-z-]+":\d{10}\}$/)]];
    expect(kept).toEqual([0, 0, '', read]);
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
      await page.locator('.notice a').first().click();
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

  const saveButton = (page: Page) => page.locator('button[data-save]');
  const save = async (page: Page, address: string) => {
    await page.goto(address);
    await saveButton(page).click();
    await page.getByRole('button', { name: 'Saved. Remove it' }).waitFor();
  };
  const listed = (page: Page) => page.locator('.saved li h2').allInnerTexts();

  it('keeps the stories that its reader saves, with their pictures, and lists them', async () => {
    await using watched = await browser.open({ viewport: { width: 360, height: 800 } });
    const { page } = watched;
    await save(page, harbour);
    await save(page, pictured);
    await page.getByRole('link', { name: 'Saved stories' }).click();
    await page.locator('.saved li').nth(1).waitFor();
    expect(await listed(page)).toEqual(['The quay at dawn', 'Harbour council votes to keep the old crane']);
    expect(watched.complaints).toEqual([]);
    expect(await axeViolations(page)).toEqual([]);
    await disconnect(page);
    await page.reload();
    await page.getByRole('link', { name: 'The quay at dawn' }).click();
    await page.locator('main > .kept').waitFor();
    const picture = page.locator('.body img');
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    await page.goto(urlOf('chess'));
    expect(await heading(page)).toBe('There is no connection');
    await page.locator('.notice').getByRole('link', { name: 'Saved stories' }).click();
    await page.getByRole('button', { name: 'Remove: The quay at dawn' }).click();
    await expect.poll(() => listed(page)).toEqual(['Harbour council votes to keep the old crane']);
    page.once('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', { name: 'Remove all' }).click();
    await page.getByText('Nothing is saved here yet.').waitFor();
    await page.goto(harbour);
    expect(await heading(page)).toBe('There is no connection');
  });

  it('never shows a story that was taken back, once it was back in the network, and renews what changed', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    await save(page, urlOf('chess'));
    await save(page, urlOf('ferry'));
    const [, ferry] = englishStories;
    await disconnect(page);
    await page.goto(urlOf('chess'));
    expect(await heading(page)).toBe('Schoolgirl draws with the grandmaster in the rain');
    await desk.ask(
      'POST',
      `/api/articles/${stories.get('chess')?.id}/retract`,
      '{"reason":"It was a dream."}',
    );
    if (ferry) await publishStories(house, [{ ...ferry, standfirst: 'A third crew has been found.' }]);
    await page.context().setOffline(false);
    await page.goto(house.readerUrl);
    const kept = (address: string) =>
      page.evaluate(async (url) => {
        const copy = await caches.match(url);
        return copy && { status: copy.status, html: await copy.text() };
      }, address);
    await expect.poll(async () => (await kept(urlOf('chess')))?.status, { timeout: 10_000 }).toBe(410);
    await expect
      .poll(async () => (await kept(urlOf('ferry')))?.html, { timeout: 10_000 })
      .toContain('A third crew has been found.');
    expect((await kept(urlOf('chess')))?.html).not.toMatch(/grandmaster|Schoolgirl/);
    await page.context().setOffline(true);
    await page.goto(urlOf('chess'));
    expect(await heading(page)).toBe('This story has been withdrawn');
    await page.goto(urlOf('ferry'));
    expect(await page.locator('.standfirst').innerText()).toBe('A third crew has been found.');
    await page.goto(`${house.readerUrl}/saved`);
    await page.locator('.withdrawn').waitFor();
    expect(await page.locator('.withdrawn').innerText()).not.toMatch(/grandmaster/i);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('says what to do where a story cannot be saved', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    await save(page, harbour);
    await page.goto(urlOf('ferry'));
    await page.context().setOffline(true);
    await saveButton(page).click();
    await page.getByRole('button', { name: 'Not saved. Connect and try again' }).waitFor();
    await page.context().setOffline(false);
    await page.evaluate(async () => {
      const cache = await caches.open('masthead');
      for (let place = 0; place < 50; place += 1) {
        await cache.put(
          `/made-up/${place}`,
          new Response('<h1>Up</h1>', { headers: { 'x-saved': '1', 'x-checked': '9e15' } }),
        );
      }
    });
    await saveButton(page).click();
    await page.waitForURL('**/saved#full');
    expect(await page.getByRole('alert').innerText()).toContain('Remove some of these first');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('lists nothing without a script, and says why', async () => {
    await using watched = await browser.open({ javaScriptEnabled: false });
    const { page } = watched;
    await page.goto(`${house.readerUrl}/saved`);
    await page.getByText('That needs JavaScript').waitFor();
    expect(await page.locator('button:visible').count()).toBe(0);
    await page.goto(harbour);
    expect(await page.locator('.share button:visible').count()).toBe(0);
  });

  it('marks what changed since it was read, without moving anything, and forgets when told', async () => {
    await using watched = await browser.open({ viewport: { width: 360, height: 800 } });
    const { page } = watched;
    const [, ferry] = englishStories;
    await save(page, urlOf('ferry'));
    await page.goto(house.readerUrl);
    expect(await page.locator('.since').count()).toBe(0);
    if (ferry) await publishStories(house, [{ ...ferry, standfirst: 'A fourth crew has been found.' }]);
    const card = page.locator('article.card', { hasText: 'Ferry to the islands' });
    await expect
      .poll(async () => {
        await page.reload();
        return card.locator('.since').allInnerTexts();
      })
      .toEqual(['Updated since you read it']);
    expect(await axeViolations(page)).toEqual([]);
    await page.goto(`${house.readerUrl}/saved`);
    await page.locator('.saved .since').waitFor();
    await page.goto(urlOf('ferry'));
    await page.getByRole('link', { name: 'See what changed since you read it' }).click();
    expect(await page.locator('#history li.since').count()).toBe(1);
    await page.reload();
    expect(await page.locator('.since').count()).toBe(0);
    await page.goto(`${house.readerUrl}/saved`);
    await page.getByRole('button', { name: 'Forget what I read' }).click();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it('reads a story aloud sentence by sentence, shows where it is, and stops when told', async () => {
    await using watched = await browser.open({ viewport: { width: 360, height: 800 } });
    const { page } = watched;
    await withVoices(page, ['en-GB', 'fr-FR']);
    await page.goto(harbour);
    await page.getByRole('button', { name: 'Listen' }).click();
    const spoken = page.locator('.spoken');
    await expect.poll(() => spoken.allInnerTexts()).toEqual(['Harbour council votes to keep the old crane']);
    await finish(page);
    await expect.poll(() => spoken.allInnerTexts()).toEqual([englishStories[0]?.standfirst]);
    await page.getByRole('button', { name: 'Next paragraph' }).click();
    await page.getByRole('button', { name: 'Next paragraph' }).click();
    await finish(page);
    expect(await sessionOf(page)).toEqual([
      'playing',
      'Harbour council votes to keep the old crane',
      'Ada Moreno, Tom Okafor',
      'Masthead',
    ]);
    await page.getByRole('button', { name: 'Speed' }).click();
    expect((await saidOn(page)).slice(-2)).toEqual([
      'en 1: It will now be repaired, at a cost that the harbour master puts at 340,000.',
      'en 1.25: It will now be repaired, at a cost that the harbour master puts at 340,000.',
    ]);
    expect(await axeViolations(page)).toEqual([]);
    const { bottom } = await spoken.evaluate((passage) => passage.getBoundingClientRect());
    expect(bottom).toBeLessThan(
      await page.locator('.aloud').evaluate((bar) => bar.getBoundingClientRect().top),
    );
    const before = (await saidOn(page)).length;
    await page.getByRole('button', { name: 'Pause' }).click();
    await finish(page);
    expect(await saidOn(page)).toHaveLength(before);
    expect(await page.evaluate(() => navigator.mediaSession.playbackState)).toBe('paused');
    const passage = await spoken.innerText();
    await press(page, 'nexttrack');
    expect(await spoken.innerText()).not.toBe(passage);
    await press(page, 'previoustrack');
    expect(await spoken.innerText()).toBe(passage);
    await press(page, 'play');
    expect(await saidOn(page)).toHaveLength(before + 1);
    await press(page, 'pause');
    await page.getByRole('button', { name: 'Go on' }).press('Escape');
    expect(await sessionOf(page)).toEqual(['none', undefined, undefined, undefined]);
    expect(await page.evaluate(() => (window as unknown as Record<string, unknown>)['on play'])).toBeNull();
    expect(await page.locator('.aloud, .spoken').count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Listen');
  });

  it('offers to read aloud only in a language that it has a voice for', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    await withVoices(page, ['ar-EG']);
    await page.goto(harbour);
    expect(await page.getByRole('button', { name: 'Listen' }).count()).toBe(0);
    await page.goto(urlOf('bread'));
    await page.getByRole('button', { name: 'استمع' }).click();
    await page.getByRole('button', { name: 'الفقرة التالية' }).waitFor();
  });

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
