import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/domain/permissions.ts';
import {
  axeViolations,
  hasBrowser,
  openBrowser,
  type TestBrowser,
  type WatchedPage,
} from '../support/browser.ts';
import { isNoWider } from '../support/is-no-wider.ts';
import { photograph } from '../support/photograph.ts';
import { type Installation, install } from '../support/program.ts';
import { type SignedIn, signIn } from '../support/sign-in.ts';

describe.skipIf(!hasBrowser)('people, keys and the record', () => {
  let house: Installation;
  let browser: TestBrowser;
  let ada: SignedIn;
  let rosa: SignedIn;

  beforeAll(async () => {
    house = await install();
    await house.serve('--empty');
    ada = await signIn(house, { name: 'Ada Moreno', role: 'owner' });
    rosa = await signIn(house, { name: 'Rosa Lind', role: 'contributor' });
    await signIn(house, { name: 'Sami Khoury', role: 'photo_editor' });
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await house?.[Symbol.asyncDispose]();
  });

  async function open(path: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
    const watched = await browser.open({ reducedMotion: 'reduce', ...options });
    await ada.enter(watched.page.context());
    await watched.page.goto(house.newsroomUrl + path);
    return watched;
  }

  async function look(page: Page, name: string): Promise<void> {
    expect(await axeViolations(page)).toEqual([]);
    await isNoWider(page, name);
    await photograph(page, name);
  }

  /** In both widths: what axe finds does not hang on them. */
  async function lookTwice(page: Page, name: string): Promise<void> {
    await page.setViewportSize({ width: 1280, height: 900 });
    await isNoWider(page, `ar-wide-${name}`);
    await photograph(page, `ar-wide-${name}`);
    await page.setViewportSize({ width: 390, height: 800 });
    await look(page, `ar-narrow-${name}`);
  }

  const asRosa = (method: string, path: string) =>
    fetch(house.newsroomUrl + path, {
      method,
      headers: { cookie: rosa.cookie, 'sec-fetch-site': 'same-origin', origin: house.newsroomUrl },
    });

  it('an owner changes a role, gives publishing alone for one desk, suspends, and finds it in the record', async () => {
    await using watched = await open('/people');
    const { page } = watched;
    await page.getByRole('button', { name: 'Rosa Lind' }).click();
    const panel = page.getByRole('complementary', { name: 'Rosa Lind' });
    await panel.getByLabel('Role').selectOption('reporter' satisfies Role);
    await look(page, 'people-role');
    await panel.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    await page.getByRole('row', { name: /Rosa Lind Reporter/ }).waitFor();
    // Another role ended her session.
    expect((await asRosa('GET', '/api/people')).status).toBe(401);

    await panel.getByLabel('Action').selectOption({ label: 'Publish and update' });
    const desk = await panel.getByLabel('Where').locator('option').nth(2).textContent();
    await panel.getByLabel('Where').selectOption({ index: 2 });
    await panel.getByRole('button', { name: 'Give' }).click();
    await panel.getByText(`Publish and update (${desk})`).waitFor();
    await panel.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').first().waitFor();
    await look(page, 'people-grant');

    await panel.getByRole('button', { name: 'Suspend…' }).click();
    await look(page, 'people-suspend');
    await panel.getByRole('button', { name: 'Suspend Rosa Lind' }).click();
    await page.getByRole('row', { name: /Rosa Lind Reporter.*Suspended/ }).waitFor();
    // By the keyboard: what tells that it is saved may lie over the link for a moment.
    await panel.getByRole('link', { name: 'In the record' }).press('Enter');

    await page.getByRole('cell', { name: 'Suspended somebody' }).waitFor();
    expect(await page.getByRole('cell', { name: 'Changed what somebody may do' }).count()).toBe(2);
    await look(page, 'record');
    await page
      .getByRole('row', { name: /Changed what somebody/ })
      .first()
      .getByRole('button')
      .click();
    await page.getByText('"story.publish"').waitFor();
    await look(page, 'record-entry');
    await page.getByRole('button', { name: 'All by them' }).click();
    await page.waitForURL(/who=/);
    await page.getByLabel('What', { exact: true }).selectOption('key.*');
    await page.getByText('Nothing in the record fits this.').waitFor();
    expect(watched.complaints.filter((each) => /^error: (?!Failed to load)/.test(each))).toEqual([]);
  }, 60_000);

  it('an owner makes a key, which is shown once and works, and revokes it', async () => {
    await using watched = await open('/people/keys');
    const { page } = watched;
    await page.getByRole('button', { name: 'Make a key' }).click();
    await page.getByLabel('Name').fill('Wire import');
    await look(page, 'keys-form');
    await page.getByRole('button', { name: 'Make it' }).click();
    const key = await page.getByText(/^mk_/).textContent();
    const read = () =>
      fetch(`${house.newsroomUrl}/api/articles`, { headers: { authorization: `Bearer ${key}` } });
    expect((await read()).status).toBe(200);
    await look(page, 'keys-made');
    await page.getByRole('button', { name: 'I have it' }).click();
    const row = page.getByRole('row', { name: /Wire import/ });
    await row.getByRole('button', { name: 'Revoke…' }).click();
    await row.getByRole('button', { name: 'Revoke “Wire import” for good' }).click();
    await row.getByText(/^Revoked/).waitFor();
    expect((await read()).status).toBe(401);
    await look(page, 'keys');
    // mk_, its id, and the secret, in which there can be more of these lines.
    expect(await page.content()).not.toContain(key?.split('_').slice(2).join('_'));
  }, 60_000);

  it('everybody sees who may do what', async () => {
    await using watched = await open('/people/permissions');
    await watched.page.getByRole('row', { name: /Publish and update/ }).waitFor();
    await look(watched.page, 'permissions');
  }, 30_000);

  it('all of it stands in Arabic, and on a telephone, in the dark', async () => {
    await using watched = await open('/people', { locale: 'ar', colorScheme: 'dark' });
    const { page } = watched;
    await page.getByRole('heading', { name: 'الفريق والصلاحيات' }).waitFor();
    await lookTwice(page, 'people');
    await page.getByRole('button', { name: 'Sami Khoury' }).click();
    await page.getByRole('button', { name: 'إيقاف…' }).click();
    await page.getByRole('button', { name: 'إيقاف Sami Khoury' }).waitFor();
    await lookTwice(page, 'person');
    for (const [path, heading] of [
      ['/people/keys', 'إنشاء مفتاح'],
      ['/people/permissions', 'النشر والتحديث'],
      ['/record', 'تنزيل بصيغة CSV'],
      ['/help', 'من يفعل ماذا'],
    ] as const) {
      await page.goto(house.newsroomUrl + path);
      await page.getByText(heading).first().waitFor();
      await lookTwice(page, path.slice(1).replace('/', '-'));
    }
    await using english = await open('/people', { viewport: { width: 390, height: 800 } });
    await english.page.getByRole('button', { name: 'Sami Khoury' }).waitFor();
    await look(english.page, 'narrow-people');
  }, 120_000);
});
