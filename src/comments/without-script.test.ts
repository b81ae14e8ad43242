import { serve } from '@hono/node-server';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations, hasBrowser, openBrowser, type TestBrowser } from '../../tests/support/browser.ts';
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts';
import { commentSite } from './comment-site.test-support.ts';
import { liveStory } from './live-story.test-support.ts';

describe.skipIf(!hasBrowser)('in a browser that runs no script', () => {
  let database: TestDatabase;
  let browser: TestBrowser;
  let server: ReturnType<typeof serve>;
  let origin: string;
  let story: string;

  beforeAll(async () => {
    database = await testDatabase();
    story = await liveStory(database.newsroom);
    browser = await openBrowser();
    const { app } = commentSite({ readerDb: database.reader });
    origin = await new Promise((resolve) => {
      server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
        resolve(`http://127.0.0.1:${port}`),
      );
    });
  });
  afterAll(async () => {
    server.close();
    await browser[Symbol.asyncDispose]();
    await database[Symbol.asyncDispose]();
  });

  const focused = (page: Page) => page.evaluate(() => document.activeElement?.className ?? '');
  const fill = async (page: Page, fields: Record<string, string>) => {
    for (const [label, value] of Object.entries(fields)) {
      await page.getByRole('textbox', { name: label }).fill(value);
    }
    await page.getByRole('button', { name: 'Post comment' }).click();
    await page.waitForLoadState();
  };

  test('a bad form comes back filled in, its summary has focus and leads to the field', async () => {
    await using opened = await browser.open({ javaScriptEnabled: false });
    const { page } = opened;
    await page.goto(`${origin}/world/${story}`);
    await fill(page, { Name: 'Nadia', Email: 'nadia@', Comment: '</textarea> & "quoted"' });
    expect(page.url()).toBe(`${origin}/comments/${story}`);
    await expect.poll(() => focused(page)).toBe('error-summary');
    const email = page.getByRole('textbox', { name: 'Email' });
    expect(await email.inputValue()).toBe('nadia@');
    expect(await page.getByRole('textbox', { name: 'Comment' }).inputValue()).toBe('</textarea> & "quoted"');
    const description = await email.evaluate((field) =>
      (field.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent?.trim())
        .join(' '),
    );
    expect(description).toMatch(/^Enter an email address such as .*will not be published/);
    await page.getByRole('link', { name: /Enter an email address/ }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('comment-email');
  });

  test('the form has no barriers, empty or with mistakes', async () => {
    await using opened = await browser.open(); // axe itself is a script
    const { page } = opened;
    await page.goto(`${origin}/world/${story}`);
    expect(await axeViolations(page)).toEqual([]);
    await fill(page, { Email: 'nadia@' });
    expect(await page.locator('[aria-invalid]').count()).toBe(3);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('mended and sent again, it is held', async () => {
    await using opened = await browser.open({ javaScriptEnabled: false });
    const { page } = opened;
    await page.goto(`${origin}/world/${story}`);
    await fill(page, { Name: 'Nadia', Email: 'nadia@example.org' });
    await fill(page, { Comment: 'Written\nin the browser.' });
    expect(page.url()).toBe(`${origin}/comments/received/${story}`);
    const rows = await database.newsroom.selectFrom('comments').select(['authorName', 'body']).execute();
    expect(rows).toEqual([{ authorName: 'Nadia', body: 'Written\nin the browser.' }]);
  });

  test('nobody meets the field that is there for programs', async () => {
    await using opened = await browser.open({ javaScriptEnabled: false });
    const { page } = opened;
    await page.goto(`${origin}/world/${story}`);
    expect(await page.getByRole('textbox').count()).toBe(4);
    await page.getByRole('textbox', { name: 'Comment' }).focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
  });
});
