import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, hasBrowser, openBrowser, requestsElsewhere } from '../support/browser.ts';
import { download } from '../support/download.ts';
import { canReadPrint, lettersOf, readPrint } from '../support/printed.ts';
import { type Installation, install } from '../support/program.ts';

/** What a body can hold; the demo shows each of them somewhere. */
const blocks = [
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'blockquote',
  'hr',
  'pre code',
  'table',
  'figure img',
  'figcaption',
  '.pull-quote',
  '.gallery',
  '.embed',
  '.audio',
  '.video',
  '.key-points',
  '.explainer',
  '.qa',
  '.timeline',
  '.rich-link',
  '.correction',
];

describe('the demo newspaper', () => {
  let house: Installation;
  let stories: string[] = [];
  /** Stories that together show every block. */
  const telling = new Set<string>();

  beforeAll(async () => {
    house = await install();
    await house.serve();
    const index = (await download(`${house.readerUrl}/sitemap.xml`)).text;
    // Those of stories have numbers for names.
    for (const sitemap of locations(index).filter((each) => /\/\d+\.xml$/.test(each)))
      stories.push(...locations((await download(sitemap)).text));
    stories = stories.sort();
  }, 120_000);

  afterAll(() => house?.[Symbol.asyncDispose]());

  it('has some sixty stories in two languages, and every block in one of them', async () => {
    expect(stories.length).toBeGreaterThanOrEqual(55);
    expect(stories.filter((address) => address.includes('/ar/')).length).toBeGreaterThanOrEqual(15);
    const missing = new Set(blocks);
    for (const address of stories) {
      const { document } = parseHTML((await download(address)).text);
      for (const block of missing) {
        if (!document.querySelector(`.body ${block}`)) continue;
        missing.delete(block);
        telling.add(address);
      }
    }
    expect([...missing]).toEqual([]);
  });

  it.skipIf(!hasBrowser)(
    'has no violation that axe finds in any block, no request elsewhere, no word on the console',
    async () => {
      await using browser = await openBrowser();
      await using watched = await browser.open();
      const { page, requests, complaints } = watched;
      const found: string[] = [];
      expect(telling.size).toBeGreaterThan(5);
      for (const address of [`${house.readerUrl}/`, `${house.readerUrl}/ar/`, ...telling]) {
        await page.goto(address);
        for (const violation of await axeViolations(page)) found.push(`${decodeURI(address)}: ${violation}`);
      }
      expect(found).toEqual([]);
      expect(requestsElsewhere(requests, house.readerUrl)).toEqual([]);
      expect(complaints).toEqual([]);
    },
    240_000,
  );

  it.skipIf(!hasBrowser)('prints every story whole', async () => {
    await using browser = await openBrowser();
    await using watched = await browser.open();
    const { page } = watched;
    await page.emulateMedia({ media: 'print' });
    for (const address of telling) {
      await page.goto(address);
      const unprinted = await page.evaluate(() =>
        [...document.querySelectorAll('h1, .standfirst, .credits .names, .body *, #comments .comment-body')]
          // What can be pressed stays behind, with what is said of pressing it.
          .filter(
            (element) =>
              element.textContent?.trim() !== '' && element.closest('button, .embed .label') === null,
          )
          .filter(
            (element) => !element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }),
          )
          .map((element) => element.outerHTML.slice(0, 200)),
      );
      expect(unprinted, decodeURI(address)).toEqual([]);
    }
  });

  it.skipIf(!hasBrowser || !canReadPrint)('prints all posts of coverage in Arabic', async () => {
    const addresses = stories.filter((address) => address.includes('/ar/'));
    const texts = await Promise.all(addresses.map(textOf));
    const covered = addresses[texts.findIndex((html) => html.includes('class="after coverage"'))] ?? '';
    await using browser = await openBrowser();
    await using watched = await browser.open({ javaScriptEnabled: false });
    const { page } = watched;
    await page.goto(`${covered}?order=whole`);
    const written = await page.locator('h1, .standfirst, .body p, .post h3').allTextContents();
    const { text, numbers, pictures } = readPrint(await page.pdf({ format: 'A4' }));
    expect(await page.locator('.post').count()).toBeGreaterThan(5);
    // A reader of PDF gives joined letters back in another order: that none is missing can be told.
    const printed = countLetters(text);
    const missing = [...countLetters(written.join())].filter(
      ([letter, times]) => (printed.get(letter) ?? 0) < times,
    );
    expect(missing).toEqual([]);
    expect(pictures).toBeGreaterThan(0);
    expect(numbers).toEqual(numbers.map((_, at) => (at + 1).toLocaleString('ar-EG')));
  });

  it.skipIf(!hasBrowser || !canReadPrint)(
    'begins no sheet of paper for its foot alone, however long sheets are',
    async () => {
      await using browser = await openBrowser();
      await using watched = await browser.open();
      const { page } = watched;
      for (const path of ['/', '/politics', '/ar/', `/ar/${encodeURI('الثقافة')}`]) {
        await page.goto(house.readerUrl + path);
        const foot = lettersOf(await page.locator('.colophon p').first().innerText()).length;
        for (const height of ['297mm', '280mm', '260mm', '240mm']) {
          const { pages } = readPrint(await page.pdf({ width: '210mm', height }));
          const last = lettersOf(pages.at(-1) ?? '').length;
          expect(last, `${path} on sheets of ${height}`).toBeGreaterThan(foot + 20);
        }
      }
    },
    60_000,
  );

  it('credits pictures in the language of the edition', async () => {
    const places = ['/ar/series/من-حي-القناديل', '/ar/storylines/السور-والعاصفة', '/ar/by/رباب-السنديان'];
    for (const path of places) {
      const html = await textOf(house.readerUrl + encodeURI(path));
      expect(html, path).toContain('رسم: روزا تيرن');
      expect(html, path).not.toContain('Illustration');
    }
  });

  it('goes away whole', async () => {
    const [first = ''] = stories;
    const media =
      /src="([^"]*\/media\/[^"]+)"/.exec((await Promise.all(stories.map(textOf))).join())?.[1] ?? '';
    expect((await download(new URL(media, house.readerUrl).href)).status).toBe(200);
    await house.command('demo', 'remove');
    await expect.poll(async () => (await download(first)).status, { timeout: 5_000 }).not.toBe(200);
    await expect
      .poll(() => download(new URL(media, house.readerUrl).href).then(({ status }) => status))
      .toBe(404);
    const front = await textOf(`${house.readerUrl}/`);
    expect(front).not.toContain('<article');
    expect(await textOf(`${house.readerUrl}/feed.xml`)).not.toContain('<item>');
    expect(await textOf(`${house.readerUrl}/sitemap.xml`)).not.toContain('<sitemap>');
    expect(await house.command('comments', 'list', '--json')).toBe('');
    expect(await house.command('comments', 'list', '--status', 'approved', '--json')).toBe('');
    expect(await house.command('demo', 'remove')).toContain('no demo');
  });
});

function countLetters(text: string): ReadonlyMap<string, number> {
  const letters = text.normalize('NFKC').match(/\p{L}/gu) ?? [];
  return new Map([...Map.groupBy(letters, (letter) => letter)].map(([letter, all]) => [letter, all.length]));
}

async function textOf(address: string): Promise<string> {
  return (await download(address)).text;
}

function locations(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address);
}
