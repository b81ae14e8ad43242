import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DocumentNode, documentOf } from '../../src/domain/document.ts';
import { saveDraft } from '../../src/writing/save-draft.ts';
import {
  axeViolations,
  hasBrowser,
  openBrowser,
  type TestBrowser,
  type WatchedPage,
} from '../support/browser.ts';
import { metaOf } from '../support/drafts.ts';
import { openDatabaseOf } from '../support/newsroom-database.ts';
import { newsroomDesk } from '../support/newsroom-desk.ts';
import { goToEnd, openStoryPage, storyText } from '../support/newsroom-page.ts';
import { photograph } from '../support/photograph.ts';
import { type Installation, install } from '../support/program.ts';
import { type SignedIn, signIn } from '../support/sign-in.ts';

const paragraph = (text: string): DocumentNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});
const subhead = (text: string): DocumentNode => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [{ type: 'text', text }],
});
/** More than a window shows. */
const long = (word: string) =>
  Array.from({ length: 12 }, (_, place) =>
    paragraph(`The ${word} rose by hand ${place + 1}. `.repeat(6).trim()),
  );

describe.skipIf(!hasBrowser)('the tools beside a story', () => {
  let house: Installation;
  let browser: TestBrowser;
  let edda: SignedIn;
  let ben: SignedIn;
  let desk: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    house = await install();
    await house.serve('--empty');
    edda = await signIn(house, { name: 'Edda Lind', role: 'editor' });
    ben = await signIn(house, { name: 'Ben Okafor', role: 'reporter' });
    browser = await openBrowser();
    desk = await browser.open();
    page = desk.page;
    await edda.enter(page.context());
  }, 120_000);

  afterAll(async () => {
    await desk?.[Symbol.asyncDispose]();
    await browser?.[Symbol.asyncDispose]();
    await house?.[Symbol.asyncDispose]();
  });

  /** Opens a story that was written before. @returns its id. */
  async function open(headline: string, ...body: DocumentNode[]): Promise<string> {
    const { db } = await openDatabaseOf(house, 'newsroom');
    const document = documentOf({ headline, standfirst: 'What the night brought.', body });
    const draft = { articleId: null, document, meta: metaOf({ dateline: 'Aden' }), author: 'Edda Lind' };
    const { articleId } = await saveDraft(db, { ...draft, reason: 'written', ownerIds: [edda.staffId] });
    await db.destroy();
    await openStoryPage(page, house, articleId);
    return articleId;
  }

  const saved = () => page.locator('.story-status-saved').waitFor();
  const panel = (name: string) => page.getByRole('tab', { name, exact: true }).click();

  /** As somebody has it who comes to the story now. */
  async function asKept(storyId: string): Promise<string> {
    await saved();
    const story = await newsroomDesk(house, ben).ask('GET', `/api/articles/${storyId}`);
    return (story as { html: string }).html;
  }

  function isInWindow(shown: Locator): Promise<boolean> {
    return shown.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  }

  function isUncovered(shown: Locator): Promise<boolean> {
    return shown.evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint((left + right) / 2, (top + bottom) / 2));
    });
  }

  it('finds words and puts others in their place, by keys', async () => {
    const { keyboard } = page;
    const id = await open(
      'The gate held',
      paragraph('The gate is old.'),
      ...long('water'),
      paragraph('Nobody opened the gate.'),
      paragraph('A GATE is a gate.'),
    );
    await keyboard.press('Control+Home');
    await keyboard.press('Control+f');
    await keyboard.type('gate');
    const status = page.locator('.editor-bar').getByRole('status');
    await expect.poll(() => status.innerText()).toBe('5 found');
    const now = page.locator('.found-now');
    await keyboard.press('Enter');
    await expect.poll(() => status.innerText()).toBe('1 of 5');
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await expect.poll(() => status.innerText()).toBe('3 of 5');
    expect(await isInWindow(now), 'what was found can be seen').toBe(true);
    const toolbar = page.getByRole('toolbar');
    expect(await isUncovered(toolbar), 'the tools are beside the search, not below it').toBe(true);
    await keyboard.press('Shift+Enter');
    await expect.poll(() => status.innerText()).toBe('2 of 5');
    await keyboard.press('Enter');
    expect(await axeViolations(page)).toEqual([]);
    await photograph(page, 'tools-find');

    await page.getByLabel('Replace with').fill('door');
    await page.getByRole('button', { name: 'Replace', exact: true }).press('Enter');
    await expect.poll(() => status.innerText()).toBe('3 of 4');
    await page.getByLabel('Match case').press('Space');
    await expect.poll(() => status.innerText()).toBe('3 found');
    await page.getByRole('button', { name: 'Replace all' }).press('Enter');
    await expect.poll(() => status.innerText()).toBe('Not found');
    // From the story, the same keys lead to the field again.
    await page.locator('.ProseMirror').focus();
    await keyboard.press('Control+f');
    expect(
      await page.getByRole('textbox', { name: 'Find' }).evaluate((it) => it === document.activeElement),
    ).toBe(true);
    await keyboard.press('Escape');
    await page.getByLabel('Replace with').waitFor({ state: 'detached' });
    expect(await page.locator('.ProseMirror').evaluate((it) => it === document.activeElement)).toBe(true);
    const html = await asKept(id);
    expect(html).toContain('<p>Nobody opened the door.</p><p>A GATE is a door.</p>');
    expect(html).toContain('<p>The door is old.</p>');
    // Where the words were replaced at once, they are back at once.
    await keyboard.press('Control+z');
    expect(await storyText(page)).toContain('The gate is old.');
    expect(await storyText(page)).toContain('A GATE is a gate.');
    expect(await storyText(page)).toContain('Nobody opened the door.');
  }, 60_000);

  it('leads to a subhead by the outline', async () => {
    const { keyboard } = page;
    const id = await open(
      'The tide turned',
      paragraph('It was late.'),
      ...long('river'),
      subhead('What the harbour says'),
      paragraph('Nothing yet.'),
    );
    await panel('Outline');
    const beside = page.getByRole('tabpanel');
    await beside.getByText(/^\d+ words · \d min$/).waitFor();
    await beside.getByRole('button', { name: 'What the harbour says' }).press('Enter');
    expect(await isInWindow(page.locator('.ProseMirror h2'))).toBe(true);
    await keyboard.press('End');
    await keyboard.type(' today');
    await keyboard.press('Enter');
    await keyboard.type('## Who was there');
    await beside.getByRole('button', { name: 'Who was there' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(await asKept(id)).toContain(
      '<h2>What the harbour says today</h2><h2>Who was there</h2><p>Nothing yet.</p>',
    );
  }, 60_000);

  it('makes rows, columns and wide cells of a table, by keys', async () => {
    const { keyboard } = page;
    const id = await open('How the wards voted', paragraph('The count:'));
    await goToEnd(page);
    await keyboard.press('Enter');
    await keyboard.type('/table');
    await keyboard.press('Enter');
    for (const [place, word] of ['Ward', 'For', 'Against', 'Quay', '12', '9'].entries()) {
      if (place > 0) await keyboard.press('Tab');
      await keyboard.type(word);
    }
    const use = async (name: string) => {
      await keyboard.press('Alt+F10');
      await page.getByRole('button', { name: 'Table', exact: true }).focus();
      await keyboard.press('Enter');
      const line = page.getByRole('menuitem', { name, exact: true });
      await line.press('Enter');
      await line.waitFor({ state: 'detached' });
    };
    const goInto = async (cell: Locator) => {
      await cell.click();
      // The editor hears where the cursor went a moment later, and not at all once the toolbar has the focus.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    };
    await use('Column after');
    await keyboard.press('Tab');
    await keyboard.type('2');
    for (let n = 0; n < 4; n += 1) await keyboard.press('Shift+Tab');
    await keyboard.type('Spoilt');
    await keyboard.press('Tab');
    await use('Row after');
    await keyboard.press('ArrowDown');
    // Between two cells there is nowhere to write.
    expect(await page.locator('.ProseMirror-gapcursor').count()).toBe(0);
    const rows = page.locator('.ProseMirror tr');
    await goInto(rows.nth(2).locator('td').first());
    await keyboard.type('Hill');
    await keyboard.press('Tab');
    await keyboard.type('not counted');
    for (let n = 0; n < 3; n += 1) await keyboard.press('Shift+ArrowRight');
    await use('Merge or split cells');
    await goInto(rows.nth(3).locator('td').first());
    await use('Remove row');
    await goInto(rows.first().getByText('Against'));
    await use('Remove column');
    expect(await axeViolations(page)).toEqual([]);
    await photograph(page, 'tools-table');
    expect(await asKept(id)).toContain(
      '<thead><tr><th>Ward</th><th>For</th><th>Spoilt</th></tr></thead>' +
        '<tbody><tr><td>Quay</td><td>12</td><td>2</td></tr>' +
        '<tr><td>Hill</td><td colspan="2">not counted</td></tr></tbody>',
    );
  }, 60_000);

  it('holds the story to a rule of the house, and mends it', async () => {
    await page.goto(`${house.newsroomUrl}/house-style`);
    await page.getByRole('button', { name: 'Add a rule' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Word or phrase').fill('utili*');
    await form.getByLabel('What to write in its place').fill('use');
    await form.getByLabel('Why it is avoided').fill('A shorter word does.');
    await form.getByRole('button', { name: 'Try it on the archive' }).click();
    await form.getByText(/^Stories looked at: .*which are all$/).waitFor();
    await form.getByText('Matches: 0; in stories that readers have: 0').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await form.getByRole('button', { name: 'Save the rule' }).click();
    await page.getByRole('region', { name: 'Words to avoid' }).getByText('utili*').waitFor();
    await form.waitFor({ state: 'detached' });
    expect(await axeViolations(page)).toEqual([]);
    expect(
      await page.getByRole('button', { name: 'Add a rule' }).evaluate((it) => it === document.activeElement),
    ).toBe(true);

    const id = await open(
      'The crane is back',
      paragraph('It is late.'),
      ...long('crane'),
      paragraph('Utilise the old crane.'),
    );
    await panel('Checks');
    const beside = page.getByRole('tabpanel');
    await beside.getByText('One thing to look at').waitFor();
    await beside.getByText('A shorter word does.').waitFor();
    await beside.getByRole('button', { name: 'Show' }).press('Enter');
    const marked = page.locator('.ProseMirror .style-problem');
    expect(await marked.innerText()).toBe('Utilise');
    expect(await isInWindow(marked)).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    await photograph(page, 'tools-checks');
    await beside.getByRole('button', { name: 'Write “Use”' }).press('Enter');
    await beside.getByText('Nothing found.').waitFor();
    expect(await asKept(id)).toContain('<p>Use the old crane.</p>');
    // What is written now is held to it as well.
    await goToEnd(page);
    await page.keyboard.type(' We utilised it.');
    await beside.getByText('One thing to look at').waitFor();
  }, 60_000);

  it('has notes and suggestions of others, who can change nothing else', async () => {
    const id = await open(
      'The wall held',
      paragraph('It is late.'),
      ...long('wall'),
      paragraph('Nobody slept in the lower town.'),
    );
    const { keyboard } = page;
    await using bens = await browser.open();
    await ben.enter(bens.page.context());
    await bens.page.goto(`${house.newsroomUrl}/stories/${id}?panel=notes`);
    await bens.page.getByText('You can read this story but not change it.').waitFor();
    expect(await bens.page.getByRole('toolbar').count()).toBe(0);
    await bens.page
      .getByText('slept', { exact: false })
      .last()
      .dblclick({ position: { x: 70, y: 10 } });
    const bensNotes = bens.page.getByRole('tabpanel');
    await bensNotes.getByRole('button', { name: 'Suggest a change' }).click();
    await bensNotes.getByLabel('Write this in its place').fill('rested');
    await bensNotes.getByLabel('Why (if you like)').fill('Some did sleep.');
    expect(await axeViolations(bens.page)).toEqual([]);
    await bensNotes.getByRole('button', { name: 'Suggest it' }).click();
    await bensNotes.getByText('Some did sleep.').waitFor();

    await goToEnd(page);
    await keyboard.press('Control+Shift+ArrowLeft');
    await keyboard.press('Control+Shift+ArrowLeft');
    await panel('Notes');
    const notes = page.getByRole('tabpanel');
    await notes.getByRole('button', { name: 'Note', exact: true }).press('Enter');
    await notes.getByLabel('Your note').fill('Which one?');
    await notes.getByRole('button', { name: 'Put it there' }).press('Enter');
    const note = notes.getByRole('listitem').filter({ hasText: 'Which one?' });
    const suggestion = notes.getByRole('listitem').filter({ hasText: 'Some did sleep.' });
    await note.waitFor();
    await suggestion.waitFor();
    await keyboard.press('Control+Home');
    await suggestion.getByRole('button', { name: 'Show' }).press('Enter');
    expect(await isInWindow(page.locator('.passage-chosen'))).toBe(true);
    expect(await page.locator('.passage-chosen').innerText()).toBe('slept');
    expect(await axeViolations(page)).toEqual([]);
    await photograph(page, 'tools-notes');
    await suggestion.getByRole('button', { name: 'Accept' }).press('Enter');
    await suggestion.waitFor({ state: 'detached' });
    expect(await asKept(id)).toContain('<p>Nobody rested in the lower town.</p>');
    await expect.poll(() => storyText(bens.page)).toContain('Nobody rested in the lower town.');

    await bens.page.reload();
    const bensNote = bensNotes.getByRole('listitem').filter({ hasText: 'Which one?' });
    await bensNote.getByRole('button', { name: 'Reply' }).click();
    await bensNote.getByLabel('Your reply').fill('The one by the quay.');
    await bensNote.getByRole('button', { name: 'Reply' }).last().click();
    await bensNote.getByText('The one by the quay.').waitFor();
    await page.reload();
    await note.getByText('The one by the quay.').waitFor();
    await note.getByRole('button', { name: 'Resolve' }).press('Enter');
    await notes.getByText('No notes yet.').waitFor();
    await notes.getByText('Done', { exact: true }).click();
    await note.getByText('Resolved by Edda Lind').waitFor();
    await suggestion.getByText('Accepted by Edda Lind').waitFor();
    await note.getByRole('button', { name: 'Open again' }).press('Enter');
    await note.waitFor({ state: 'detached' });
    expect(desk.complaints.filter((each) => /^error|trusted/i.test(each))).toEqual([]);
  }, 90_000);
});
