import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, hasBrowser, openBrowser, requestsElsewhere } from '../support/browser.ts';
import { download } from '../support/download.ts';
import { hasMarkupChecker, markupErrors } from '../support/markup.ts';
import { arabicStories, englishStories } from '../support/paper.ts';
import { type Installation, install } from '../support/program.ts';
import { publishStories } from '../support/stories.ts';

const longStory = readFileSync(join(import.meta.dirname, '../fixtures/water-bills.txt'), 'utf8');

describe('every kind of page, in both editions', () => {
  let house: Installation;
  let addresses: Record<string, string> = {};
  let longAddress = '';

  beforeAll(async () => {
    house = await install();
    await house.serve('--empty');
    const [harbour = '', , , bread = ''] = await publishStories(house, [...englishStories, ...arabicStories]);
    const { stdout } = await house.run(['import', '-', '--format', 'text', '--publish', '--json'], longStory);
    longAddress = JSON.parse(stdout).items[0].url;
    addresses = {
      'English front': `${house.readerUrl}/`,
      'English section': `${house.readerUrl}/local`,
      'English topic': `${house.readerUrl}/topics/harbour`,
      'English author': `${house.readerUrl}/by/ada-moreno`,
      'English article': harbour,
      'English long article': longAddress,
      'English 404': `${house.readerUrl}/nothing/here`,
      'Arabic front': `${house.readerUrl}/ar/`,
      'Arabic section': `${house.readerUrl}/ar/${encodeURI('محليات')}`,
      'Arabic topic': `${house.readerUrl}/ar/topics/${encodeURI('الحي-القديم')}`,
      'Arabic author': `${house.readerUrl}/ar/by/${encodeURI('ليلى-حداد')}`,
      'Arabic article': bread,
      'Arabic 404': `${house.readerUrl}/ar/nothing/here`,
    };
  }, 120_000);

  afterAll(() => house?.[Symbol.asyncDispose]());

  it('is where it should be', async () => {
    for (const [name, address] of Object.entries(addresses)) {
      expect((await download(address)).status, name).toBe(name.endsWith('404') ? 404 : 200);
    }
  });

  it.skipIf(!hasBrowser)(
    'has no violation that axe finds, no request elsewhere, no word on the console',
    async () => {
      await using browser = await openBrowser();
      for (const colorScheme of ['light', 'dark'] as const) {
        await using watched = await browser.open({ colorScheme });
        for (const [name, address] of Object.entries(addresses)) {
          await watched.page.goto(address);
          expect(await axeViolations(watched.page), `${name}, ${colorScheme}`).toEqual([]);
        }
        expect(requestsElsewhere(watched.requests, house.readerUrl)).toEqual([]);
        const expected = /status of 404/; // Chromium says so of the page itself
        expect(watched.complaints.filter((complaint) => !expected.test(complaint))).toEqual([]);
      }
    },
    120_000,
  );

  it.skipIf(!hasMarkupChecker)(
    'keeps the HTML standard',
    async () => {
      const pages: Record<string, string> = {};
      for (const [name, address] of Object.entries(addresses)) {
        pages[name] = (await download(address)).text;
      }
      expect(await markupErrors(pages)).toEqual([]);
    },
    120_000,
  );

  it('sends a story of 900 words with its styles in 14,600 bytes, and at most 5 KB of script', async () => {
    const page = await download(longAddress);
    expect(page.headers['content-encoding']).toBe('br');
    const words = page.text
      .match(/<div class="body">([\s\S]*?)<p class="printed/)?.[1]
      ?.replace(/<[^>]+>/g, ' ')
      .split(/\s+/);
    expect(words?.length).toBeGreaterThan(900);
    expect(page.bytes).toBeLessThanOrEqual(14_600);
    // Empty for whoever chose nothing, and kept by the browser.
    const sheets = [...page.text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
      ([, href = '']) => href,
    );
    expect(sheets).toEqual(['/preferences.css']);
    expect((await download(new URL('/preferences.css', longAddress).href)).bytes).toBe(0);
    const scripts = [...page.text.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, src = '']) => src);
    const sent = await Promise.all(scripts.map((src) => download(new URL(src, longAddress).href)));
    const size = sent.reduce((sum, script) => sum + Buffer.byteLength(script.text), 0);
    expect(size).toBeLessThanOrEqual(5 * 1024);
  });
});
