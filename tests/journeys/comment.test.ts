import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, openBrowser, type TestBrowser } from '../support/browser.ts';
import { englishStories } from '../support/paper.ts';
import { type Installation, install } from '../support/program.ts';
import { sendComment } from '../support/send-comment.ts';
import { publishStories } from '../support/stories.ts';

describe.skipIf(!hasBrowser)('a comment, without JavaScript', () => {
  let house: Installation;
  let browser: TestBrowser;
  let story = '';

  beforeAll(async () => {
    house = await install();
    await house.serve('--empty');
    [story = ''] = await publishStories(house, englishStories);
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await house?.[Symbol.asyncDispose]();
  });

  it('is told what is wrong with it, waits for a moderator, and appears', async () => {
    await using watched = await browser.open({ javaScriptEnabled: false });
    const { page } = watched;
    await page.goto(story);
    const form = page.locator('form.comment-form');
    expect(await form.innerText()).toContain('Your email address will not be published.');
    expect(await form.innerText()).toContain('Required fields are marked *');

    const words = 'My father worked that crane.\n\nHe said <b>four tonnes</b> was "on a good day" & no more.';
    await page.getByLabel('Name *').fill('Nadia Haddad');
    await page.getByLabel('Email *').fill('nadia at example');
    await page.getByLabel('Website').fill('javascript:alert(1)');
    await page.getByLabel('Comment *').fill(words);
    await page.getByRole('button', { name: 'Post comment' }).click();

    const summary = page.locator('.error-summary');
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await summary.getByRole('link').count()).toBe(2);
    expect(await page.getByLabel('Name *').inputValue()).toBe('Nadia Haddad');
    expect(await page.getByLabel('Comment *').inputValue()).toBe(words);
    for (const label of ['Email *', 'Website']) {
      const field = page.getByLabel(label);
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      const describedBy = (await field.getAttribute('aria-describedby'))?.split(' ') ?? [];
      const reasons = page.locator(describedBy.map((id) => `#${id}`).join(', '));
      expect(await reasons.count()).toBe(describedBy.length);
      expect(await reasons.filter({ hasText: /Enter an? (email|web) address/ }).count()).toBe(1);
    }
    expect(await page.getByLabel('Comment *').getAttribute('aria-invalid')).toBeNull();
    expect(await page.locator('h1').innerText()).toContain('Harbour council');

    await summary.getByRole('link').first().click();
    await page.getByLabel('Email *').fill('nadia@example.org');
    await page.getByLabel('Website').fill('https://nadia.example/');
    await page.getByRole('button', { name: 'Post comment' }).click();
    expect(new URL(page.url()).pathname).toMatch(/^\/comments\/received\//);
    expect(await page.locator('main').innerText()).toContain('moderator');

    await page.goto(story);
    expect(await page.locator('#comments').innerText()).not.toContain('My father');
    expect(await listed('pending')).toMatchObject([{ authorName: 'Nadia Haddad', body: words }]);
    const [waiting] = await listed('pending');
    await house.command('comments', 'approve', waiting?.id ?? '');

    // At once: the page that was stored a moment ago is not shown again.
    await expect
      .poll(
        async () => {
          await page.reload();
          return page.locator('#comments').innerText();
        },
        { timeout: 10_000 },
      )
      .toContain('He said <b>four tonnes</b> was "on a good day" & no more.');
    const link = page.locator('#comments').getByRole('link', { name: 'Nadia Haddad', exact: true });
    expect(await link.getAttribute('rel')).toBe('ugc nofollow noopener');
    expect(await page.content()).not.toContain('nadia@example.org');
  });

  it('answers another one, and a rejected one is never seen', async () => {
    await using watched = await browser.open({ javaScriptEnabled: false });
    const { page } = watched;
    await page.goto(story);
    await page.locator('#comments').getByRole('link', { name: 'Reply to Nadia Haddad' }).click();
    expect(await page.locator('.respond h2').innerText()).toContain('Nadia Haddad');
    for (const [name, comment] of [
      ['Murdo', 'Mine too, on the night shift.'],
      ['Spam Ltd', 'Buy our crane wax.'],
    ] as const) {
      await page.getByLabel('Name *').fill(name);
      await page.getByLabel('Email *').fill('someone@example.org');
      await page.getByLabel('Comment *').fill(comment);
      await page.getByRole('button', { name: 'Post comment' }).click();
      await page.getByText('moderator').first().waitFor();
      await page.goBack();
    }
    const pending = await listed('pending');
    const idOf = (name: string) => pending.find(({ authorName }) => authorName === name)?.id ?? '';
    await house.command('comments', 'reject', idOf('Spam Ltd'), '--reason', 'advertising');
    await house.command('comments', 'approve', idOf('Murdo'));
    await expect
      .poll(
        async () => {
          await page.goto(story);
          return page.locator('#comments .replies').allInnerTexts();
        },
        { timeout: 10_000 },
      )
      .toEqual([expect.stringContaining('Mine too, on the night shift.')]);
    expect(await page.content()).not.toContain('crane wax');
    expect(await listed('rejected')).toMatchObject([{ authorName: 'Spam Ltd' }]);
  });

  async function listed(status: string): Promise<{ id: string; authorName: string; body: string }[]> {
    const lines = await house.command('comments', 'list', '--status', status, '--json');
    return lines
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  }

  it('is not taken while the owner works on the site, which is read as ever', async () => {
    await using watched = await browser.open({ javaScriptEnabled: false });
    const { page } = watched;
    await page.goto(story);
    await page.getByLabel('Name *').fill('Nadia Haddad');
    await page.getByLabel('Email *').fill('nadia@example.org');
    await page.getByLabel('Comment *').fill('Nobody asked me.');
    await house.command('maintenance', 'on', '--minutes', '20');
    expect(await house.command('maintenance')).toMatch(/^on, thought to end at 20/);
    const draft = () => fetch(`${house.newsroomUrl}/api/articles`, { method: 'POST' });
    await expect.poll(async () => (await draft()).status, { timeout: 10_000 }).toBe(503);
    await expect.poll(() => sendComment(house.readerUrl, refused), { timeout: 10_000 }).toBe(503);
    await page.getByRole('button', { name: 'Post comment' }).click();
    await page.getByRole('heading', { level: 1, name: 'We are working on the site' }).waitFor();
    expect((await page.goto(story))?.status()).toBe(200);
    await house.command('maintenance', 'off');
    await expect.poll(async () => (await draft()).status, { timeout: 10_000 }).not.toBe(503);
    await expect.poll(() => sendComment(house.readerUrl, refused), { timeout: 10_000 }).not.toBe(503);
    expect((await listed('pending')).some(({ body }) => body === 'Nobody asked me.')).toBe(false);
  });
});

/** Refused in any case: what it is about is not there. */
const refused = { articleId: 'nothing', name: 'Ada', email: 'ada@example.org', comment: 'Hello.' };
