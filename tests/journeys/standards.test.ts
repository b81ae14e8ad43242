import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderPlainPage } from '../../src/reader/views/plain-page.tsx';
import { siteOf } from '../../src/reader/views/site.test-support.ts';
import { axeInBothSchemes, hasBrowser, openBrowser, requestsElsewhere } from '../support/browser.ts';
import { download } from '../support/download.ts';
import { hasMarkupChecker, markupErrors } from '../support/markup.ts';
import { openDatabaseOf } from '../support/newsroom-database.ts';
import { type NewsroomDesk, newsroomDesk } from '../support/newsroom-desk.ts';
import { pageChecks } from '../support/page-checks.ts';
import { visit } from '../support/page-visit.ts';
import { arabicStories, englishStories } from '../support/paper.ts';
import { type Installation, install, type Program } from '../support/program.ts';
import { sendComment } from '../support/send-comment.ts';
import { signIn } from '../support/sign-in.ts';
import { publishStories } from '../support/stories.ts';

/** Stories that are retracted. */
const takenBack = [
  { source_id: 'gone-en', headline: 'It was said', section: 'Local', text: 'It was not so.' },
  {
    ...{ source_id: 'gone-ar', headline: 'قيل في المدينة', section: 'محليات', language: 'ar' },
    text: 'لم يكن الأمر كذلك في المدينة.',
  },
];

describe('every kind of page, in both editions', () => {
  let house: Installation;
  let program: Program;
  let editor: NewsroomDesk | undefined;
  let addresses: Record<string, string> = {};
  /** What no address leads to by itself: pages that answer what was sent, and those for when there is none. */
  const answered: Record<string, string> = {};

  beforeAll(async () => {
    house = await install();
    program = await house.serve('--empty');
    const [harbour = '', , , bread = ''] = await publishStories(house, [...englishStories, ...arabicStories]);
    const [gone = '', goneInArabic = ''] = await publishStories(house, takenBack);
    addresses = {
      'English front': `${house.readerUrl}/`,
      'English section': `${house.readerUrl}/local`,
      'English topic': `${house.readerUrl}/topics/harbour`,
      'English author': `${house.readerUrl}/by/ada-moreno`,
      'English article': harbour,
      'English 404': `${house.readerUrl}/nothing/here`,
      'Arabic front': `${house.readerUrl}/ar/`,
      'Arabic section': `${house.readerUrl}/ar/${encodeURI('محليات')}`,
      'Arabic topic': `${house.readerUrl}/ar/topics/${encodeURI('الحي-القديم')}`,
      'Arabic author': `${house.readerUrl}/ar/by/${encodeURI('ليلى-حداد')}`,
      'Arabic article': bread,
      'Arabic 404': `${house.readerUrl}/ar/nothing/here`,
      'English article without pictures': harbour.replace(house.readerUrl, `${house.readerUrl}/lite`),
      'Arabic front without pictures': `${house.readerUrl}/lite/ar/`,
      ...(await commentedPages(harbour, 'English')),
      ...(await commentedPages(bread, 'Arabic')),
      'English 410': await takeBack(gone),
      'Arabic 410': await takeBack(goneInArabic),
    };
    for (const edition of [siteOf('en').edition, siteOf('ar').edition]) {
      // They differ in their words alone, and in whether the reader's own are handed back.
      answered[`${edition.code} 5xx`] = renderPlainPage(edition, 'failed').html;
      answered[`${edition.code} comment handed back`] = renderPlainPage(edition, 'unkept', 'My words.').html;
    }
  }, 120_000);

  afterAll(() => house?.[Symbol.asyncDispose]());

  /** An answer to a comment, the page after one was sent, and the form with every mistake. */
  async function commentedPages(story: string, edition: string): Promise<Record<string, string>> {
    const articleId = await idAt(story);
    const prefix = edition === 'Arabic' ? '/ar' : '';
    const sent = { name: 'Nadia', email: 'nadia@example.com', comment: `What ${edition} readers think.` };
    await sendComment(house.readerUrl, { ...sent, articleId });
    const { stdout } = await house.run(['comments', 'list', '--json']);
    const [line = ''] = stdout.split('\n').filter((each) => each.includes(sent.comment));
    const { id }: { id: string } = JSON.parse(line);
    await house.run(['comments', 'approve', id]);
    const mistaken = await fetch(`${house.readerUrl}${prefix}/comments/${articleId}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: house.readerUrl },
      body: 'name=&email=x&website=ftp://x&comment=',
    });
    expect(mistaken.status).toBe(422);
    answered[`${edition} form with mistakes`] = await mistaken.text();
    return {
      [`${edition} answer to a comment`]: `${story}?reply-to=${id}`,
      [`${edition} comment received`]: `${house.readerUrl}${prefix}/comments/received/${articleId}`,
    };
  }

  async function idAt(story: string): Promise<string> {
    const { db } = await openDatabaseOf(house, 'newsroom');
    const path = decodeURI(new URL(story).pathname);
    const { id } = await db
      .selectFrom('liveArticles')
      .select('id')
      .where('path', '=', path)
      .executeTakeFirstOrThrow();
    await db.destroy();
    return id;
  }

  /** @returns the address, where readers get the reason now. */
  async function takeBack(story: string): Promise<string> {
    editor ??= newsroomDesk(house, await signIn(house, { name: 'Edith', role: 'editor' }));
    const reason = JSON.stringify({ reason: 'It was not so.' });
    await editor.ask('POST', `/api/articles/${await idAt(story)}/retract`, reason);
    return story;
  }

  it('is where it should be', async () => {
    for (const [name, address] of Object.entries(addresses)) {
      const [, status = 200] = / (4\d\d)$/.exec(name) ?? [];
      expect((await download(address)).status, name).toBe(Number(status));
    }
  });

  it.skipIf(!hasBrowser)(
    'has no violation that axe finds, no request elsewhere, no word on the console',
    async () => {
      await using browser = await openBrowser();
      await using watched = await browser.open();
      for (const [name, address] of Object.entries(addresses)) {
        await watched.page.goto(address);
        expect(await axeInBothSchemes(watched.page), name).toEqual([]);
      }
      for (const [name, body] of Object.entries(answered)) {
        const address = `${house.readerUrl}/answered`;
        await watched.page.route(address, (route) => route.fulfill({ contentType: 'text/html', body }));
        await watched.page.goto(address);
        expect(await axeInBothSchemes(watched.page), name).toEqual([]);
        await watched.page.unroute(address);
      }
      expect(requestsElsewhere(watched.requests, house.readerUrl)).toEqual([]);
      // Chromium says so of the page itself; the other is renewed behind the back of a page that was left meanwhile.
      const expected = /status of 4(04|10)|preferences\.css \(net::ERR_ABORTED\)/;
      expect(watched.complaints.filter((complaint) => !expected.test(complaint))).toEqual([]);
    },
    240_000,
  );

  it.skipIf(!hasMarkupChecker)(
    'keeps the HTML standard',
    async () => {
      const pages: Record<string, string> = { ...answered };
      for (const [name, address] of Object.entries(addresses)) {
        pages[name] = (await download(address)).text;
      }
      expect(await markupErrors(pages)).toEqual([]);
    },
    120_000,
  );

  it.skipIf(!hasBrowser)(
    'holds in the tabloid too: fronts and stories pass axe, fit 320 pixels and say nothing on the console',
    async () => {
      await program.stop();
      program = await house.serveWith({ THEME: 'tabloid' });
      await using browser = await openBrowser();
      for (const name of ['English front', 'English article', 'Arabic front', 'Arabic article']) {
        await using visited = await visit(browser, addresses[name] ?? '');
        const { page } = visited;
        const plate = page.locator('.masthead .nameplate');
        expect(await plate.evaluate((each) => getComputedStyle(each).backgroundColor)).toBe(
          'rgb(160, 0, 26)',
        );
        expect(await axeInBothSchemes(page), name).toEqual([]);
        for (const check of ['does not scroll sideways at 320 pixels', 'says nothing on the console']) {
          expect(await pageChecks[check]?.(visited), `${name} ${check}`).toEqual([]);
        }
      }
    },
    120_000,
  );
});
