import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawPicture } from '../../src/media/library.test-support.ts';
import { axeViolations, hasBrowser, openBrowser, type TestBrowser } from '../support/browser.ts';
import { newsroomDesk } from '../support/newsroom-desk.ts';
import { photograph } from '../support/photograph.ts';
import { type Installation, install } from '../support/program.ts';
import { type SignedIn, signIn } from '../support/sign-in.ts';

describe.skipIf(!hasBrowser)('the fields beside a story', () => {
  let house: Installation;
  let browser: TestBrowser;
  let edda: SignedIn;
  let rosa: SignedIn;

  beforeAll(async () => {
    house = await install();
    await house.serve('--empty');
    edda = await signIn(house, { name: 'Edda Lind', role: 'editor' });
    rosa = await signIn(house, { name: 'Rosa Vidal', role: 'reporter' });
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await house?.[Symbol.asyncDispose]();
  });

  /** Begins a story and waits until it can be written in. */
  async function begin(page: Page, who: SignedIn, headline: string): Promise<string> {
    await who.enter(page.context());
    await page.goto(`${house.newsroomUrl}/stories/new`);
    await page.getByRole('textbox').first().fill(headline);
    await page.keyboard.press('Enter');
    await page.locator('.ProseMirror[contenteditable=true]').waitFor();
    return page.url().replace(/\?.*/, '');
  }

  const saved = (page: Page, field: string) =>
    page.locator(`[data-field=${field}][data-state=saved]`).waitFor();

  it('are saved one by one, and a conflict shows both', async () => {
    await using one = await browser.open();
    await using two = await browser.open({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
    const { page } = one;
    const url = await begin(page, rosa, 'The old crane stays');
    await page.getByLabel('Kicker').fill('Harbour');
    await page.keyboard.press('Enter');
    await saved(page, 'kicker');
    await page.getByRole('combobox', { name: 'Add a name' }).fill('Rosa');
    await page.getByRole('option', { name: 'Rosa Vidal' }).click();
    await saved(page, 'byline');
    await page.getByRole('combobox', { name: 'Add a name' }).fill('Kit Okoro');
    await page.keyboard.press('Enter');
    await page.getByLabel('What Kit Okoro did').selectOption('photographer');
    await saved(page, 'byline');
    await page.getByRole('combobox', { name: 'Topics' }).fill('flood');
    await page.getByRole('option', { name: /flood/i }).first().click();
    await saved(page, 'topics');
    await page.getByLabel('Title for search').fill('Old crane: the vote');
    await page.getByLabel('Note between desk and writer').fill('Call the harbour master before it goes out.');
    await page.getByLabel('Dateline').fill('Aden');
    await page.keyboard.press('Enter');
    await saved(page, 'seo');
    await saved(page, 'deskNote');
    expect(await page.locator('[data-field=plannedWords] input').getAttribute('readonly')).not.toBeNull();

    const { page: other } = two;
    await edda.enter(other.context());
    await other.goto(url);
    await other.getByLabel('Kicker').waitFor();
    expect(await other.getByLabel('Kicker').inputValue()).toBe('Harbour');
    await other.getByLabel('Planned length in words').fill('600');
    await other.keyboard.press('Tab');
    await saved(other, 'plannedWords');
    await other.getByLabel('Due (UTC)').fill('2026-12-01T18:00');
    await other.getByLabel('Due (UTC)').blur();
    await saved(other, 'dueAt');
    await page.getByText('of 600 words').waitFor();

    await page.getByLabel('Kicker').fill('The port');
    await other.getByLabel('Kicker').fill('Docks');
    await other.keyboard.press('Enter');
    await saved(other, 'kicker');
    await page.getByLabel('Kicker').press('Enter');
    const conflict = page.getByRole('alert');
    await conflict.waitFor();
    expect(await conflict.innerText()).toContain('Edda Lind changed this meanwhile.');
    expect(await conflict.innerText()).toContain('Docks');
    expect(await conflict.innerText()).toContain('The port');
    await photograph(page, 'fields-en');
    await photograph(other, 'fields-en-390-dark');
    expect(await axeViolations(page)).toEqual([]);
    expect(await axeViolations(other)).toEqual([]);
    await page.getByRole('button', { name: 'Use mine' }).click();
    await saved(page, 'kicker');
    await other.getByLabel('Kicker').and(other.locator('[value="The port"]')).waitFor();
    expect(one.complaints.filter((each) => /^error(?!.*409)|trusted/i.test(each))).toEqual([]);
  }, 60_000);

  it('keep what was written on the device when it cannot be sent', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    const url = await begin(page, edda, 'Ferry sails again');
    await page.route('**/fields/kicker', (route) => route.abort());
    await page.getByLabel('Kicker').fill('At sea');
    await page.keyboard.press('Enter');
    await page.locator('[data-field=kicker][data-state=failed]').waitFor();
    await page.unroute('**/fields/kicker');
    await page.goto(house.newsroomUrl);
    await page.goto(url);
    await page.getByLabel('Kicker').waitFor();
    expect(await page.getByLabel('Kicker').inputValue()).toBe('At sea');
    await page.locator('[data-field=kicker]').getByRole('button', { name: 'Save' }).click();
    await saved(page, 'kicker');
  }, 60_000);

  it('have another picture than the story’s first for sharing, and the first again', async () => {
    const bytes = await drawPicture(640, 360).png().toBuffer();
    await newsroomDesk(house, edda).add('harbour.png', bytes);
    await using watched = await browser.open({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
    const { page } = watched;
    await begin(page, edda, 'The harbour opens');
    await page.getByRole('button', { name: 'Another picture' }).click();
    await page.getByRole('button', { name: /harbour\.png/ }).click();
    await saved(page, 'sharedPicture');
    await page.getByLabel('What the shared picture shows').fill('The harbour at dawn');
    await page.getByLabel('What the shared picture shows').blur();
    await page.getByRole('img', { name: 'The harbour at dawn' }).waitFor();
    await photograph(page, 'fields-shared-390-dark');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'The first one of the story' }).click();
    await page.getByText('No picture: the first one').waitFor();
  }, 60_000);

  it('are in Arabic from right to left', async () => {
    await using watched = await browser.open({ locale: 'ar' });
    const { page } = watched;
    await begin(page, edda, 'الرافعة القديمة باقية في مكانها');
    await page.getByLabel('عنوان تمهيدي').fill('الميناء');
    await page.keyboard.press('Enter');
    await saved(page, 'kicker');
    await page.getByRole('button', { name: 'صورة أخرى' }).click();
    await page.getByRole('button', { name: /harbour\.png/ }).waitFor();
    await photograph(page, 'fields-ar');
    expect(await axeViolations(page)).toEqual([]);
  }, 60_000);
});
