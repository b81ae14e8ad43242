import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { TestBrowser } from '../../tests/support/browser.ts';

export interface Place {
  readonly name: string;
  readonly url: string;
  /** Where a page is another one in each language, the language it is in. */
  readonly language?: 'en' | 'ar' | undefined;
  /** Where its address says the scheme. */
  readonly scheme?: 'light' | 'dark';
  /** What was answered, where asking again would answer something else. */
  readonly answer?: Answer;
  /** What is done there before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Shot {
  readonly file: string;
  /** CSS pixels. */
  readonly width: number;
}

export interface Session {
  readonly out: string;
  readonly browser: TestBrowser;
  readonly widths: readonly number[];
  /** What makes a browser somebody's, if it has to be. */
  readonly enter?: (context: BrowserContext) => Promise<void>;
}

/** A page that is higher is taken in pieces: browsers draw no more at once. */
const tallest = 8_000;
/** Milliseconds: to draw so much takes a machine without a graphics processor its time. */
const patience = 60_000;
const languages = ['en', 'ar'] as const;
const schemes = ['light', 'dark'] as const;

/** Takes each place in every look, and says of each what is wrong with it. @returns in the order they were taken. */
export async function takeShots(session: Session, places: readonly Place[]): Promise<Shot[]> {
  mkdirSync(session.out, { recursive: true });
  const shots: Shot[] = [];
  for (const width of session.widths) {
    for (const colorScheme of schemes) {
      for (const locale of languages) {
        const here = places.filter(
          ({ language = locale, scheme = colorScheme }) => language === locale && scheme === colorScheme,
        );
        shots.push(...(await takeLook(session, here, { width, colorScheme, locale })));
      }
    }
  }
  return shots;
}

interface Look {
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  readonly locale: string;
}

async function takeLook(session: Session, places: readonly Place[], look: Look): Promise<Shot[]> {
  const { width, ...rest } = look;
  const viewport = { width, height: 900 };
  await using watched = await session.browser.open({ ...rest, viewport, reducedMotion: 'reduce' });
  const { page, complaints } = watched;
  page.setDefaultTimeout(patience);
  await session.enter?.(page.context());
  const shots: Shot[] = [];
  // A face that comes late waits for the next page: none is taken before it is there.
  if (places[0]) await page.goto(places[0].url, { waitUntil: 'networkidle' });
  for (const place of places) {
    const before = complaints.length;
    await page.setViewportSize(viewport);
    await visit(page, place);
    const name = `${place.name}-${look.locale}-${look.colorScheme}-${width}`;
    const files = await take(page, session.out, name, width);
    shots.push(...files.map((file) => ({ file, width })));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    // No fault: that a page of trouble is one, and that what the page before still brought was left off.
    const said = complaints
      .slice(before)
      .filter((each) => !each.endsWith(`(${place.url})`) && !each.includes('net::ERR_ABORTED'));
    console.log(name, ...(wide > 0 ? [`${wide} px too wide`] : []), ...said);
  }
  return shots;
}

async function visit(page: Page, place: Place): Promise<void> {
  const { url, answer, act } = place;
  if (answer) await gotoAnswer(page, url, answer);
  else await page.goto(url, { waitUntil: 'networkidle' });
  await act?.(page);
  await loadPictures(page);
}

/** Not by `page.route`: that keeps nothing, and the faces would come too late. */
async function gotoAnswer(page: Page, url: string, { status, headers, body }: Answer): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  devTools.once('Fetch.requestPaused', ({ requestId }) =>
    devTools.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: status,
      responseHeaders: Object.entries(headers).map(([name, value]) => ({ name, value })),
      body: Buffer.from(body).toString('base64'),
    }),
  );
  await devTools.send('Fetch.enable', { patterns: [{ urlPattern: url }] });
  await page.goto(url, { waitUntil: 'networkidle' });
  await devTools.detach();
}

/** Those far below would wait to be scrolled to. */
async function loadPictures(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = 'eager';
    await Promise.all(pictures.map((picture) => picture.decode().catch(() => {})));
  });
}

async function take(page: Page, out: string, name: string, width: number): Promise<string[]> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (height <= tallest) {
    await page.screenshot({ path: join(out, `${name}.png`), fullPage: true });
    return [`${name}.png`];
  }
  await page.setViewportSize({ width, height: tallest });
  const files: string[] = [];
  for (let top = 0; top < height; top += tallest) {
    await page.evaluate((to) => scrollTo(0, to), top);
    files.push(`${name}-${files.length + 1}.png`);
    await page.screenshot({ path: join(out, files.at(-1) ?? '') });
  }
  return files;
}
