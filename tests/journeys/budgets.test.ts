// What a page may cost and what it must do, in a real browser, on every kind of page in two editions. Below, each check
// is seen to fail on a page with a fault planted in it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf } from '../../src/domain/document.ts';
import { shrinkScript } from '../../src/reader/shrink-script.ts';
import { axeViolations, hasBrowser, openBrowser, type TestBrowser } from '../support/browser.ts';
import { download } from '../support/download.ts';
import { newsroomDesk } from '../support/newsroom-desk.ts';
import { overweight, pageChecks, visit, wrongSizes } from '../support/page-budgets.ts';
import { placesFrom } from '../support/page-kinds.ts';
import { type Installation, install } from '../support/program.ts';
import { signIn } from '../support/sign-in.ts';

const longStory = readFileSync(join(import.meta.dirname, '../fixtures/water-bills.txt'), 'utf8');
const kinds = [
  'text article',
  'article with pictures',
  'front',
  'section',
  'live',
  'author',
  'topic',
  'search',
  'saved',
  'offline',
] as const;
type Kind = (typeof kinds)[number];
const editions = ['English', 'Arabic'] as const;
const cases = editions.flatMap((edition) => kinds.map((kind) => [edition, kind] as const));

describe.skipIf(!hasBrowser)('what a page costs', () => {
  let house: Installation;
  let browser: TestBrowser;
  const addresses = new Map<string, string>();
  /** Stories with a picture in every place that one can have. */
  const laidOut = new Map<string, string>();
  const addressOf = (edition: string, kind: Kind) => addresses.get(`${edition} ${kind}`) ?? '';

  beforeAll(async () => {
    house = await install();
    await house.serve();
    for (const [edition, prefix] of [
      ['English', ''],
      ['Arabic', '/ar'],
    ] as const) {
      const front = `${house.readerUrl}${prefix}/`;
      const found = await placesFrom(front, prefix);
      for (const [kind, address] of Object.entries(found)) addresses.set(`${edition} ${kind}`, address);
    }
    const { stdout } = await house.run(['import', '-', '--format', 'text', '--publish', '--json'], longStory);
    addresses.set('English text article', JSON.parse(stdout).items[0].url);
    await publishPictured();
    browser = await openBrowser();
  }, 180_000);

  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await house?.[Symbol.asyncDispose]();
  });

  async function publishPictured(): Promise<void> {
    const desk = newsroomDesk(house, await signIn(house, { name: 'Edith', role: 'editor' }));
    const sources: string[] = [];
    for (const [place, background] of ['#336699', '#996633', '#339966', '#663399', '#666633'].entries()) {
      const drawn = sharp({ create: { width: 1600, height: 1000, channels: 3, background } });
      sources.push(await desk.add(`budget${place}.jpg`, await drawn.jpeg().toBuffer()));
    }
    for (const [edition, meta, words] of [
      ['English', {}, 'A harbour at dawn'],
      ['Arabic', { edition: 'ar', language: 'ar', direction: 'rtl' }, 'ميناء عند الفجر'],
    ] as const) {
      const text = { type: 'text', text: `${words}. `.repeat(40).trim() };
      const body = sources.flatMap((src) => [
        {
          type: 'image',
          attrs: { src, alt: words, credit: 'Ada' },
          content: [{ type: 'text', text: words }],
        },
        { type: 'paragraph', content: [text] },
      ]);
      const section =
        edition === 'Arabic' ? { slug: 'صور', name: 'صور' } : { slug: 'pictures', name: 'Pictures' };
      const document = documentOf({ headline: words, standfirst: words, body });
      addresses.set(`${edition} article with pictures`, await desk.publish(document, { ...meta, section }));
    }
    const image = (at: number) => ({ type: 'image', attrs: { src: sources[at], alt: `${at}`, credit: '' } });
    const text = { type: 'paragraph', content: [{ type: 'text', text: 'Between them.' }] };
    // Each another one: a browser takes a larger file of the same picture that it has already.
    for (const background of ['#112233', '#332211', '#113322', '#221133']) {
      const drawn = sharp({ create: { width: 1600, height: 1000, channels: 3, background } });
      sources.push(await desk.add(`place${background.slice(1)}.jpg`, await drawn.jpeg().toBuffer()));
    }
    for (const genre of ['news', 'feature', 'obituary'] as const) {
      const galleries = [[2], [3, 4], [5, 6, 7]].map((places) => ({
        type: 'gallery',
        content: places.map(image),
      }));
      const chart = { type: 'chart', attrs: { form: 'map', title: '' }, content: [image(8)] };
      const body = [image(0), text, image(1), ...galleries, chart, text];
      laidOut.set(genre, await desk.publish(documentOf({ headline: `A ${genre}`, body }), { genre }));
    }
  }

  it('there is every kind of page', async () => {
    for (const [edition, kind] of cases) {
      expect((await download(addressOf(edition, kind))).status, `${edition} ${kind}`).toBe(200);
    }
    const pictured = await download(addressOf('Arabic', 'article with pictures'));
    expect(pictured.text.match(/<figure class="image">/g)).toHaveLength(5);
  });

  it.each(cases)('%s %s', async (edition, kind) => {
    await using visited = await visit(browser, addressOf(edition, kind));
    const faults: Record<string, readonly string[]> = {};
    for (const [name, check] of Object.entries(pageChecks)) {
      const found = await check(visited);
      if (found.length > 0) faults[name] = found;
    }
    const narrow = await axeViolations(visited.page);
    expect({ ...faults, ...(narrow.length > 0 && { axe: narrow }) }).toEqual({});
  });

  it.each([360, 768, 1280])('pictures are as large as they are shown, at %i pixels', async (width) => {
    const places = ['front', 'section', 'author'] as const;
    const pages = [...laidOut.values(), ...places.map((kind) => addressOf('English', kind))];
    const faults: string[] = [];
    for (const address of pages) {
      // Each in a browser that has no larger file already.
      await using opened = await browser.open({ viewport: { width, height: 900 } });
      await opened.page.goto(address);
      faults.push(...(await wrongSizes(opened.page)).map((fault) => `${address}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  it.each(editions)('a text article is light, %s', async (edition) => {
    const address = addressOf(edition, 'text article');
    expect((await download(address)).bytes).toBeLessThanOrEqual(14_600);
    await using visited = await visit(browser, address, {});
    expect(overweight(visited)).toEqual([]);
  });

  it('all scripts together are at most 10 KB', () => {
    const assets = join(import.meta.dirname, '../../assets');
    const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
    const sent = (name: string) => shrinkScript(readFileSync(join(assets, name), 'utf8'));
    const sizes = scripts.map((name) => brotliCompressSync(sent(name)).byteLength);
    expect(scripts).toContain('site.js');
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(10 * 1024);
  });

  describe('each check fails on its fault', () => {
    /** The page with something put in, and without the policy that would keep it out. */
    const planted =
      (before: string, fault: string) =>
      async (page: Page): Promise<void> => {
        await page.route(addressOf('English', 'text article'), async (route) => {
          const answer = await route.fetch();
          const { 'content-security-policy': _, 'content-encoding': __, ...headers } = answer.headers();
          const body = (await answer.text()).replace(before, `${fault}${before}`);
          await route.fulfill({ status: 200, headers, body });
        });
      };

    it.each<[keyof typeof pageChecks, string, string]>([
      ['asks nothing of other sites', '</main>', '<img src="http://127.0.0.1:9/x.png" alt="">'],
      ['says nothing on the console', '</main>', '<script>console.log("hello")</script>'],
      ['waits for no script', '</head>', '<script src="/assets/site.js"></script>'],
      [
        'moves nothing',
        '<main',
        '<div id="late"></div><script>requestAnimationFrame(() => setTimeout(() => { late.style.height = "300px"; }, 200))</script>',
      ],
      [
        'does not scroll sideways at 320 pixels',
        '</main>',
        '<p><span style="display:block;width:400px">wide</span></p>',
      ],
      ['does not scroll sideways with text twice as large', '</main>', '<p style="width:24rem">wide</p>'],
      [
        'is reached by keys alone, in order, and shows where they are',
        '</main>',
        '<a href="/" style="outline:0;display:block" class="bare">bare</a><style>.bare:focus{outline:none!important}main,main *{outline:none!important}</style>',
      ],
      [
        'is reached by keys alone, in order, and shows where they are',
        '</main>',
        '<a href="/" tabindex="1">early</a>',
      ],
      ['makes sense without its styles', '</main>', '<h1>Another</h1>'],
      ['makes sense without its styles', '</main>', '<h2>Two</h2><h4>Four</h4>'],
    ])('%s', async (name, before, fault) => {
      await using visited = await visit(
        browser,
        addressOf('English', 'text article'),
        {},
        planted(before, fault),
      );
      expect(await pageChecks[name]?.(visited)).not.toEqual([]);
    });

    it('a heavy page, or one that asks for much, is too heavy', async () => {
      const noise = Buffer.from(
        Array.from({ length: 60_000 }, (_, place) => (place * place * 7919) % 251),
      ).toString('base64');
      const address = addressOf('English', 'text article');
      await using heavy = await visit(browser, address, {}, planted('</main>', `<p hidden>${noise}</p>`));
      expect(overweight(heavy).join()).toMatch(/bytes in all/);
      const pictures = Array.from(
        { length: 6 },
        (_, place) => `<img src="/assets/icon.svg?${place}" alt="">`,
      ).join('');
      await using many = await visit(browser, address, {}, planted('</main>', pictures));
      expect(overweight(many).join()).toMatch(/requests/);
    });

    it('a picture that says it is wider than it is comes too large', async () => {
      await using visited = await visit(
        browser,
        laidOut.get('news') ?? '',
        { viewport: { width: 360, height: 900 } },
        async (page) => {
          await page.route(laidOut.get('news') ?? '', async (route) => {
            const answer = await route.fetch();
            const body = (await answer.text()).replaceAll('92vw', '300vw');
            const { 'content-encoding': _, ...headers } = answer.headers();
            await route.fulfill({ status: 200, headers, body });
          });
        },
      );
      expect((await wrongSizes(visited.page)).length).toBeGreaterThan(3);
    });

    it('a control without a name and an id that stands twice are found', async () => {
      const fault = '<input><p id="twice" role="note"></p><a href="/" aria-labelledby="nothing"></a>';
      await using visited = await visit(
        browser,
        addressOf('English', 'text article'),
        {},
        planted('</main>', fault),
      );
      expect((await axeViolations(visited.page)).join()).toMatch(/label|link-name/);
    });
  });
});
