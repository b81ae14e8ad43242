// A story with everything that a reader can open: pictures to look at large, what lies elsewhere, a film, a document, a
// chart. All of it without JavaScript too.
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf } from '../../src/domain/document.ts';
import { film } from '../../src/media/recordings/boxes.test-support.ts';
import {
  axeViolations,
  hasBrowser,
  openBrowser,
  requestsElsewhere,
  type TestBrowser,
} from '../support/browser.ts';
import { type NewsroomDesk, newsroomDesk } from '../support/newsroom-desk.ts';
import { photograph } from '../support/photograph.ts';
import { canReadPrint, lettersOf, readPrint } from '../support/printed.ts';
import { type Installation, install } from '../support/program.ts';
import { signIn } from '../support/sign-in.ts';

const captions = 'WEBVTT\n\n00:01.000 --> 00:04.000\nThe tide comes in.';

describe.skipIf(!hasBrowser)('the parts of a story that open', () => {
  let house: Installation;
  let browser: TestBrowser;
  let desk: NewsroomDesk;
  let story = '';

  beforeAll(async () => {
    house = await install();
    await house.serve('--empty');
    desk = newsroomDesk(house, await signIn(house, { name: 'Edith', role: 'editor' }));
    story = await publishOpened();
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await house?.[Symbol.asyncDispose]();
  });

  async function publishOpened(): Promise<string> {
    const pictures: object[] = [];
    for (const [place, background] of ['#336699', '#996633', '#339966'].entries()) {
      const drawn = sharp({ create: { width: 1600, height: 1000, channels: 3, background } });
      const src = await desk.add(`picture${place}.jpg`, await drawn.jpeg().toBuffer());
      const attrs = { src, alt: `Picture ${place + 1}`, credit: 'Ada Verne' };
      pictures.push({ type: 'image', attrs, content: [{ type: 'text', text: `Caption ${place + 1}.` }] });
    }
    const cell = (type: string, text: string) => ({ type, content: [{ type: 'text', text }] });
    const row = (type: string, ...cells: string[]) => ({
      type: 'table_row',
      content: cells.map((text) => cell(type, text)),
    });
    const table = {
      type: 'table',
      content: [row('table_header', 'Year', 'Ships'), row('table_cell', '2025', '412')],
    };
    const linked = (text: string, href: string) => ({
      type: 'text',
      text,
      marks: [{ type: 'link', attrs: { href } }],
    });
    const document = documentOf({
      headline: 'The tide comes in',
      body: [
        { type: 'paragraph', content: [{ type: 'text', text: 'It came at seven.' }] },
        {
          type: 'paragraph',
          content: [
            linked('The harbour office', 'https://harbour.example/tides?year=2026'),
            { type: 'text', text: ' says so, ' },
            linked('twice', 'https://harbour.example/tides?year=2026'),
            { type: 'text', text: ', and ' },
            linked('the rest', '/local'),
            { type: 'text', text: ' of the town. '.repeat(60) },
          ],
        },
        { type: 'gallery', content: pictures },
        { type: 'embed', attrs: { url: 'https://youtu.be/abcDEF12345', title: 'The vote, live' } },
        { type: 'video', attrs: { src: await desk.add('tide.mp4', film()), title: 'The tide', captions } },
        {
          type: 'document',
          attrs: { src: await desk.add('report.pdf', Buffer.from('%PDF-1.7\n%%EOF')), title: 'The report' },
        },
        { type: 'chart', attrs: { form: 'chart', title: 'Ships a year' }, content: [pictures[0], table] },
      ] as never,
    });
    return desk.publish(document);
  }

  it('are links, players and folds without JavaScript, and ask nothing of other sites', async () => {
    await using watched = await browser.open({ javaScriptEnabled: false });
    const { page } = watched;
    await page.goto(story);
    expect(await page.getByRole('button', { name: /youtube-nocookie/ }).isVisible()).toBe(false);
    const embed = page.getByRole('link', { name: 'The vote, live' });
    expect(await embed.getAttribute('href')).toBe('https://youtu.be/abcDEF12345');
    await page.getByText('The numbers behind it').click();
    expect(await page.locator('.chart td').allInnerTexts()).toEqual(['2025', '412']);
    await page.locator('.video').getByText('Transcript').click();
    expect(await page.getByText('The tide comes in.').isVisible()).toBe(true);
    const report = await page.request.get(
      house.readerUrl + (await page.getByRole('link', { name: 'The report' }).getAttribute('href')),
    );
    expect(report.headers()['content-type']).toBe('application/pdf');
    await page.goto(`${story}#picture-2`);
    await page.locator('#picture-2 a').click();
    expect(page.url()).toMatch(/\/media\/[a-z0-9]{16}-\d+\.webp$/);
    expect(requestsElsewhere(watched.requests, house.readerUrl)).toEqual([]);
    expect(watched.complaints).toEqual([]);
  });

  it.skipIf(!canReadPrint)(
    'are on paper whole, with where links lead and without what is pressed',
    async () => {
      await using watched = await browser.open({ javaScriptEnabled: false });
      const { page } = watched;
      await page.goto(story);
      const written = await page
        .locator(
          'h1, .body :is(p:not(.embed p), figcaption, td, th, .document > a, .embed > a, .transcript div)',
        )
        .allTextContents();
      const { text, numbers, pictures } = readPrint(await page.pdf({ format: 'A4' }));
      const letters = lettersOf(text);
      // Numbers stand behind words that are links.
      const plain = lettersOf(text.replaceAll(/(?<=office|twice|rest|live|report)\s*\d/g, ''));
      expect(written.length).toBeGreaterThan(12);
      for (const passage of written) expect(plain).toContain(lettersOf(passage));
      // Three of the gallery, the chart's in its own size, the film's still: none of them was in sight.
      expect(pictures).toBeGreaterThanOrEqual(4);
      expect(numbers.length).toBeGreaterThan(1);
      expect(numbers).toEqual(numbers.map((_, at) => String(at + 1)));
      expect(text).toMatch(/office\s*1 says so, twice\s*1, and the\s+rest\s*2/);
      expect(letters.match(/harbour\.example\/tides/g)).toHaveLength(1);
      expect(letters).toContain('1https://harbour.example/tides?year=20262');
      expect(letters).toContain(`2${lettersOf(house.readerUrl)}/local`);
      expect(letters).toContain(`Printedfrom${lettersOf(story)}`);
      for (const furniture of [
        'Search',
        'Share',
        'Back to the top',
        'Link to this story',
        'Saved',
        'is loaded',
        'Post',
      ]) {
        expect(text).not.toContain(furniture);
      }
      expect(watched.complaints).toEqual([]);
    },
  );

  it.each(['light', 'dark'] as const)('pass axe and shift nothing, %s', async (colorScheme) => {
    await using watched = await browser.open({ colorScheme });
    const { page } = watched;
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) console.error('layout shift', JSON.stringify(entry));
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(story, { waitUntil: 'networkidle' });
    expect(await axeViolations(page)).toEqual([]);
    expect(watched.complaints).toEqual([]);
    await photograph(page, `blocks-${colorScheme}`);
  });

  it('are looked at large one by one with keys alone, and the address says which', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    await page.goto(story);
    await page.locator('#picture-2 a').focus();
    await page.keyboard.press('Enter');
    const viewer = page.getByRole('dialog', { name: 'Pictures' });
    await viewer.waitFor();
    expect(await viewer.locator('figcaption').innerText()).toContain('Caption 2.');
    expect(new URL(page.url()).hash).toBe('#picture-2');
    await page.keyboard.press('ArrowRight');
    expect(await viewer.locator('figcaption').innerText()).toContain('Caption 3.');
    await page.keyboard.press('ArrowRight');
    expect(await viewer.locator('figcaption').innerText()).toContain('Caption 1.');
    expect(await axeViolations(page)).toEqual([]);
    await photograph(page, 'blocks-viewer');
    await page.keyboard.press('Escape');
    await viewer.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.parentElement?.id)).toBe('picture-1');
    expect(watched.complaints).toEqual([]);
  });

  it('load from elsewhere what the reader asked for, and nothing before', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    const asked: string[] = [];
    await page.route(
      (url) => url.origin !== house.readerUrl,
      (route) => {
        asked.push(route.request().url());
        return route.fulfill({ contentType: 'text/html', body: '<p>A player' });
      },
    );
    await page.goto(story, { waitUntil: 'networkidle' });
    expect(asked).toEqual([]);
    await page.getByRole('button', { name: /loaded from www\.youtube-nocookie\.com/ }).click();
    await page.frameLocator('.embed iframe').getByText('A player').waitFor();
    expect(asked).toEqual(['https://www.youtube-nocookie.com/embed/abcDEF12345']);
    expect(await page.locator('.embed iframe').getAttribute('sandbox')).toBe(
      'allow-scripts allow-same-origin allow-popups allow-presentation allow-forms',
    );
    expect(watched.complaints).toEqual([]);
  });
});
