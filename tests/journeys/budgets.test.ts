// What a page may cost and what it must do, in a real browser, on every kind of page in two editions. Below, each check
// is seen to fail on a page with a fault planted in it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf } from '../../src/domain/document.ts';
import {
  axeInBothSchemes,
  axeViolations,
  hasBrowser,
  openBrowser,
  type TestBrowser,
} from '../support/browser.ts';
import { download } from '../support/download.ts';
import { unseenInForcedColours } from '../support/forced-colours.ts';
import { type NewsroomDesk, newsroomDesk } from '../support/newsroom-desk.ts';
import { pageChecks } from '../support/page-checks.ts';
import { placesFrom } from '../support/page-kinds.ts';
import { visit } from '../support/page-visit.ts';
import { overweight, tooMuchScript, wrongSizes } from '../support/page-weight.ts';
import { photograph } from '../support/photograph.ts';
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
/** Text that hardly gets smaller by compression: minimal standard random numbers, in base 36. */
const noise = (length: number) => {
  let state = 1;
  const digits = Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return (state % 36).toString(36);
  });
  return digits.join('');
};
const cases = editions.flatMap((edition) => kinds.map((kind) => [edition, kind] as const));

describe.skipIf(!hasBrowser)('what a page costs', () => {
  let house: Installation;
  let browser: TestBrowser;
  let desk: NewsroomDesk;
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
    desk = newsroomDesk(house, await signIn(house, { name: 'Edith', role: 'editor' }));
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
    const note = (name: string, found: readonly string[]) => {
      if (found.length > 0) faults[name] = found;
    };
    if (kind === 'text article') note('is light', await overweight(visited));
    for (const [name, check] of Object.entries(pageChecks)) note(name, await check(visited));
    note('axe', await axeViolations(visited.page));
    expect(faults).toEqual({});
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

  it('is read in more contrast and in colours of the device', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    for (const kind of ['front', 'text article', 'search'] as const) {
      await page.emulateMedia({ contrast: 'more', forcedColors: 'none' });
      await page.goto(addressOf('English', kind));
      const [soft, rule, ink] = await page.evaluate(() => {
        const of = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
        return [of('.colophon').color, of('.nameplate').borderBlockStartColor, of('body').color];
      });
      expect([soft, kind === 'front' ? rule : ink], kind).toEqual([ink, ink]);
      await page.emulateMedia({ contrast: 'more', forcedColors: 'active' });
      expect(await unseenInForcedColours(page), kind).toEqual([]);
      await photograph(page, `forced-${kind.replace(' ', '-')}`);
    }
  });

  it('sends a story of 900 words with its styles in the page, and no sheet but that of choices, which is empty', async () => {
    const address = addressOf('English', 'text article');
    const { text } = await download(address);
    const words = text
      .match(/<div class="body">([\s\S]*?)<p class="printed/)?.[1]
      ?.replace(/<[^>]+>/g, ' ')
      .split(/\s+/);
    expect(words?.length).toBeGreaterThan(900);
    const sheets = [...text.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href);
    expect(sheets).toEqual(['/preferences.css']);
    expect((await download(new URL('/preferences.css', address).href)).bytes).toBe(0);
  });

  it('all scripts together are at most 10 KB', () => {
    const assets = join(import.meta.dirname, '../../assets');
    const names = readdirSync(assets).filter((name) => name.endsWith('.js'));
    const scripts = Object.fromEntries(names.map((name) => [name, readFileSync(join(assets, name), 'utf8')]));
    expect(names).toContain('site.js');
    expect(tooMuchScript(scripts)).toEqual([]);
    expect(
      tooMuchScript({ ...scripts, 'more.js': `export const more = '${noise(3000)}';` }).join(),
    ).toContain('more.js');
  });

  describe('each check fails on its fault', () => {
    type Fault = readonly [before: string, fault: string];
    /** The page with something put in, and without the policy that would keep it out. */
    const planted =
      (faults: readonly Fault[]) =>
      async (page: Page): Promise<void> => {
        await page.route(addressOf('English', 'text article'), async (route) => {
          const answer = await route.fetch();
          const { 'content-security-policy': _, 'content-encoding': __, ...headers } = answer.headers();
          let body = await answer.text();
          for (const [before, fault] of faults) body = body.replace(before, `${fault}${before}`);
          await route.fulfill({ status: 200, headers, body });
        });
      };
    const visitPlanted = (...faults: Fault[]) =>
      visit(browser, addressOf('English', 'text article'), {}, planted(faults));

    it('in a page that has many', async () => {
      const faults: readonly [check: string, before: string, fault: string, found: RegExp][] = [
        [
          'asks nothing of other sites',
          '</main>',
          '<img src="http://127.0.0.1:9/x.png" alt="">',
          /127.0.0.1:9/,
        ],
        ['says nothing on the console', '</main>', '<script>console.log("hello")</script>', /log: hello/],
        ['waits for no script', '</head>', '<script src="/assets/site.js"></script>', /assets\/site\.js/],
        [
          'does not scroll sideways at 320 pixels',
          '</main>',
          '<p><span style="display:block;width:400px">wide</span></p>',
          /width:400px/,
        ],
        [
          'does not scroll sideways with text twice as large',
          '</main>',
          '<p style="width:24rem">wide</p>',
          /width:24rem/,
        ],
        [
          'is reached by keys alone, in order, and shows where they are',
          '</main>',
          '<a href="/" class="bare">bare</a><style>main,main *{outline:none!important}</style>',
          /cannot be seen to have the focus: <a href="\/" class="bare"/,
        ],
        [
          'is reached by keys alone, in order, and shows where they are',
          '</main>',
          '<a href="/" tabindex="1">early</a>',
          /is reached in the order/,
        ],
        [
          'is reached by keys alone, in order, and shows where they are',
          '</main>',
          '<button onfocus="this.blur()">never</button>',
          /is reached in the order|is not reached/,
        ],
        ['makes sense without its styles', '</main>', '<h1>Another</h1>', /not one h1/],
        ['makes sense without its styles', '</main>', '<h2>Two</h2><h4>Four</h4>', /outline leaps/],
        [
          'axe',
          '</main>',
          '<p class="dim">dim</p><style>@media (prefers-color-scheme:dark){.dim{color:#222;background:#111}}</style>',
          /in the dark: color-contrast.*dim/,
        ],
        ['axe', '</main>', '<input><a href="/" aria-labelledby="nothing"></a>', /label: .*link-name: /],
      ];
      const checks: typeof pageChecks = { ...pageChecks, axe: ({ page }) => axeInBothSchemes(page) };
      await using visited = await visitPlanted(
        ...faults.map(([, before, fault]) => [before, fault] as const),
      );
      const found: Record<string, string> = {};
      for (const [name, check] of Object.entries(checks)) found[name] = (await check(visited)).join(', ');
      for (const [name, , , words] of faults) expect(found[name], name).toMatch(words);
      expect(new Set(faults.map(([name]) => name)).add('moves nothing')).toEqual(
        new Set(Object.keys(checks)),
      );
    });

    it.each([
      [
        'late',
        '<main',
        '<div id="late"></div><script>setTimeout(() => { late.style.height = "300px"; }, 100)</script>',
        /^\d/,
      ],
      [
        'on a phone alone',
        '<main',
        '<div id="late"></div><script>if (innerWidth < 400) setTimeout(() => { late.style.height = "300px"; }, 100)</script>',
        /^360 pixels/,
      ],
      [
        'where somebody comes by',
        '</main>',
        '<div id="late"></div><p id="last">Last</p><script>new IntersectionObserver(([{ isIntersecting }]) => { if (isIntersecting) late.style.height = "300px"; }).observe(last)</script>',
        /^\d/,
      ],
    ])('what moves %s', async (_, before, fault, found) => {
      await using visited = await visitPlanted([before, fault]);
      expect((await pageChecks['moves nothing']?.(visited))?.[0]).toMatch(found);
    });

    it('a page that asks for much, or for much script, is too heavy', async () => {
      const pictures = Array.from({ length: 6 }, (_, at) => `<img src="/assets/icon.svg?${at}" alt="">`).join(
        '',
      );
      const script =
        '<script type="module" src="/assets/saved.js"></script><script type="module" src="/assets/aloud.js"></script>';
      await using visited = await visitPlanted(
        ['</main>', `<p hidden>${noise(60_000)}</p>`],
        ['</main>', pictures],
        ['</main>', script],
      );
      expect((await overweight(visited)).join()).toMatch(/bytes in all.*scripts of .*requests/);
    });

    it('a story of too many words is too heavy', async () => {
      const text = { type: 'text', text: noise(16_000).replaceAll('z', ' ') };
      const document = documentOf({ headline: 'Long', body: [{ type: 'paragraph', content: [text] }] });
      await using visited = await visit(browser, await desk.publish(document));
      expect((await overweight(visited)).join()).toMatch(/^the page is \d{5} bytes$/);
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
  });
});
