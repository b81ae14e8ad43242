import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveDraft } from '../../src/writing/save-draft.ts';
import { axeViolations, hasBrowser, openBrowser } from '../support/browser.ts';
import { documentOf, metaOf } from '../support/drafts.ts';
import { openDatabaseOf } from '../support/newsroom-database.ts';
import { photograph } from '../support/photograph.ts';
import { type Installation, install } from '../support/program.ts';
import { type SignedIn, signIn } from '../support/sign-in.ts';

const stories = {
  en: {
    headline: 'Harbour council votes to keep the old crane',
    text: 'The council voted by seven to two on Thursday.',
  },
  ar: {
    headline: 'المخابز تعود إلى العمل ليلًا في الحي القديم',
    text: 'يعود الخبز الساخن قبل الفجر بعد ثلاثة أشهر.',
  },
} as const;
type Code = keyof typeof stories;

describe.skipIf(!hasBrowser)('a story before readers have it, and what changed after', () => {
  let house: Installation;
  let editor: SignedIn;
  const previews = new Map<Code, string>();
  const pages = new Map<Code, string>();

  beforeAll(async () => {
    house = await install();
    await house.serve('--empty');
    editor = await signIn(house, { name: 'Edith', role: 'editor' });
    const { db } = await openDatabaseOf(house, 'newsroom');
    for (const code of ['en', 'ar'] as const) {
      const { headline, text } = stories[code];
      const { articleId } = await saveDraft(db, {
        articleId: null,
        document: documentOf(headline, text, text, text),
        meta: metaOf({ edition: code, language: code, direction: code === 'ar' ? 'rtl' : 'ltr' }),
        author: 'Ada',
        reason: 'written',
      });
      const preview = await ask(`/api/articles/${articleId}/previews`, { forName: 'Counsel Ltd', hours: 2 });
      previews.set(code, preview.url);
      const { url } = await ask(`/api/articles/${articleId}/publish`, {});
      pages.set(code, url);
      const correction = { kind: 'correction', text: 'It was eight to two.', passage: null };
      await ask(`/api/articles/${articleId}/corrections`, correction);
    }
    await db.destroy();
  }, 120_000);
  afterAll(() => house?.[Symbol.asyncDispose]());

  async function ask(path: string, body: object) {
    const answer = await fetch(house.newsroomUrl + path, {
      method: 'POST',
      headers: { cookie: editor.cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const told = await answer.json();
    expect(answer.ok, JSON.stringify(told)).toBe(true);
    return told;
  }

  it('says whose the preview is, runs nothing, and can be read by everybody', async () => {
    await using browser = await openBrowser();
    for (const code of ['en', 'ar'] as const) {
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [390, 'dark'],
      ] as const) {
        await using watched = await browser.open({ viewport: { width, height: 800 }, colorScheme });
        const { page, complaints, requests } = watched;
        await page.goto(previews.get(code) ?? '');
        await page.locator('h1').getByText(stories[code].headline).waitFor();
        expect(await page.locator('.stamp').textContent()).toContain('Counsel Ltd');
        expect(await axeViolations(page), `${code} ${width}`).toEqual([]);
        expect(complaints).toEqual([]);
        const origins = new Set(requests.map((url) => new URL(url).origin));
        expect([...origins].filter((each) => each !== house.readerUrl && each !== house.newsroomUrl)).toEqual(
          [],
        );
        const isWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
        expect(isWide).toBe(false);
        await photograph(page, `preview-${code}-${width}`);
        // The whole site is a step away, and the step says nothing of where it came from.
        expect(await page.locator('.nameplate a').getAttribute('href')).toBe(code === 'en' ? '/' : '/ar/');
        await page.locator('.nameplate a').click();
        expect(page.url()).toBe(`${house.readerUrl}${code === 'en' ? '/' : '/ar/'}`);
        expect(await page.evaluate(() => document.referrer)).toBe('');
      }
    }
  }, 120_000);

  it('a link that leads nowhere is a page too', async () => {
    await using browser = await openBrowser();
    await using watched = await browser.open();
    const answer = await watched.page.goto(`${house.newsroomUrl}/preview/nothing`);
    expect(answer?.status()).toBe(404);
    expect(await axeViolations(watched.page)).toEqual([]);
    expect(watched.complaints.filter((complaint) => !/status of 404/.test(complaint))).toEqual([]);
    await photograph(watched.page, 'preview-gone');
  }, 60_000);

  it('readers are led from the top of a story to what changed in it', async () => {
    await using browser = await openBrowser();
    for (const code of ['en', 'ar'] as const) {
      await using watched = await browser.open({
        viewport: { width: code === 'en' ? 1280 : 390, height: 800 },
      });
      const { page } = watched;
      const wayDown = page.locator('.credits a[href="#history"]');
      // The correction was published a moment ago: a process may still have the page of before.
      await expect
        .poll(() => page.goto(pages.get(code) ?? '').then(() => wayDown.count()), { timeout: 15_000 })
        .toBe(1);
      await wayDown.click();
      await page.locator('#history').getByText('It was eight to two.').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await photograph(page, `history-${code}`);
    }
  }, 60_000);
});
