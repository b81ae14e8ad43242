import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ar } from '../../newsroom/story/publishing/words-ar.ts';
import { en } from '../../newsroom/story/publishing/words-en.ts';
import { axeViolations, hasBrowser, openBrowser, type TestBrowser } from '../support/browser.ts';
import { photograph } from '../support/photograph.ts';
import { type Installation, install } from '../support/program.ts';
import { type SignedIn, signIn } from '../support/sign-in.ts';

const papers = [
  {
    language: 'en' as const,
    t: en,
    words: {
      kicker: 'Kicker',
      addName: 'Add a name',
      publishing: 'Publishing',
      notes: 'Notes',
      suggest: 'Suggest a change',
      instead: 'Write this in its place',
      sendSuggestion: 'Suggest it',
      accept: 'Accept',
    },
    headline: 'Harbour council keeps the old crane',
    text: 'The council voted on Tuesday to keep the crane for nine years.',
    wrong: 'nine years',
    right: 'ten years',
    suggestedOn: 'Tuesday',
    suggested: 'Monday',
    correction: 'An earlier version said nine years. It is ten.',
    reason: 'The vote was annulled.',
    address: '/news/harbour-council-keeps-the-old-crane',
  },
  {
    language: 'ar' as const,
    t: ar,
    words: {
      kicker: 'عنوان تمهيدي',
      addName: 'أضف اسمًا',
      publishing: 'النشر',
      notes: 'الملاحظات',
      suggest: 'اقتراح تعديل',
      instead: 'اكتب هذا بدلًا منها',
      sendSuggestion: 'اقتراح',
      accept: 'قبول',
    },
    headline: 'مجلس الميناء يبقي الرافعة القديمة',
    text: 'صوّت المجلس يوم الثلاثاء على إبقاء الرافعة تسع سنوات.',
    wrong: 'تسع سنوات',
    right: 'عشر سنوات',
    suggestedOn: 'الثلاثاء',
    suggested: 'الاثنين',
    correction: 'ذكرت نسخة سابقة تسع سنوات، والصحيح عشر.',
    reason: 'أُلغي التصويت.',
    address: encodeURI('/ar/أخبار/مجلس-الميناء-يبقي-الرافعة-القديمة'),
  },
];

describe.skipIf(!hasBrowser)('a story on its way to readers', () => {
  let house: Installation;
  let browser: TestBrowser;
  let rosa: SignedIn;
  let edda: SignedIn;
  let dana: SignedIn;

  beforeAll(async () => {
    house = await install();
    await house.serve('--empty');
    rosa = await signIn(house, { name: 'Rosa Vidal', role: 'reporter' });
    edda = await signIn(house, { name: 'Edda Lind', role: 'editor' });
    const desks = ['en', 'ar'].map((edition) => ({ edition, section: null }));
    dana = await signIn(house, { name: 'Dana Kassab', role: 'desk_editor', desks });
    browser = await openBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]();
    await house?.[Symbol.asyncDispose]();
  });

  const open = async (who: SignedIn, language: 'en' | 'ar', url: string, options = {}) => {
    const watched = await browser.open({ locale: language, ...options });
    await who.enter(watched.page.context());
    await watched.page.goto(url);
    return watched;
  };
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();
  const lifecycle = (page: Page, state: string) => page.locator(`[data-lifecycle=${state}]`).waitFor();
  const fold = (page: Page, title: string) =>
    page
      .locator('details', { hasText: title })
      .filter({ has: page.locator('summary', { hasText: title }) })
      .first();

  /** Selects words in the editor as somebody does with the mouse. */
  async function select(page: Page, words: string): Promise<void> {
    await page.evaluate((wanted) => {
      const body = document.querySelector('.ProseMirror .body');
      const walker = document.createTreeWalker(body ?? document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        document.querySelector<HTMLElement>('.ProseMirror')?.focus();
        document.getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
        return;
      }
      throw new Error(`"${wanted}" is not in the story.`);
    }, words);
  }

  it.each(papers)(
    '$language: written, suggested, approved, scheduled, corrected, retracted',
    async (paper) => {
      const { language, t } = paper;
      const w = paper.words;
      const reader = `${house.readerUrl}${paper.address}`;

      // A second person approves stories and corrections of this edition.
      await fetch(`${house.newsroomUrl}/api/gates`, {
        method: 'PUT',
        headers: { cookie: edda.cookie, 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' },
        body: JSON.stringify({
          edition: language,
          section: null,
          gates: ['byline', 'approval', 'correction_approval'],
          version: 0,
        }),
      });

      // The reporter writes, fields too, and sends it to the desk.
      await using reporter = await open(rosa, language, `${house.newsroomUrl}/stories/new`);
      const { page: hers } = reporter;
      await hers.getByRole('textbox').first().fill(paper.headline);
      await hers.keyboard.press('Enter');
      await hers.locator('.ProseMirror[contenteditable=true]').waitFor();
      const url = hers.url().replace(/\?.*/, '');
      await hers.locator('.ProseMirror').focus();
      await hers.keyboard.press('Control+End');
      await hers.keyboard.type(paper.text);
      await hers.getByLabel(w.kicker).fill(language === 'en' ? 'Port' : 'الميناء');
      await hers.getByRole('combobox', { name: w.addName }).fill('Rosa Vidal');
      await hers.getByRole('combobox', { name: w.addName }).press('Enter');
      await hers.locator('[data-field=byline][data-state=saved]').waitFor();
      await hers.locator('.story-status-saved').waitFor();
      await tab(hers, w.publishing);
      await lifecycle(hers, 'draft');
      expect(await button(hers, t.publish).count()).toBe(0);
      await button(hers, t.send).click();
      await hers.getByLabel(t.sendNote).fill('…');
      await button(hers, t.send).click();
      await lifecycle(hers, 'in_review');

      // The editor suggests, the reporter accepts.
      await using editor = await open(edda, language, `${url}?panel=notes`);
      const { page: theirs } = editor;
      await theirs.locator('.ProseMirror[contenteditable=true]').waitFor();
      await select(theirs, paper.suggestedOn);
      await button(theirs, w.suggest).click();
      await theirs.getByLabel(w.instead).fill(paper.suggested);
      await button(theirs, w.sendSuggestion).click();
      await tab(hers, w.notes);
      await button(hers, w.accept).click();
      await hers.locator('.ProseMirror .body', { hasText: paper.suggested }).waitFor();
      await theirs.locator('.ProseMirror .body', { hasText: paper.suggested }).waitFor();

      // The desk wants to publish: a second person has to approve first.
      await using desk = await open(dana, language, `${url}?panel=publishing`);
      const { page: desks } = desk;
      await lifecycle(desks, 'in_review');
      expect(await button(desks, t.publish).isDisabled()).toBe(true);
      await desks.locator('[data-gate=approval]').waitFor();
      await photograph(desks, `publish-gates-${language}`);
      expect(await axeViolations(desks)).toEqual([]);
      await tab(theirs, w.publishing);
      await button(theirs, t.approve).click();
      await lifecycle(theirs, 'ready');
      await lifecycle(desks, 'ready');
      await desks.locator('[data-gate=approval]').waitFor({ state: 'detached' });

      // Scheduled a few seconds ahead: readers have it at its second.
      const schedule = fold(desks, t.schedule);
      await schedule.locator('summary').click();
      const due = new Date(Math.ceil(Date.now() / 1000) * 1000 + 5000);
      await schedule.getByLabel(t.when('UTC')).fill(due.toISOString().slice(0, 19));
      await button(desks, t.setSchedule).click();
      await lifecycle(desks, 'scheduled');
      await photograph(desks, `publish-scheduled-${language}`);
      expect(await axeViolations(desks)).toEqual([]);
      expect((await fetch(reader)).status).toBe(404);
      await expect
        .poll(async () => (await fetch(reader)).status, { interval: 100, timeout: 10_000 })
        .toBe(200);
      expect(Date.now()).toBeGreaterThanOrEqual(due.getTime());
      expect(Date.now() - due.getTime()).toBeLessThan(2_000);
      await lifecycle(desks, 'published');

      // Corrected: the words in the story, and a notice that a second person lets out.
      await select(desks, paper.wrong);
      await desks.keyboard.type(paper.right);
      await desks.locator('.story-status-saved').waitFor();
      await desks.getByText(t.isBehind).waitFor({ timeout: 30_000 });
      await select(desks, paper.right);
      const correct = fold(desks, t.correct);
      await correct.locator('summary').click();
      await correct.getByLabel(t.correctionText).fill(paper.correction);
      await correct.getByText(paper.right).waitFor();
      await button(desks, t.proposeCorrection).click();
      await desks.locator('[data-correction=proposed]').waitFor();
      expect(await (await fetch(reader)).text()).not.toContain(paper.correction);
      await photograph(desks, `publish-correction-${language}`);
      await theirs.locator('[data-correction=proposed]').waitFor();
      await button(theirs, t.approveCorrection).click();
      await lifecycle(theirs, 'corrected');
      const corrected = await (await fetch(reader)).text();
      expect(corrected).toContain(paper.correction);
      expect(corrected).toContain(paper.right);

      // On a phone, in the dark.
      await theirs.setViewportSize({ width: 390, height: 844 });
      await theirs.emulateMedia({ colorScheme: 'dark' });
      await photograph(theirs, `publish-corrected-${language}-390-dark`);
      expect(await axeViolations(theirs)).toEqual([]);

      // Retracted: only who types its name.
      const away = fold(theirs, t.takeAway);
      await away.locator('summary').click();
      await button(theirs, t.retract).click();
      await theirs.getByLabel(t.retractReason).fill(paper.reason);
      expect(await button(theirs, t.retract).isDisabled()).toBe(true);
      const name = paper.headline.split(' ').find((word) => word.length > 3) ?? '';
      await theirs.getByLabel(t.typeToConfirm(name)).fill(name);
      await photograph(theirs, `publish-retract-${language}-390-dark`);
      await button(theirs, t.retract).click();
      await lifecycle(theirs, 'retracted');
      const gone = await fetch(reader);
      expect(gone.status).toBe(410);
      expect(await gone.text()).toContain(paper.reason);
      await photograph(theirs, `publish-history-${language}-390-dark`);

      const trouble = [reporter, editor, desk].flatMap(({ complaints }) => complaints);
      expect(trouble.filter((each) => /^error|trusted/i.test(each))).toEqual([]);
    },
    120_000,
  );
});
