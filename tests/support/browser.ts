import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const programs = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];
const places = programs.map((program) => `/usr/bin/${program}`);
/** Where Debian's Chromium is, if it is: the one without windows, which takes a third less of the processor, or another. */
export const browserPath = places.find((place) => existsSync(place));

/** For `describe.skipIf`: without it, tests in a browser are skipped, and the reporter says so. */
export const hasBrowser = browserPath !== undefined;

/** A page that remembers what it asked for and what it complained about. */
export interface WatchedPage extends AsyncDisposable {
  readonly page: Page;
  /** Addresses asked for, in order. */
  readonly requests: readonly string[];
  /** Console messages, uncaught errors and failed requests. */
  readonly complaints: readonly string[];
}

export interface TestBrowser extends AsyncDisposable {
  /** Opens a page with storage of its own. */
  open(options?: BrowserContextOptions): Promise<WatchedPage>;
}

/**
 * Debian's Chromium, headless; nothing of its own goes to the network. In a test it is the one of the run, which all
 * files share: each page has a profile of its own all the same.
 * @throws when there is none: guard with `hasBrowser`.
 */
export async function openBrowser(): Promise<TestBrowser> {
  if (!browserPath)
    throw new Error('There is no Chromium here. On Debian: apt-get install chromium-headless-shell.');
  const browser = process.env.VITEST ? await joinBrowser() : await chromium.launch(launched(browserPath));
  return {
    open: (options) => openPage(browser, options),
    // Of a browser that was joined, this closes what was opened in it.
    [Symbol.asyncDispose]: () => browser.close(),
  };
}

/** @internal How `shared-browser.ts` starts it too. */
export function launched(executablePath: string) {
  return {
    executablePath,
    headless: true,
    ignoreDefaultArgs: ['--disable-dev-shm-usage'],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  };
}

async function joinBrowser(): Promise<Browser> {
  // What opens a browser outside of tests never comes here, and cannot load this.
  const { inject } = await import('vitest');
  const answer = await fetch(inject('browserDoor'));
  return chromium.connect(await answer.text());
}

async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  // Less than a test's own, so that a failure names the element that was not there.
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  context.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    const of = message.text().startsWith('Failed to load') ? ` (${message.location().url})` : '';
    complaints.push(`${message.type()}: ${message.text()}${of}`);
  });
  page.on('pageerror', ({ message }) => {
    // Chromium says so where a page was too late for its own transition from the one before.
    if (!/^Transition was (skipped|aborted)/.test(message)) complaints.push(`error: ${message}`);
  });
  page.on('requestfailed', (request) => {
    complaints.push(`failed: ${request.url()} (${request.failure()?.errorText ?? 'no reason'})`);
  });
  return { page, requests, complaints, [Symbol.asyncDispose]: () => context.close() };
}

/** Requests that left the site. `data:` and `blob:` stay in the page. */
export function requestsElsewhere(requests: readonly string[], origin: string): string[] {
  return requests.filter((url) => !/^(data|blob|about):/.test(url) && new URL(url).origin !== origin);
}

/**
 * Ends what fades or moves, and what that starts. Not waited for: in a page that shows nothing new it may never go on.
 */
export async function endFading(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const mostLooks = 50;
    for (let look = 0, quiet = 0; quiet < 3 && look < mostLooks; look += 1) {
      const passing = document
        .getAnimations()
        .filter(
          ({ effect, playState }) =>
            playState !== 'finished' && Number.isFinite(effect?.getComputedTiming().endTime),
        );
      for (const animation of passing) animation.finish();
      quiet = passing.length === 0 ? quiet + 1 : 0;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
}

/**
 * What axe finds wrong under WCAG 2.2 A and AA and its best practices: rule, then the elements. `except`: a selector of
 * what is tried elsewhere. Frames are not looked into.
 */
export function axeViolations(page: Page, except?: string): Promise<string[]> {
  return runAxe(page, ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], except);
}

/** The same of a page in the light, and then in the dark what has to do with colours: nothing else is different there. */
export async function axeInBothSchemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await axeViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await runAxe(page, { type: 'rule', values: ['color-contrast', 'link-in-text-block'] });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((violation) => `in the dark: ${violation}`)];
}

let program: string | undefined;

/** The one without comments: it goes from process to process for every page, and is read there anew. */
function axeProgram(): string {
  program ??= readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  return program;
}

async function runAxe(
  page: Page,
  runOnly: NonNullable<axe.RunOptions['runOnly']>,
  except?: string,
): Promise<string[]> {
  // What is fading in has less contrast for a moment than anybody reads it with.
  await endFading(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeProgram());
  const { violations } = await page.evaluate(
    ({ excluded, only }) => {
      const { axe: here } = window as unknown as { axe: typeof axe };
      return here.run(excluded === undefined ? document : { exclude: [excluded] }, {
        runOnly: only,
        resultTypes: ['violations'],
      });
    },
    { excluded: except, only: runOnly },
  );
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html.slice(0, 200)).join(' | ')}`,
  );
}
