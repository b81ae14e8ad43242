import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, hasBrowser, openBrowser, type TestBrowser } from '../support/browser.ts';
import { type Installation, install } from '../support/program.ts';
import { type SignedIn, signIn } from '../support/sign-in.ts';

const shots = process.env.SHOTS;

describe.skipIf(!hasBrowser)('curating a front', () => {
  let house: Installation;
  let browser: TestBrowser;
  let ada: SignedIn;
  let ben: SignedIn;

  beforeAll(async () => {
    house = await install();
    await house.serve();
    ada = await signIn(house, { name: 'Ada Moreno', role: 'editor' });
    ben = await signIn(house, { name: 'Ben Ode', role: 'editor' });
    browser = await openBrowser();
  }, 180_000);

  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await house?.[Symbol.asyncDispose]();
  });

  async function enter(page: Page, who: SignedIn, path: string): Promise<void> {
    await who.enter(page.context());
    await page.goto(`${house.newsroomUrl}${path}`);
  }

  async function shoot(page: Page, name: string): Promise<void> {
    if (shots) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
  }

  const saved = (page: Page) => page.locator('.front-state-saved').waitFor();
  const headlines = (page: Page, part: string) =>
    page
      .getByRole('region', { name: part, exact: true })
      .locator('.slot-pinned .slot-headline > bdi')
      .allInnerTexts();

  /** What leads the page that readers get, once it is the one that is expected or for want of it. */
  async function readersLead(expected?: string): Promise<string> {
    let lead = '';
    for (let tries = 0; tries < 40; tries += 1) {
      const html = await (await fetch(house.readerUrl)).text();
      lead =
        /class="[^"]*\blead\b[\s\S]*?<h2[^>]*>\s*<a [^>]*>(?:<span[^>]*>[^<]*<\/span>)?([^<]*)/.exec(
          html,
        )?.[1] ?? '';
      if (expected === undefined || lead.trim() === expected) return lead.trim();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return lead.trim();
  }

  it('a page is arranged, looked at, launched, seen by readers, and taken back', async () => {
    const byItself = await readersLead();
    await using watched = await browser.open();
    const { page } = watched;
    await enter(page, ada, '/fronts');
    await page.getByRole('table').waitFor();
    await shoot(page, 'fronts-list');
    expect(await axeViolations(page)).toEqual([]);
    await page.locator('.fronts-edition a').first().click();
    await page.getByRole('button', { name: 'Arrange this page' }).click();
    await saved(page);

    // One of the newest leads, put there by its button; another beside it by keys alone.
    const found = page.locator('.found .slot-headline');
    await found.first().waitFor();
    const [first = '', second = '', third = ''] = (await found.allInnerTexts()).filter(
      (headline) => headline !== byItself,
    );
    await page.getByRole('button', { name: `Place ${third} in Lead` }).click();
    await page.getByRole('button', { name: `Place ${second} in Lead` }).focus();
    await page.keyboard.press('Enter');
    expect(await headlines(page, 'Lead')).toEqual([third, second]);
    await page.getByText('No room: readers will not see it').waitFor();
    await page.locator('.handle', { hasText: '2' }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await headlines(page, 'Lead')).toEqual([third]);
    expect(await headlines(page, 'Beside the lead')).toEqual([second]);
    expect(await page.locator('.handle:focus').getAttribute('aria-label')).toBe(`1: move ${second}`);

    // Dragged from the finder before the one that is there.
    const row = page.locator('.found > li', { hasText: first }).first();
    const target = page.getByRole('region', { name: 'Beside the lead' }).locator('.slot-pinned').first();
    await row.dragTo(target, { targetPosition: { x: 60, y: 2 } });
    expect(await headlines(page, 'Beside the lead')).toEqual([first, second]);
    await page.locator('.found > li', { hasText: first }).getByText('In Beside the lead').waitFor();

    // Found by what the board finds it by.
    await page.getByRole('searchbox', { name: 'Words of the story' }).fill('nosuchword');
    await page.getByText('No story has these words.').waitFor();
    await page.getByRole('searchbox', { name: 'Words of the story' }).fill(first);
    await page.locator('.found > li', { hasText: first }).first().waitFor();

    // A package for one storyline.
    await page.getByRole('button', { name: 'A package for one storyline' }).click();
    const pack = page.getByRole('region', { name: 'Package' });
    await pack.getByRole('combobox', { name: 'Storyline' }).click();
    await pack.getByRole('listbox').getByRole('option').first().click();
    await saved(page);
    await shoot(page, 'front-arrange');
    expect(await axeViolations(page)).toEqual([]);

    await page.getByText('Preview', { exact: true }).click();
    await page.getByText('Side by side').click();
    const draft = page.frameLocator('iframe[title^="Draft"]');
    await draft.locator('.lead h2').waitFor();
    expect(await draft.locator('.lead h2').innerText()).toContain(third);
    const live = page.frameLocator('iframe[title^="Live"]');
    expect(await live.locator('.lead h2').innerText()).toContain(byItself);
    expect(await draft.locator('body').evaluate(() => window.innerWidth)).toBe(1280);
    // Pictures and typefaces are the page's own.
    expect(
      await draft
        .locator('img')
        .first()
        .evaluate((it: HTMLImageElement) => it.complete),
    ).toBe(true);
    await shoot(page, 'front-preview');
    await page.getByText('Phone, 360').click();
    expect(await draft.locator('body').evaluate(() => window.innerWidth)).toBe(360);
    expect(page.url()).toContain('view=preview');
    await draft.locator('.lead h2').waitFor();
    await shoot(page, 'front-preview-360');
    expect(await axeViolations(page, 'iframe')).toEqual([]);
    expect(await readersLead()).toBe(byItself);

    await page.getByRole('button', { name: 'Launch', exact: true }).click();
    await page.getByText('Readers have it now.').waitFor();
    expect(await readersLead(third)).toBe(third);
    await page.getByText('History', { exact: true }).click();
    await page.getByText('Ada Moreno launched').waitFor();
    await shoot(page, 'front-history');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Let it arrange itself' }).click();
    await page.getByText('Ada Moreno let the page arrange itself').waitFor();
    expect(await readersLead(byItself)).toBe(byItself);
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByText('Ada Moreno took a launch back').waitFor();
    expect(await readersLead(third)).toBe(third);
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByText('Ada Moreno took a launch back').nth(1).waitFor();
    expect(await readersLead(byItself)).toBe(byItself);
    expect(watched.complaints.filter((each) => /^error|trusted/i.test(each))).toEqual([]);
  });

  it('launches itself at its second', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    await enter(page, ada, '/fronts/en');
    await saved(page);
    await page.getByRole('button', { name: 'Launch at' }).click();
    await page.getByLabel('Launch at').last().fill('2036-01-01T06:00');
    await shoot(page, 'front-schedule');
    await page.getByRole('button', { name: 'Set the time' }).click();
    await page.getByText('It launches itself then.').waitFor();
    await page.getByText('History', { exact: true }).click();
    await page.getByText('set by Ada Moreno').waitFor();
    await page.getByRole('button', { name: 'Another time' }).click();
    await expect.poll(() => page.getByLabel('Another time').last().inputValue()).toBe('2036-01-01T06:00');
    await page.getByLabel('Another time').last().fill('2036-02-03T07:30');
    await page.getByRole('button', { name: 'Set the time' }).click();
    await page.getByText('It launches itself at the new time.').waitFor();
    await page.getByText('Feb 3, 2036').waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('It does not launch itself any more.').waitFor();
    await page.getByText('set by Ada Moreno').waitFor({ state: 'detached' });
  });

  it('two people at once lose nothing', async () => {
    await using adas = await browser.open();
    await using bens = await browser.open();
    await enter(adas.page, ada, '/fronts/en/world');
    const start = adas.page.getByRole('button', { name: 'Arrange this page' });
    await start.click();
    await saved(adas.page);
    await enter(bens.page, ben, '/fronts/en/world');
    await saved(bens.page);
    await bens.page.getByText('Here too: Ada Moreno').waitFor();
    await bens.page.getByText('Last changed by Ada Moreno').waitFor();
    const offered = bens.page.locator('.found .slot-headline');
    await offered.nth(1).waitFor();
    const names = await offered.allInnerTexts();
    const [one = '', two = ''] = names;
    await adas.page.getByRole('button', { name: `Place ${one} in Lead` }).click();
    await saved(adas.page);
    await bens.page.getByRole('button', { name: `Place ${two} in Lead` }).click();
    await bens.page.getByText('Somebody else changed this front').waitFor();
    await shoot(bens.page, 'front-clash');
    expect(await axeViolations(bens.page)).toEqual([]);
    await bens.page.getByRole('button', { name: 'Go on with yours' }).click();
    await saved(bens.page);
    expect(await headlines(bens.page, 'Lead')).toEqual([two]);
    await bens.page.getByRole('button', { name: 'Undo' }).click();
    await saved(bens.page);
    expect(await headlines(bens.page, 'Lead')).toEqual([one]);
  });

  it('is in Arabic from right to left, on a phone, in the dark', async () => {
    await using watched = await browser.open({
      locale: 'ar',
      viewport: { width: 390, height: 844 },
      colorScheme: 'dark',
    });
    const { page } = watched;
    await enter(page, ada, '/fronts');
    await page.getByRole('heading', { name: 'الواجهات' }).waitFor();
    await shoot(page, 'ar-fronts-list');
    await page.goto(`${house.newsroomUrl}/fronts/ar`);
    await page.getByRole('button', { name: 'رتّب هذه الصفحة' }).click();
    await saved(page);
    await page.locator('.found button').first().click();
    await saved(page);
    expect(await page.locator('.slot-pinned').count()).toBe(1);
    await page.locator('.slot-pinned button').last().click();
    await page.getByRole('menuitem', { name: 'أخرجها' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await shoot(page, 'ar-front');
    expect(await axeViolations(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await page.goto(`${house.newsroomUrl}/fronts/ar?view=preview&width=360`);
    await page.frameLocator('iframe').locator('.lead h2').waitFor();
    await shoot(page, 'ar-front-preview');
    expect(await axeViolations(page, 'iframe')).toEqual([]);
  });
});
