// A reader of live coverage, with scripts and without.
import type { Locator, Page, Response } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DocumentNode, documentOf } from '../../src/domain/document.ts';
import {
  axeViolations,
  hasBrowser,
  openBrowser,
  type TestBrowser,
  type WatchedPage,
} from '../support/browser.ts';
import { openDatabaseOf } from '../support/newsroom-database.ts';
import { type NewsroomDesk, newsroomDesk } from '../support/newsroom-desk.ts';
import { photograph } from '../support/photograph.ts';
import { type Installation, install } from '../support/program.ts';
import { signIn } from '../support/sign-in.ts';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

describe.skipIf(!hasBrowser)('live coverage', () => {
  let house: Installation;
  let browser: TestBrowser;
  let desk: NewsroomDesk;
  let url = '';
  let id = '';
  let posted = 0;

  beforeAll(async () => {
    house = await install();
    await house.serve('--empty');
    desk = newsroomDesk(house, await signIn(house, { name: 'Edith', role: 'editor' }));
    url = await desk.publish(documentOf({ headline: 'The count', body: [paragraph('It goes on.')] }));
    const { db } = await openDatabaseOf(house, 'newsroom');
    id = (await db.selectFrom('liveArticles').select('id').executeTakeFirstOrThrow()).id;
    await db.destroy();
    await cover('POST', '');
    for (let number = 0; number < 3; number += 1) await post();
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await house?.[Symbol.asyncDispose]();
  });

  const cover = (method: string, path: string, body: unknown = {}) =>
    desk.ask(method, `/api/articles/${id}/coverage${path}`, JSON.stringify(body));

  /** @returns its id. */
  function post(): Promise<string> {
    posted += 1;
    return postOf(paragraph(`Post ${posted}.`));
  }

  async function postOf(...body: DocumentNode[]): Promise<string> {
    const document = documentOf({ headline: '', body });
    const { id: postId } = (await cover('POST', '/posts', { document })) as { id: string };
    await cover('POST', `/posts/${postId}/publish`, { version: 1 });
    return postId;
  }

  const textsOf = (page: Page) => page.locator('.posts .post .body').allInnerTexts();
  const numbers = (from: number, to: number) =>
    Array.from({ length: from - to + 1 }, (_, at) => `Post ${from - at}.`);
  const asked = ({ requests }: WatchedPage) => requests.filter((each) => each.includes('/live/new/')).length;

  /** Lets the page's clock go on until it has asked once more. @returns what it asked with. */
  async function untilAsked({ page }: WatchedPage): Promise<Readonly<Record<string, string>>> {
    let answer: Response | null = null;
    const note = (each: Response) => {
      if (each.url().includes('/live/new/')) answer = each;
    };
    page.on('response', note);
    for (let second = 0; answer === null && second < 60; second += 1) await page.clock.runFor(1_000);
    page.off('response', note);
    return (answer as Response | null)?.request().allHeaders() ?? {};
  }

  /** The page tells times by the second: what is posted in that of the last post read counts as read. */
  const untilNextSecond = () => new Promise((resolve) => setTimeout(resolve, 1_000));

  /** Lets it ask until it shows this: what was posted is with the readers' process a moment later. */
  const untilShown = (watched: WatchedPage, locator: Locator) =>
    expect
      .poll(
        async () => {
          await untilAsked(watched);
          return locator.count();
        },
        { timeout: 15_000 },
      )
      .toBe(1);

  it('tells of new posts, and puts them in when they are asked for', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    await page.clock.install();
    await page.goto(url);
    const news = page.getByRole('status').getByRole('button');
    const before = posted;
    expect(await untilAsked(watched)).not.toHaveProperty('if-none-match');
    // The browser has put the answer away a moment after the script has read it.
    await expect.poll(() => untilAsked(watched)).toHaveProperty('if-none-match');
    expect(await news.count()).toBe(0);
    await untilNextSecond();
    const newest = [await post(), await post()].at(-1) ?? '';
    await untilShown(watched, news.filter({ hasText: 'Show 2 new posts' }));
    expect(await textsOf(page)).toEqual(numbers(before, 1));
    expect(await axeViolations(page)).toEqual([]);
    await news.press('Enter');
    expect(await textsOf(page)).toEqual(numbers(posted, 1));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`post-${newest}`);
    expect(await news.count()).toBe(0);
    // What came since this reader last looked says so, once.
    const marks = page.locator('.post .mark', { hasText: 'New to you' });
    expect(await marks.count()).toBe(2);
    expect(await axeViolations(page)).toEqual([]);
    await page.reload();
    expect(await marks.count()).toBe(0);
    await untilNextSecond();
    await post();
    await expect
      .poll(
        async () => {
          await page.reload();
          return (await textsOf(page)).length === posted ? marks.count() : -1;
        },
        { timeout: 15_000 },
      )
      .toBe(1);
    expect(watched.complaints).toEqual([]);
  }, 60_000);

  it('asks for nothing while it is paused or nobody looks, and goes on after', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    await page.clock.install();
    await page.goto(url);
    await page.getByRole('button', { name: 'Pause new posts' }).click();
    await page.clock.runFor(60_000);
    expect(asked(watched)).toBe(0);
    await page.getByRole('button', { name: 'Go on with new posts' }).click();
    await untilAsked(watched);
    const look = (isHidden: boolean) =>
      page.evaluate((hidden) => {
        Object.defineProperty(document, 'hidden', { get: () => hidden, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, isHidden);
    await look(true);
    const sofar = asked(watched);
    await page.clock.runFor(60_000);
    expect(asked(watched)).toBe(sofar);
    await look(false);
    await untilAsked(watched);
    expect(asked(watched)).toBeGreaterThan(sofar);
  }, 60_000);

  it('shows at once what was corrected, withdrawn, pinned or summed up, and says so', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    await page.clock.install();
    const [kept, wrong, withdrawn] = [await post(), await post(), await post()];
    const lastText = `Post ${posted}.`;
    await expect
      .poll(async () => {
        await page.goto(url);
        return textsOf(page);
      })
      .toContain(lastText);
    await untilAsked(watched);
    const said = page.locator('.live-bar').getByRole('status');
    expect(await said.innerText()).toBe('');
    const before = await textsOf(page);
    await page.locator(`#post-${wrong} a`).first().focus();
    const corrected = documentOf({ headline: '', body: [paragraph('It was not so.')] });
    await cover('PUT', `/posts/${wrong}`, { document: corrected, version: 1 });
    await cover('POST', `/posts/${wrong}/publish`, { version: 2 });
    await cover('DELETE', `/posts/${withdrawn}`);
    await cover('PUT', `/posts/${kept}/marks`, { isPinned: true, isKey: true });
    await cover('PUT', '/summary', { points: ['Half are in.'], version: 1 });
    await untilShown(watched, page.locator('.summary', { hasText: 'Half are in.' }));
    await untilShown(watched, page.locator(`#pinned #post-${kept}`));
    await untilShown(watched, page.locator(`.posts #post-${wrong}`, { hasText: 'It was not so.' }));
    await expect.poll(() => page.locator(`#post-${withdrawn}, .posts #post-${kept}`).count()).toBe(0);
    expect(await page.getByRole('navigation', { name: 'Key events' }).getByRole('link').count()).toBe(1);
    // Nothing else moved, nobody was sent away from where they were, and it is said.
    expect(await textsOf(page)).toEqual(['It was not so.', ...before.slice(3)]);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`post-${wrong}`);
    expect(await said.innerText()).toBe('Something on this page was updated.');
    expect(await said.getByRole('button').count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    // What stands above the others no more stands among them again, in its place.
    await cover('PUT', `/posts/${kept}/marks`, { isPinned: false, isKey: false });
    await untilShown(watched, page.locator(`.posts #post-${kept}`));
    expect((await textsOf(page))[1]).toBe(`Post ${posted - 2}.`);
    expect(await page.locator('#pinned .post, .key-events').count()).toBe(0);
    await cover('DELETE', `/posts/${wrong}`);
    await cover('DELETE', `/posts/${kept}`);
    posted -= 3;
    expect(watched.complaints).toEqual([]);
  }, 60_000);

  it('shows pictures large and loads from elsewhere in posts that came later, too', async () => {
    const picture = async (background: string) => {
      const drawn = sharp({ create: { width: 1600, height: 1000, channels: 3, background } });
      const src = await desk.add(`${background.slice(1)}.jpg`, await drawn.jpeg().toBuffer());
      return { type: 'image', attrs: { src, alt: background, credit: 'Ada' } };
    };
    const [alone, first, second] = [
      await picture('#336699'),
      await picture('#996633'),
      await picture('#339966'),
    ];
    await using watched = await browser.open();
    const { page } = watched;
    await page.clock.install();
    await page.route(
      ({ origin }) => origin !== house.readerUrl,
      (route) => route.fulfill({ contentType: 'text/html', body: '<p>A player' }),
    );
    await page.goto(url);
    const id = await postOf(
      alone,
      { type: 'gallery', content: [first, second] },
      { type: 'embed', attrs: { url: 'https://youtu.be/abcDEF12345', title: 'The vote' } },
      { type: 'pull_quote', content: [{ type: 'text', text: 'The sea does not read our minutes.' }] },
      paragraph('It goes on.'),
    );
    const news = page.getByRole('status').getByRole('button');
    await untilShown(watched, news);
    await news.click();
    const shown = page.locator(`#post-${id}`);
    await shown.locator('figure.image img').first().scrollIntoViewIfNeeded();
    await expect
      .poll(() =>
        shown
          .locator('img')
          .first()
          .evaluate((image: HTMLImageElement) => image.naturalWidth),
      )
      .toBeGreaterThan(0);
    const wider = await shown.evaluate((post) => {
      const { left, right } = post.getBoundingClientRect();
      return [...post.querySelectorAll('.image, .gallery, .embed, .pull-quote')].filter((part) => {
        const box = part.getBoundingClientRect();
        return box.left < left - 1 || box.right > right + 1;
      }).length;
    });
    expect(wider).toBe(0);
    await shown.locator('.enlarge').first().click();
    const viewer = page.getByRole('dialog', { name: 'Pictures' });
    expect(await viewer.evaluate((dialog) => dialog.clientWidth)).toBe(page.viewportSize()?.width);
    await viewer.getByRole('button', { name: 'Next' }).click();
    expect(await viewer.locator('img').getAttribute('alt')).toBe('#339966');
    await page.keyboard.press('Escape');
    await shown.getByRole('button', { name: /loaded from www\.youtube-nocookie\.com/ }).click();
    await page.frameLocator('.embed iframe').getByText('A player').waitFor();
    expect(watched.complaints).toEqual([]);
    await photograph(page, 'live-posts-later');
    await cover('DELETE', `/posts/${id}`);
  }, 60_000);

  it('is read without JavaScript: a link leads to new posts, each post has a page that begins with it', async () => {
    await using watched = await browser.open({ javaScriptEnabled: false });
    const { page } = watched;
    await page.goto(url);
    expect(await textsOf(page)).toEqual(numbers(posted, 1));
    expect(await page.getByRole('button', { name: /new posts/ }).count()).toBe(0);
    const newest = await post();
    await expect
      .poll(
        async () => {
          await page.getByRole('link', { name: 'Look for new posts' }).click();
          return textsOf(page);
        },
        { timeout: 10_000 },
      )
      .toEqual(numbers(posted, 1));
    await cover('PUT', `/posts/${newest}/marks`, { isKey: true });
    await expect
      .poll(
        async () => {
          await page.reload();
          return page.getByRole('navigation', { name: 'Key events' }).getByRole('link').count();
        },
        { timeout: 10_000 },
      )
      .toBe(1);
    await page.getByRole('link', { name: 'Oldest first' }).click();
    expect((await textsOf(page))[0]).toBe('Post 1.');
    await page.getByRole('navigation', { name: 'Key events' }).getByRole('link').click();
    expect(new URL(page.url()).hash).toBe(`#post-${newest}`);
    expect((await textsOf(page))[0]).toBe(`Post ${posted}.`);
    expect(watched.complaints).toEqual([]);
  }, 60_000);

  it('follows the posts that others have pushed below the newest, too', async () => {
    const [, wrong, withdrawn] = [await post(), await post(), await post()];
    await using watched = await browser.open();
    const { page } = watched;
    await page.clock.install();
    const last = `Post ${posted}.`;
    await expect
      .poll(async () => {
        await page.goto(url);
        return textsOf(page);
      })
      .toContain(last);
    const before = await textsOf(page);
    for (let number = 0; number < 20; number += 1) await post();
    const news = page.getByRole('status').getByRole('button', { name: 'Show the newest posts' });
    await untilShown(watched, news);
    await cover('DELETE', `/posts/${withdrawn}`);
    const corrected = documentOf({ headline: '', body: [paragraph('It was not so.')] });
    await cover('PUT', `/posts/${wrong}`, { document: corrected, version: 1 });
    await cover('POST', `/posts/${wrong}/publish`, { version: 2 });
    await untilShown(watched, page.locator(`.posts #post-${wrong}`, { hasText: 'It was not so.' }));
    expect(await textsOf(page)).toEqual(['It was not so.', ...before.slice(2)]);
    expect(watched.complaints).toEqual([]);
  }, 60_000);

  it('ends: who looks is told, and nothing is asked for any more', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    await page.clock.install();
    await page.goto(url);
    await untilAsked(watched);
    await cover('POST', '/end');
    await untilShown(watched, page.getByText('This live coverage has ended.'));
    const sofar = asked(watched);
    await page.clock.runFor(60_000);
    expect(asked(watched)).toBe(sofar);
    // Somebody else, whose browser keeps nothing of the page.
    await using later = await browser.open();
    await later.page.goto(url);
    expect(await later.page.locator('.live-bar').count()).toBe(0);
    expect(await axeViolations(later.page)).toEqual([]);
  }, 60_000);
});
