import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, hasBrowser, openBrowser, type TestBrowser } from '../support/browser.ts';
import { type Installation, install } from '../support/program.ts';
import { type SignedIn, signIn } from '../support/sign-in.ts';
import { importStories } from '../support/stories.ts';

declare global {
  interface Window {
    /** What moved in the page though nobody touched it: how far, and what. */
    shifts?: string[];
  }
}

/** Runs in the page. */
function noteShifts(): void {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { hadRecentInput } = entry as PerformanceEntry & { hadRecentInput?: boolean };
      if (!hadRecentInput) window.shifts?.push(JSON.stringify(entry));
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

describe.skipIf(!hasBrowser)('the board', () => {
  let house: Installation;
  let browser: TestBrowser;
  let ada: SignedIn;

  beforeAll(async () => {
    house = await install();
    await house.serve('--empty');
    await signIn(house, { name: 'Olga Owner', role: 'owner' });
    ada = await signIn(house, { name: 'Ada Moreno', role: 'editor' });
    await importStories(house, [
      {
        source_id: 'b:1',
        headline: 'Harbour cranes moved by night',
        section: 'World',
        text: 'Beams and chain.',
      },
      {
        source_id: 'b:2',
        headline: 'Council votes on the ferry',
        section: 'Politics',
        text: 'It was close.',
      },
      {
        ...{ source_id: 'b:3', headline: 'الميناء القديم يُفتح من جديد', section: 'World', language: 'ar' },
        text: 'عاد الصيادون إلى الميناء القديم.',
      },
    ]);
    for (const text of ['The lantern night', 'Who pays for the wall?']) {
      const answer = await ask('POST', '/api/articles', { source_id: `d:${text}`, format: 'text', text });
      expect(answer.status).toBe(200);
    }
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await house?.[Symbol.asyncDispose]();
  });

  function ask(method: string, path: string, body: unknown): Promise<Response> {
    const headers = {
      cookie: ada.cookie,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
    };
    return fetch(house.newsroomUrl + path, { method, headers, body: JSON.stringify(body) });
  }

  async function enter(page: Page, path = '/'): Promise<void> {
    await ada.enter(page.context());
    await page.goto(house.newsroomUrl + path);
    await page.locator('[data-story-line]').first().waitFor();
  }

  async function shoot(page: Page, name: string): Promise<void> {
    if (!process.env.SHOTS) return;
    mkdirSync(process.env.SHOTS, { recursive: true });
    await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
  }

  /** Lets a page be seen without its program, which comes when the function that this returns is called. */
  async function holdProgram(page: Page): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    await page.route(/\/program-.*\.js/, (route) => promise.then(() => route.continue()));
    return resolve;
  }

  const lines = (page: Page) => page.locator('[data-story-line]');

  it('comes without the editor, which comes with the first story', async () => {
    await using watched = await browser.open();
    const { page, requests } = watched;
    const hasEditor = async () => {
      const scripts = requests.filter((url) => new URL(url).pathname.endsWith('.js'));
      const texts = await Promise.all(scripts.map(async (url) => (await fetch(url)).text()));
      return texts.some((text) => text.includes('ProseMirror-selectednode'));
    };
    await enter(page);
    await page.locator('header [aria-haspopup=menu]').waitFor();
    await page.waitForLoadState('networkidle');
    expect(await hasEditor()).toBe(false);
    await page.getByRole('link', { name: 'The lantern night' }).click();
    await page.locator('.ProseMirror').waitFor();
    expect(await hasEditor()).toBe(true);
  });

  it('is seen before its program is there, which then does what was asked meanwhile', async () => {
    await using watched = await browser.open();
    const { page, requests } = watched;
    const letCome = await holdProgram(page);
    await enter(page);
    expect(await lines(page).allInnerTexts()).toHaveLength(5);
    await shoot(page, 'board-drawn');
    await page.getByRole('searchbox').fill('ferry');
    await page.getByText('List', { exact: true }).click();
    letCome();
    await page.waitForURL(/(?=.*q=ferry)(?=.*as=list)/);
    await expect.poll(() => lines(page).count()).toBe(1);
    // What drawing the board would ask for came with the page.
    expect(requests.filter((url) => /\/api\/(session|board|story-choices)/.test(url))).toEqual([]);
    // What the list had begun to ask for is given up when something is searched.
    expect(watched.complaints.filter((each) => !each.endsWith('(net::ERR_ABORTED)'))).toEqual([]);
  });

  it('is worked with by keys alone', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    const { keyboard } = page;
    await enter(page);
    await shoot(page, 'board');
    expect(await axeViolations(page)).toEqual([]);
    await keyboard.press('/');
    await keyboard.type('crane');
    await page.waitForURL(/q=crane/);
    await expect
      .poll(() =>
        lines(page)
          .allInnerTexts()
          .then((all) => all.length),
      )
      .toBe(1);
    await shoot(page, 'search');
    await keyboard.press('Tab');
    await keyboard.press('Escape');
    await keyboard.press('j');
    expect(await page.locator('[data-story-line]:focus').innerText()).toContain('Harbour cranes');
    await keyboard.press('o');
    await page.waitForURL(/\/stories\//);
    await page.locator('.ProseMirror[contenteditable=true]').waitFor();

    // Somebody else sees who is in it.
    await using other = await browser.open();
    await enter(other.page);
    await other.page.getByRole('img', { name: 'Here now: Ada Moreno' }).waitFor();
    await shoot(other.page, 'here');

    await keyboard.press('Escape');
    await page.goBack();
    await lines(page).first().waitFor();
    expect(watched.complaints.filter((each) => /^error|trusted/i.test(each))).toEqual([]);
  });

  it('keeps filters in the address and a view under a name', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    await enter(page);
    await page.getByRole('combobox', { name: 'Person' }).selectOption({ label: 'Mine' });
    await page.waitForURL(/person=me/);
    await expect.poll(() => lines(page).count()).toBe(2);
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('textbox', { name: 'Name of the view' }).fill('My own');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await page.getByRole('button', { name: 'My own', exact: true }).waitFor();
    await shoot(page, 'views');
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect.poll(() => lines(page).count()).toBe(5);
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('button', { name: 'My own', exact: true }).click();
    await page.waitForURL(/person=me/);
    await expect.poll(() => lines(page).count()).toBe(2);
  });

  it('leads everywhere from one field, and shows its keys', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    await enter(page);
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('textbox').fill('lantern');
    await page.getByRole('option', { name: 'The lantern night' }).waitFor();
    await shoot(page, 'palette');
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/stories\//);
    await page.goto(`${house.newsroomUrl}/`);
    await lines(page).first().waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Next story').waitFor();
    await shoot(page, 'keys');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('switch').click();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('n');
    expect(new URL(page.url()).pathname).toBe('/');
    expect(watched.complaints.filter((each) => /^error|trusted/i.test(each))).toEqual([]);
  });

  it('stands on a small screen, in the dark, from right to left', async () => {
    await using watched = await browser.open({
      ...{ locale: 'ar', colorScheme: 'dark' },
      viewport: { width: 390, height: 844 },
    });
    const { page } = watched;
    await page.addInitScript(noteShifts);
    const letCome = await holdProgram(page);
    await enter(page);
    await page.evaluate(() => document.fonts.ready.then(() => window.shifts?.splice(0)));
    await shoot(page, 'ar-390-dark-drawn');
    letCome();
    await page.locator('[aria-haspopup=menu]').waitFor();
    await page.getByRole('button', { name: 'التصفية' }).waitFor();
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
    expect(watched.complaints).toEqual([]);
    await shoot(page, 'ar-390-dark');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'التصفية' }).click();
    await shoot(page, 'ar-390-dark-filters');
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    await shoot(page, 'ar-1280');
    await page.getByRole('searchbox').fill('الصيادين');
    await page.waitForURL(/q=/);
  });
});
