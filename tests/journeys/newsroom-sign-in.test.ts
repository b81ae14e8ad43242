import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  axeViolations,
  hasBrowser,
  openBrowser,
  type TestBrowser,
  type WatchedPage,
} from '../support/browser.ts';
import { type Installation, install, type Program } from '../support/program.ts';

const password = 'three herons over the weir';
const shots = process.env.SHOTS;

describe.skipIf(!hasBrowser)('coming into the newsroom', () => {
  let house: Installation;
  let browser: TestBrowser;
  let owner: WatchedPage;
  /** Passkeys need a name in the address. */
  let newsroom: string;
  let program: Program;
  let secret = '';
  let recovery: string[] = [];

  beforeAll(async () => {
    // The first start is part of it: it prints the link for the first owner.
    house = await install({}, { isNew: true });
    program = await house.serve('--empty');
    newsroom = house.newsroomUrl.replace('127.0.0.1', 'localhost');
    browser = await openBrowser();
    owner = await browser.open();
  }, 120_000);

  afterAll(async () => {
    await owner?.[Symbol.asyncDispose]();
    await browser?.[Symbol.asyncDispose]();
    await house?.[Symbol.asyncDispose]();
  });

  /** In both languages' own direction, wide and narrow, light and dark, where pictures are wanted. */
  async function shoot(page: Page, name: string): Promise<void> {
    if (!shots) return;
    for (const [width, scheme] of [
      [1280, 'light'],
      [390, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      await pause(250);
      await page.screenshot({ path: `${shots}/${name}-${width}-${scheme}.png`, fullPage: true });
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
  }

  async function isWell(watched: WatchedPage): Promise<void> {
    await watched.page.getByRole('heading', { level: 1 }).waitFor();
    expect(await axeViolations(watched.page)).toEqual([]);
    // Chromium itself says every 401 and 403 on the console; anything else there is ours.
    const ours = watched.complaints.filter((each) => /^error/.test(each) && !/status of 4\d\d/.test(each));
    expect(ours).toEqual([]);
  }

  /** The newest mail to an address, once the postman has put it into the folder. */
  async function mailTo(address: string): Promise<string> {
    const folder = join(house.dataFolder, 'mail');
    for (let tries = 0; tries < 100; tries += 1) {
      const found = listFolder(folder)
        .map((name) =>
          readFileSync(join(folder, name), 'utf8')
            .replace(/=\r?\n/g, '')
            .replace(/=3D/g, '='),
        )
        .filter((mail) => mail.includes(address));
      const last = found.at(-1);
      if (last !== undefined) return last;
      await pause(100);
    }
    throw new Error(`no mail came to ${address}`);
  }

  async function signInAs(page: Page, email: string, word = password): Promise<void> {
    await page.goto(`${newsroom}/sign-in`);
    await page.getByLabel(/^Email/).fill(email);
    await page.getByLabel(/^Password/).fill(word);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  }

  async function signOut(page: Page): Promise<void> {
    await page.getByRole('button', { name: /^You:/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
  }

  const code = (timestamp = Date.now()) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });

  it('the first owner comes by the printed link', async () => {
    const { page } = owner;
    // The line with the link comes once everything is up, which may be a moment after both doors answer.
    const link = () => /\/claim\/[\w-]{43}/.exec(program.output())?.[0] ?? null;
    await expect.poll(link, { timeout: 30_000 }).not.toBe(null);
    await page.goto(`${newsroom}${link()}`);
    await page.getByLabel('Your name').fill('Ada Moreno');
    await page.getByLabel(/^Email/).fill('ada@herald.example');
    await page.getByLabel('New password').fill('adamoreno2026');
    await page.getByRole('button', { name: 'Become the owner' }).click();
    await page.getByRole('alert').getByText('Leave your name').waitFor();
    await shoot(page, 'claim');
    await isWell(owner);
    await page.getByLabel('New password').fill(password);
    await page.getByRole('button', { name: 'Become the owner' }).click();
    await page.getByRole('button', { name: 'You: Ada Moreno' }).waitFor();
  });

  it('signs out, and in with the password', async () => {
    const { page } = owner;
    await signOut(page);
    await shoot(page, 'sign-in');
    await isWell(owner);
    await signInAs(page, 'ada@herald.example', 'not this one at all');
    await page.getByRole('alert').getByText('is not right').waitFor();
    await signInAs(page, 'ada@herald.example');
    await page.getByRole('button', { name: 'You: Ada Moreno' }).waitFor();
  });

  it('sets up codes from an application, and signs in with one', async () => {
    const { page } = owner;
    await page.goto(`${newsroom}/account`);
    await page.getByRole('button', { name: 'Set up' }).click();
    await page.getByRole('img', { name: /QR code/ }).waitFor();
    secret = (await page.locator('code').innerText()).replaceAll(' ', '');
    await shoot(page, 'totp');
    await isWell(owner);
    const used = code();
    await page.getByLabel('The code it shows now').fill(used);
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByTestId('codes').waitFor();
    recovery = await page.getByTestId('codes').locator('span').allInnerTexts();
    expect(recovery).toHaveLength(10);
    await shoot(page, 'recovery');
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await signOut(page);
    await signInAs(page, 'ada@herald.example');
    await page.getByRole('heading', { name: 'One more step' }).waitFor();
    await shoot(page, 'factor');
    await isWell(owner);
    // The code that set it up has been used: a telephone whose clock is half a minute ahead shows the next one.
    await page.getByLabel('Code from your application').fill(used);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Code from your application').fill(code(Date.now() + 30_000));
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'You: Ada Moreno' }).waitFor();

    await signOut(page);
    await signInAs(page, 'ada@herald.example');
    await page.getByRole('button', { name: 'Use a recovery code' }).click();
    await page.getByLabel('Recovery code').fill(recovery[0] ?? '');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'You: Ada Moreno' }).waitFor();
  });

  it('adds a passkey, and signs in with it alone', async () => {
    const { page } = owner;
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto(`${newsroom}/account`);
    await page.getByLabel('Name of the passkey').fill('Laptop');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByText('The passkey is added.').waitFor();
    await page.getByText('Laptop', { exact: true }).waitFor();
    await shoot(page, 'account');
    await isWell(owner);
    await signOut(page);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('button', { name: 'You: Ada Moreno' }).waitFor();
  });

  it('a reporter comes by an invitation that was mailed', async () => {
    const { page: ours } = owner;
    await ours.goto(`${newsroom}/people`);
    await ours.getByRole('button', { name: 'Invite somebody' }).click();
    const panel = ours.getByRole('complementary', { name: 'Invite somebody' });
    await panel.getByLabel('Name').fill('Noor Haddad');
    await panel.getByLabel('Email').fill('noor@herald.example');
    await panel.getByLabel('Role').selectOption('reporter');
    await shoot(ours, 'invite');
    await isWell(owner);
    await panel.getByRole('button', { name: 'Send the invitation' }).click();
    await ours.getByText('An invitation is on its way to noor@herald.example.').waitFor();
    await ours.getByRole('heading', { name: 'Invitations that wait' }).waitFor();
    const [, path = ''] = /(\/join\/[\w-]{43})/.exec(await mailTo('noor@herald.example')) ?? [];
    await using watched = await browser.open({ locale: 'ar' });
    const { page } = watched;
    await page.goto(`${newsroom}${path}`);
    await page.getByLabel('كلمة المرور الجديدة').fill('short');
    await shoot(page, 'join-ar');
    await isWell(watched);
    // What the server refuses is said in their language.
    await page.getByLabel('كلمة المرور الجديدة').fill('passwordpassword');
    await page.getByRole('button', { name: 'انضم' }).click();
    const refused = page.getByRole('alert').getByText('هذه من كلمات المرور التي تُجرَّب أولًا.');
    await refused.waitFor();
    expect(await refused.textContent()).not.toMatch(/[A-Za-z]/);
    await page.getByLabel('كلمة المرور الجديدة').fill('ثلاثة طيور فوق النهر');
    await page.getByRole('button', { name: 'انضم' }).click();
    await page.getByRole('button', { name: /Noor Haddad/ }).waitFor();
    await ours.reload();
    await ours.getByRole('row', { name: /Noor Haddad Reporter/ }).waitFor();
    expect(await ours.getByRole('heading', { name: 'Invitations that wait' }).count()).toBe(0);
    await page.goto(`${newsroom}/account`);
    await page.getByRole('heading', { name: 'حسابك' }).waitFor();
    await page.getByText('هذه الجلسة').waitFor();
    await shoot(page, 'account-ar');
    await isWell(watched);
  });

  it('who forgot the password gets a link, and a new one', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    await page.goto(`${newsroom}/sign-in`);
    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    // The page before has a field of that name too.
    await page.getByRole('button', { name: 'Send the link' }).waitFor();
    await page.getByLabel(/^Email/).fill('noor@herald.example');
    await page.getByRole('button', { name: 'Send the link' }).click();
    await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
    await isWell(watched);
    let path = '';
    await expect
      .poll(async () => {
        path = /(\/reset\/[\w-]{43})/.exec(await mailTo('noor@herald.example'))?.[1] ?? '';
        return path;
      })
      .not.toBe('');
    await page.goto(`${newsroom}${path}`);
    await page.getByLabel('New password').fill('four geese on the mill pond');
    await shoot(page, 'reset');
    await isWell(watched);
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Your new password is set' }).waitFor();
    await signInAs(page, 'noor@herald.example', 'four geese on the mill pond');
    await page.getByRole('button', { name: 'You: Noor Haddad' }).waitFor();
    await page.goto(`${newsroom}${path}`);
    await page.getByLabel('New password').fill('five geese on the mill pond');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('alert').waitFor();
  });

  it('somebody made on the command line comes by the link it prints', async () => {
    const printed = await house.command(
      'user',
      'create',
      '--name',
      'Omar',
      '--email',
      'omar@herald.example',
      '--role',
      'editor',
    );
    await using watched = await browser.open();
    const { page } = watched;
    await page.goto(`${newsroom}${new URL(printed.trim()).pathname}`);
    await page.getByLabel('New password').fill(password);
    await page.getByRole('button', { name: 'Join' }).click();
    await page.getByRole('button', { name: 'You: Omar' }).waitFor();
  });
});

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return []; // nothing was sent yet
  }
}
