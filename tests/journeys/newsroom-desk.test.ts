import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en as t } from '../../newsroom/story/publishing/words-en.ts';
import { saveDraft } from '../../src/writing/save-draft.ts';
import {
  axeViolations,
  hasBrowser,
  openBrowser,
  type TestBrowser,
  type WatchedPage,
} from '../support/browser.ts';
import { documentOf, metaOf } from '../support/drafts.ts';
import { isNoWider } from '../support/is-no-wider.ts';
import { openDatabaseOf } from '../support/newsroom-database.ts';
import { type NewsroomDesk, newsroomDesk } from '../support/newsroom-desk.ts';
import { photograph } from '../support/photograph.ts';
import { type Installation, install } from '../support/program.ts';
import { type SignedIn, signIn } from '../support/sign-in.ts';

describe.skipIf(!hasBrowser)('the desk', () => {
  let house: Installation;
  let browser: TestBrowser;
  let edda: SignedIn;
  let desk: NewsroomDesk;
  let watched: WatchedPage;
  let page: Page;
  let stories: Awaited<ReturnType<typeof openDatabaseOf>>['db'];

  beforeAll(async () => {
    house = await install();
    await house.serve('--empty');
    edda = await signIn(house, { name: 'Edda Lind', role: 'editor' });
    desk = newsroomDesk(house, edda);
    stories = (await openDatabaseOf(house, 'newsroom')).db;
    browser = await openBrowser();
    watched = await browser.open({ reducedMotion: 'reduce' });
    await edda.enter(watched.page.context());
    page = watched.page;
  }, 120_000);

  afterAll(async () => {
    await stories?.destroy();
    await watched?.[Symbol.asyncDispose]();
    await browser?.[Symbol.asyncDispose]();
    await house?.[Symbol.asyncDispose]();
  });

  async function write(headline: string): Promise<string> {
    const draft = { articleId: null, document: documentOf(headline, 'The wall held.'), meta: metaOf() };
    const { articleId } = await saveDraft(stories, { ...draft, author: 'Rosa', reason: 'written' });
    return articleId;
  }

  /** Opens the panel of a story and waits until it is where it says. */
  async function openPanel(articleId: string, lifecycle: string): Promise<void> {
    await page.goto(`${house.newsroomUrl}/stories/${articleId}?panel=publishing`);
    await stands(lifecycle);
  }

  const stands = (lifecycle: string) => page.locator(`[data-lifecycle=${lifecycle}]`).waitFor();
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const happened = (kind: string) => page.getByRole('listitem').filter({ hasText: kind }).first();
  const readers = (path: string) => fetch(house.readerUrl + path, { redirect: 'manual' });

  async function unfold(title: string): Promise<void> {
    const fold = page.locator('details').filter({ has: page.locator('summary', { hasText: title }) });
    if (!(await fold.evaluate((details) => details.hasAttribute('open')))) {
      await fold.locator('summary').click();
    }
  }

  /** Presses a button that asks why, and says so. */
  async function because(action: string, label: string, reason: string): Promise<void> {
    await button(action).click();
    await page.getByLabel(label).fill(reason);
    await button(action).click();
  }

  /** Wide in the light, and on a telephone in the dark: nothing wider than the window, and a picture. */
  async function look(name: string): Promise<void> {
    for (const [width, colorScheme] of [
      [390, 'dark'],
      [1280, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await photograph(page, `${name}-${width}-${colorScheme}`);
      await isNoWider(page, `${name} at ${width}`);
    }
  }

  it('keeps a story under embargo from everybody, and lifts it with a reason', async () => {
    const path = '/world/the-budget-is-out';
    await openPanel(await write('The budget is out'), 'draft');
    await unfold(t.embargo);
    await page.getByLabel(t.when('UTC')).last().fill('2031-05-01T06:00');
    await button(t.setEmbargo).click();
    await page
      .getByText(/^Embargo until/)
      .first()
      .waitFor();
    expect(await button(t.publish).isDisabled()).toBe(true);
    await look('desk-embargo');
    expect((await readers(path)).status).toBe(404);
    await because(t.liftEmbargo, t.reason, 'The ministry published it itself.');
    await happened('Embargo lifted').waitFor();
    await button(t.publish).click();
    await stands('published');
    expect(await page.getByRole('link', { name: t.openPage }).getAttribute('href')).toBe(
      house.readerUrl + path,
    );
    expect((await readers(path)).status).toBe(200);
  });

  it('lets a story past a closed gate with a reason that is kept', async () => {
    const rule = { edition: 'en', section: 'world', gates: ['standfirst', 'byline'], version: 0 };
    await desk.ask('PUT', '/api/gates', JSON.stringify(rule));
    await openPanel(await write('A flash from the harbour'), 'draft');
    const gate = page.locator('[data-gate=standfirst]');
    await gate.getByText('It has no standfirst.').waitFor();
    expect(await button(t.publish).isDisabled()).toBe(true);
    await look('desk-gates');
    for (const name of ['standfirst', 'byline'] as const) {
      const closed = page.locator(`[data-gate=${name}]`);
      await closed.getByRole('button', { name: t.waive }).click();
      await closed.getByLabel(t.waiveReason).fill('A flash: the rest follows.');
      await closed.getByRole('button', { name: t.waive }).click();
      await closed.getByText(`${t.gate[name]} (${t.waived})`).waitFor();
    }
    await button(t.publish).click();
    await stands('published');
    await happened('A flash: the rest follows.').waitFor();
    await desk.ask('PUT', '/api/gates', JSON.stringify({ ...rule, gates: null, version: 1 }));
  });

  it('opens a draft to one person by a link, and closes it again', async () => {
    await openPanel(await write('Before anybody else'), 'draft');
    await unfold(t.previews);
    await page.getByLabel(t.forName).fill('The lawyer');
    await button(t.makeLink).click();
    const link = await page.getByLabel(t.linkOnce).inputValue();
    await using outside = await browser.open();
    await outside.page.goto(link);
    await outside.page.getByRole('heading', { level: 1, name: 'Before anybody else' }).waitFor();
    await page.reload();
    await unfold(t.previews);
    await page.getByText(/looked at 1×/).waitFor();
    await look('desk-preview');
    expect(await axeViolations(page)).toEqual([]);
    await button(t.endLink).click();
    await button(t.endLinkSure('The lawyer')).click();
    await page.getByText(new RegExp(`^${t.linkEnded}`)).waitFor();
    expect((await outside.page.goto(link))?.status()).toBe(404);
    expect(await outside.page.content()).not.toContain('Before anybody else');
  });

  it('spikes a story, and takes it up again', async () => {
    await openPanel(await write('Nobody wants this'), 'draft');
    await unfold(t.takeAway);
    await because(t.spike, t.reason, 'Overtaken by events.');
    await stands('spiked');
    await happened('Overtaken by events.').waitFor();
    await look('desk-spiked');
    await button(t.recover).click();
    await stands('draft');
  });

  it('moves a story, whose old address leads on, and takes it from readers with a reason', async () => {
    const articleId = await write('The ferry is late');
    await openPanel(articleId, 'draft');
    await button(t.publish).click();
    await stands('published');
    await unfold(t.address);
    await page.getByLabel(t.newAddress).fill('ferry-timetable');
    await button(t.moveAddress).click();
    await happened(t.happened.address_changed).waitFor();
    const moved = await readers('/world/the-ferry-is-late');
    expect(moved.status).toBe(301);
    expect(moved.headers.get('location')).toMatch(/\/world\/ferry-timetable$/);
    expect((await readers('/world/ferry-timetable')).status).toBe(200);

    await unfold(t.takeAway);
    await because(t.unpublish, t.unpublishReason, 'The operator disputes it.');
    await stands('draft');
    await happened('The operator disputes it.').waitFor();
    await look('desk-unpublished');
    expect(await axeViolations(page)).toEqual([]);
    const gone = await readers('/world/ferry-timetable');
    expect(gone.status).toBe(410);
    expect(await gone.text()).not.toContain('disputes');
  });

  it('lets the update of a live story wait for its second', async () => {
    const articleId = await write('The count goes on');
    await desk.ask('POST', `/api/articles/${articleId}/publish`, '{}');
    const changed = { document: documentOf('The count is over', 'It was 41.'), meta: metaOf() };
    await saveDraft(stories, { articleId, ...changed, author: 'Rosa', reason: 'written' });
    await openPanel(articleId, 'published');
    await unfold(t.changesSince);
    await page.locator('.changes ins', { hasText: '41' }).waitFor();
    await unfold(t.scheduleUpdate);
    await page.getByLabel(t.when('UTC')).fill('2031-05-01T06:00:00');
    await page.getByLabel(t.updateNote).last().fill('Adds the result.');
    await button(t.setSchedule).click();
    await page.getByText(/^Its update goes out on/).waitFor();
    await look('desk-update-later');
    expect(await axeViolations(page)).toEqual([]);
    const path = '/world/the-count-goes-on';
    expect(await (await readers(path)).text()).not.toContain('The count is over');
    const due = new Date(Date.now() - 100);
    await stories.updateTable('schedules').set({ dueAt: due }).where('articleId', '=', articleId).execute();
    await expect.poll(async () => (await readers(path)).text()).toContain('The count is over');
  });

  it('is told of a story that came late, until somebody has seen to it', async () => {
    const articleId = await write('Held up on the way');
    const time = { at: new Date(Date.now() + 3_600_000).toISOString() };
    await desk.ask('POST', `/api/articles/${articleId}/schedule`, JSON.stringify({ time }));
    const late = new Date(Date.now() - 60_000);
    await stories.updateTable('schedules').set({ dueAt: late }).where('articleId', '=', articleId).execute();
    await expect.poll(async () => (await readers('/world/held-up-on-the-way')).status).toBe(200);
    await page.goto(`${house.newsroomUrl}/`);
    await page.getByRole('button', { name: '1 alarm' }).click();
    const alarm = page.locator('[data-alarm=schedule_late]');
    await alarm.getByRole('link', { name: 'Held up on the way' }).waitFor();
    await look('desk-alarm');
    expect(await axeViolations(page)).toEqual([]);
    await alarm.getByRole('button', { name: 'I have seen it' }).click();
    await page.getByRole('button', { name: '1 alarm' }).waitFor({ state: 'detached' });
  });

  it('says nothing wrong on the console meanwhile', () => {
    const trouble = watched.complaints.filter((each) => /^error|trusted/i.test(each));
    expect(trouble).toEqual([]);
  });
});
