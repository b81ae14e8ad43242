import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeViolations, hasBrowser, openBrowser, type TestBrowser } from '../support/browser.ts';
import { photograph } from '../support/photograph.ts';
import { type Installation, install } from '../support/program.ts';
import { type SignedIn, signIn } from '../support/sign-in.ts';
import { publishStories } from '../support/stories.ts';

describe.skipIf(!hasBrowser)('keeping the site', () => {
  let house: Installation;
  let browser: TestBrowser;
  let ada: SignedIn;

  beforeAll(async () => {
    house = await install();
    await house.serve('--empty');
    const story = { section: 'World', authors: ['Ben Osei'], text: 'It held. '.repeat(40) };
    await publishStories(house, [
      { ...story, source_id: '1', headline: 'The wall held', topics: ['Walls'], storylines: ['The wall'] },
      { ...story, source_id: '2', headline: 'The fence held', topics: ['Fences'], section: 'Sport' },
      { ...story, source_id: '3', headline: 'The tower held', storylines: ['The wall'] },
    ]);
    ada = await signIn(house, { name: 'Ada Moreno', role: 'editor' });
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await house?.[Symbol.asyncDispose]();
  });

  const go = async (page: Page, part: string) => {
    await page.goto(`${house.newsroomUrl}/site?part=${part}`);
  };
  const reads = (path: string, words: string) =>
    expect
      .poll(async () => (await fetch(house.readerUrl + path)).text(), { timeout: 5_000 })
      .toContain(words);

  it('moves a section, merges a topic, says who somebody is, and takes a change back', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    await ada.enter(page.context());
    await go(page, 'sections');
    await page.getByRole('button', { name: 'Move Sport up' }).click();
    await page.getByRole('textbox', { name: 'Name of the section sport' }).fill('Games');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved. Readers have it.').first().waitFor();
    await reads('/', 'Games');
    expect(await axeViolations(page)).toEqual([]);

    await page.getByRole('tab', { name: 'Topics' }).click();
    await page.getByRole('button', { name: 'Change fences' }).click();
    await page.getByRole('textbox', { name: 'Stands at' }).fill('walls');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Move to walls' }).click();
    await page.getByText('in Walls').waitFor();
    await reads('/topics/walls', 'The fence held');

    await page.getByRole('tab', { name: 'Contributors' }).click();
    await page.getByRole('button', { name: 'Change ben-osei' }).click();
    await page.getByRole('textbox', { name: 'What they are' }).fill('Science editor');
    await page.getByRole('button', { name: 'Save' }).click();
    await reads('/by/ben-osei', 'Science editor');

    await page.getByRole('tab', { name: 'Changes' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Topic fences' }).getByRole('button').click();
    await page.getByText('taken back since').waitFor();
    await reads('/topics/fences', 'The fence held');
    expect(await axeViolations(page)).toEqual([]);
    expect(watched.complaints.filter((each) => /^error|trusted/i.test(each))).toEqual([]);
  });

  it('begins a series, ends a storyline at a new address, and puts a story into both', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    await ada.enter(page.context());
    await go(page, 'series');
    await page.getByRole('textbox', { name: 'New series' }).fill('Walls of the world');
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByRole('cell', { name: '/series/walls-of-the-world' }).waitFor();
    await page.getByRole('tab', { name: 'Storylines' }).click();
    await page.getByRole('textbox', { name: 'New storyline' }).fill('Fences');
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByRole('cell', { name: '/storylines/fences' }).waitFor();
    await page.getByRole('button', { name: 'Change the-wall' }).click();
    await page.getByRole('textbox', { name: 'What it is about' }).fill('How it held.');
    await page.getByRole('checkbox', { name: 'The storyline has ended' }).check();
    // Both of its stories in an order of one's own, by button and by key alone.
    await page.getByRole('button', { name: /^Place: The wall held/ }).click();
    await page.getByRole('button', { name: /^Place: The tower held/ }).click();
    await page.getByRole('button', { name: 'Move The tower held' }).press('ArrowUp');
    await page.getByRole('button', { name: 'Move The tower held' }).and(page.locator(':focus')).waitFor();
    await page.getByRole('button', { name: /^Key: The wall held/ }).click();
    await page.getByRole('textbox', { name: 'Stands at' }).fill('old-wall');
    await photograph(page, 'site-storylines');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Move to old-wall' }).click();
    await reads('/storylines/the-wall', 'How it held.');
    const html = await (await fetch(`${house.readerUrl}/storylines/the-wall`)).text();
    const [starts = '', all = ''] = html.split('class="roll"');
    expect(starts).toContain('Start here');
    expect(starts).toContain('The wall held');
    expect(all.indexOf('The tower held')).toBeLessThan(all.indexOf('The wall held'));

    await page.goto(house.newsroomUrl);
    await page.getByRole('link', { name: /The fence held/ }).click();
    await page.getByRole('combobox', { name: 'Series' }).click();
    await page.getByRole('option', { name: 'Walls of the world' }).click();
    await page.locator('[data-field=series][data-state=saved]').waitFor();
    await page.getByRole('combobox', { name: 'Storylines' }).click();
    await page.getByRole('option', { name: 'Fences' }).waitFor();
    expect(await page.getByRole('option', { name: 'The wall' }).count()).toBe(0);
    await page.getByRole('option', { name: 'Fences' }).click();
    await page.locator('[data-field=storylines][data-state=saved]').waitFor();
    await page.keyboard.press('Escape');
    await photograph(page, 'story-strands');
    expect(await axeViolations(page)).toEqual([]);
  });

  it('says where the paper is found, and closes comments', async () => {
    await using watched = await browser.open({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
    const { page } = watched;
    await ada.enter(page.context());
    await go(page, 'edition');
    await page.getByRole('textbox', { name: 'Where readers write to' }).fill('mailto:desk@paper.example');
    await page.getByRole('textbox', { name: 'The paper elsewhere' }).fill('https://social.example/@paper');
    await page.getByRole('textbox', { name: 'Closed after, in days' }).fill('14');
    await photograph(page, 'site-edition-390-dark');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('combobox', { name: 'Comments' }).selectOption('closed');
    await page.getByRole('button', { name: 'Save' }).click();
    await reads('/world/the-wall-held', 'Comments are closed.');
    await reads('/', 'https://social.example/@paper');
    await page.getByRole('combobox', { name: 'Comments' }).selectOption('open');
    await page.getByRole('button', { name: 'Save' }).click();
    await reads('/world/the-wall-held', 'Leave a comment');
  });

  it('keeps what is said of a topic when it gets another name', async () => {
    await using watched = await browser.open();
    const { page } = watched;
    await ada.enter(page.context());
    await go(page, 'topics');
    await page.getByRole('button', { name: 'Change walls' }).click();
    await page.getByRole('textbox', { name: 'What it is about' }).fill('Of stone.');
    await page.getByRole('button', { name: 'Save' }).click();
    await reads('/topics/walls', 'Of stone.');
    await page.getByRole('textbox', { name: 'What it is about' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Change walls' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Stone walls');
    await page.getByRole('button', { name: 'Save' }).click();
    await reads('/topics/walls', 'Stone walls');
    await reads('/topics/walls', 'Of stone.');
  });

  it('replaces words and leads an old address on, in Arabic from right to left', async () => {
    await using watched = await browser.open({ locale: 'ar', viewport: { width: 390, height: 844 } });
    const { page } = watched;
    await ada.enter(page.context());
    await go(page, 'words');
    await page.getByRole('textbox', { name: 'commentForm.title' }).fill('Say what you know');
    await page.getByRole('button', { name: 'حفظ' }).click();
    await reads('/world/the-wall-held', 'Say what you know');
    expect(await axeViolations(page)).toEqual([]);

    await go(page, 'redirects');
    await page.getByRole('textbox', { name: 'العنوان القديم' }).fill('/2019/wall');
    await page.getByRole('textbox', { name: 'يقود إلى' }).fill('/world/the-wall-held');
    await page.getByRole('button', { name: 'إضافة' }).click();
    await page.getByRole('cell', { name: '/2019/wall', exact: true }).waitFor();
    await reads('/2019/wall', 'The wall held');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('shows how stories are read, also in Arabic, with numbers beneath each plot', async () => {
    const headers = {
      'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    };
    for (let view = 0; view < 6; view += 1)
      await fetch(`${house.readerUrl}/world/the-wall-held`, { headers });
    await using watched = await browser.open();
    const { page } = watched;
    await ada.enter(page.context());
    // Each process hands on what it counted within five seconds.
    await expect
      .poll(
        async () => {
          await page.goto(`${house.newsroomUrl}/statistics?span=day`);
          await page
            .getByText(/Nothing was read|Views by the hour/)
            .first()
            .waitFor();
          return page
            .locator('.figures dd')
            .first()
            .innerText({ timeout: 500 })
            .catch(() => '');
        },
        { timeout: 15_000, interval: 500 },
      )
      .toBe('6');
    expect(await page.getByRole('img', { name: /Views by the hour: 6 in all/ }).count()).toBe(1);
    await page.getByText('As a table').first().click();
    expect(await page.getByRole('table').first().getByRole('row').count()).toBe(25);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'The wall held' }).first().click();
    await page.getByRole('heading', { name: 'The wall held' }).waitFor();
    expect(await page.locator('.figures dd').first().innerText()).toBe('6');
    expect(watched.complaints.filter((each) => /^error|trusted/i.test(each))).toEqual([]);

    await using narrow = await browser.open({ locale: 'ar', viewport: { width: 390, height: 844 } });
    await ada.enter(narrow.page.context());
    await narrow.page.goto(`${house.newsroomUrl}/statistics?span=month`);
    await narrow.page.getByText('المشاهدات كل يوم').first().waitFor();
    expect(
      await narrow.page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
    expect(await axeViolations(narrow.page)).toEqual([]);
  });
});
