// Live coverage as a newsroom writes it, and its readers see it.
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf } from '../../src/domain/document.ts';
import { axeViolations, hasBrowser, openBrowser, type TestBrowser } from '../support/browser.ts';
import { isNoWider } from '../support/is-no-wider.ts';
import { openDatabaseOf } from '../support/newsroom-database.ts';
import { type NewsroomDesk, newsroomDesk } from '../support/newsroom-desk.ts';
import { type Installation, install } from '../support/program.ts';
import { type SignedIn, signIn } from '../support/sign-in.ts';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

describe.skipIf(!hasBrowser)('live coverage in the newsroom', () => {
  let house: Installation;
  let browser: TestBrowser;
  let edith: SignedIn;
  let desk: NewsroomDesk;
  let url = '';
  let id = '';

  beforeAll(async () => {
    house = await install();
    await house.serve('--empty');
    edith = await signIn(house, { name: 'Edith', role: 'editor' });
    desk = newsroomDesk(house, edith);
    const document = documentOf({ headline: 'The count', body: [paragraph('It goes on.')] });
    url = await desk.publish(document, { genre: 'live' });
    const { db } = await openDatabaseOf(house, 'newsroom');
    id = (await db.selectFrom('liveArticles').select('id').executeTakeFirstOrThrow()).id;
    await db.destroy();
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await house?.[Symbol.asyncDispose]();
  });

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const postOf = (page: Page, name: string) => page.getByRole('article', { name, exact: true });
  /** What readers' processes know a moment later. */
  const readersSee = (page: Page, texts: readonly string[]) =>
    expect
      .poll(
        async () => {
          await page.reload();
          return page.locator('.post .body').allInnerTexts();
        },
        { timeout: 15_000 },
      )
      .toEqual(texts);

  it('begins, writes, publishes, corrects, pins, sums up, withdraws and ends', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    await using reading = await browser.open();
    const reader = reading.page;
    await edith.enter(page.context());
    await page.goto(`${house.newsroomUrl}/stories/${id}`);
    await page.getByRole('link', { name: 'Live coverage: write posts' }).click();
    await button(page, 'Begin live coverage').click();
    await page.getByRole('region', { name: 'New post' }).waitFor();

    // The key, and at once the first words: none of them may go elsewhere.
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.type('nThe first boxes are in.');
    await page.keyboard.press('Control+Shift+Enter');

    // At once the next one, in a form of its own: a list under a headline, and a key event.
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('Ward 7');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- Quay');
    await page.keyboard.press('Enter');
    await page.keyboard.type('[Mill](https://example.org/mill)');
    const form = page.getByRole('region', { name: 'New post' });
    await form.getByLabel('Key event').check();
    await form.getByRole('button', { name: 'Publish' }).click();
    await postOf(page, 'The first boxes are in.').waitFor();
    await postOf(page, 'Ward 7').getByText('Key event', { exact: true }).waitFor();
    await reader.goto(url);
    await readersSee(reader, ['Quay\nMill', 'The first boxes are in.']);
    await reader.locator('.post a[href="https://example.org/mill"]').waitFor();
    expect(await reader.getByRole('navigation', { name: 'Key events' }).getByRole('link').count()).toBe(1);

    // A picture of the library under a few words; it goes from readers with its post.
    const colour = { width: 1200, height: 800, channels: 3 as const, background: '#336699' };
    await desk.add('quay.jpg', await sharp({ create: colour }).jpeg().toBuffer());
    await page.keyboard.type('The quay:');
    await button(page, 'Pictures').click();
    const library = page.getByRole('region', { name: 'Pictures', exact: true });
    await library.locator('.tile').first().click();
    await library.getByRole('button', { name: 'Insert', exact: true }).click();
    await form.getByLabel('Alt text: what the picture shows').fill('The quay at night');
    await form.getByRole('button', { name: 'Publish' }).click();
    await postOf(page, 'The quay:').getByRole('img', { name: 'The quay at night' }).waitFor();
    await readersSee(reader, ['The quay:', 'Quay\nMill', 'The first boxes are in.']);
    const shown = reader.getByRole('img', { name: 'The quay at night' });
    await shown.scrollIntoViewIfNeeded();
    await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    await postOf(page, 'The quay:').getByRole('button', { name: 'Withdraw' }).click();
    await postOf(page, 'The quay:').getByRole('button', { name: 'Withdraw' }).click();
    await readersSee(reader, ['Quay\nMill', 'The first boxes are in.']);
    await page.keyboard.press('n');

    // A draft is the newsroom's alone; what is not sent stays on the device.
    await page.keyboard.type('Turnout is');
    await page.reload();
    const words = form.getByRole('textbox', { name: 'New post' });
    await expect.poll(() => words.innerText()).toContain('Turnout is');
    await page.keyboard.press('n');
    await page.keyboard.type(' up.');
    await button(page, 'Keep as a draft').click();
    await postOf(page, 'Turnout is up.').getByText('Draft', { exact: true }).waitFor();
    await postOf(page, 'Turnout is up.').getByRole('button', { name: 'Publish' }).click();
    await postOf(page, 'Turnout is up.').getByRole('button', { name: 'Pin to the top' }).click();
    await postOf(page, 'Turnout is up.').getByText('Pinned', { exact: true }).waitFor();

    // Somebody else changes the post while it is being corrected here.
    await postOf(page, 'The first boxes are in.').getByRole('button', { name: 'Change or correct' }).click();
    await page.keyboard.type(' Late.');
    const { posts } = (await (
      await fetch(`${house.newsroomUrl}/api/articles/${id}/coverage`, { headers: { cookie: edith.cookie } })
    ).json()) as { posts: { id: string }[] };
    const first = posts.at(-1)?.id ?? '';
    const theirs = { document: documentOf({ headline: '', body: [paragraph('Three boxes are in.')] }) };
    await desk.ask(
      'PUT',
      `/api/articles/${id}/coverage/posts/${first}`,
      JSON.stringify({ ...theirs, version: 1 }),
    );
    await button(page, 'Publish the change').click();
    await page.getByText('Edith changed this post meanwhile.').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await button(page, 'Put mine in its place').click();
    await button(page, 'Publish the change').click();
    await postOf(page, 'The first boxes are in. Late.').waitFor();

    await page.getByText('What has happened so far').first().click();
    await page
      .getByRole('textbox', { name: 'What has happened so far' })
      .fill('Boxes arrive.\nTurnout is up.');
    await button(page, 'Show to readers').click();
    await page.getByText('2 sentences').waitFor();
    await readersSee(reader, ['Turnout is up.', 'Quay\nMill', 'The first boxes are in. Late.']);
    await reader.getByText('Boxes arrive.').waitFor();

    await postOf(page, 'Ward 7').getByRole('button', { name: 'Withdraw' }).click();
    await postOf(page, 'Ward 7').getByRole('button', { name: 'Withdraw' }).click();
    await postOf(page, 'Ward 7').waitFor({ state: 'detached' });
    await button(page, 'End live coverage').click();
    await button(page, 'Take it up again').waitFor();
    expect(await form.count()).toBe(0);
    await readersSee(reader, ['Turnout is up.', 'The first boxes are in. Late.']);
    expect(await reader.getByRole('navigation', { name: 'Key events' }).count()).toBe(0);
    expect(await axeViolations(page)).toEqual([]);
    // The browser tells, too, that there was no coverage, that somebody else was faster, and of what was asked anew.
    const told = / 40[49] |ERR_ABORTED/;
    expect(watched.complaints.filter((each) => !told.test(each))).toEqual([]);
  }, 120_000);

  // Goes on where the journey before ended.
  it('is used on a small, dark screen in Arabic, and says what stands in the way', async () => {
    await desk.ask('POST', `/api/articles/${id}/coverage`, '{}');
    await using watched = await browser.open({
      locale: 'ar',
      colorScheme: 'dark',
      viewport: { width: 390, height: 844 },
    });
    const { page } = watched;
    await edith.enter(page.context());
    await page.goto(`${house.newsroomUrl}/stories/${id}/live`);
    await page.getByRole('region', { name: 'منشور جديد' }).waitFor();
    await page.keyboard.type('nالعد مستمر.');
    await desk.ask('PUT', `/api/articles/${id}/hold`, JSON.stringify({ reason: 'A court asked.' }));
    await button(page, 'انشر').click();
    await page.getByRole('region', { name: 'منشور لم يخرج بعد' }).getByText('A court asked.').waitFor();
    // The words are still there, and are published once nothing is in the way.
    await desk.ask('POST', `/api/articles/${id}/hold/lift`, JSON.stringify({ reason: 'It is lifted.' }));
    await isNoWider(page, 'Live coverage');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'انشر', exact: true, disabled: false }).click();
    await postOf(page, 'العد مستمر.').waitFor();
    expect(await page.getByRole('article').count()).toBe(3);
  }, 60_000);
});
