import type { Page } from 'playwright-core';
import type { Installation } from './program.ts';

/** Begins a story and waits until it can be written in. @returns its id. */
export async function beginStory(page: Page, house: Installation, headline: string): Promise<string> {
  await page.goto(`${house.newsroomUrl}/stories/new`);
  await page.getByRole('textbox').focus();
  await page.keyboard.type(headline);
  await page.keyboard.press('Enter');
  await untilWritable(page);
  return page.url().split('/').at(-1) ?? '';
}

export async function openStoryPage(page: Page, house: Installation, storyId: string): Promise<void> {
  await page.goto(`${house.newsroomUrl}/stories/${storyId}`);
  await untilWritable(page);
}

async function untilWritable(page: Page): Promise<void> {
  await page.locator('.ProseMirror[contenteditable=true]').waitFor();
  await page.locator('.ProseMirror').focus();
}

/** Goes to the end of the story. */
export async function goToEnd(page: Page): Promise<void> {
  await page.locator('.ProseMirror').focus();
  await page.keyboard.press('Control+End');
  // The editor hears of it a moment after the browser went there: what is pressed in it would be done at its beginning.
  await page.locator('.block-handle').waitFor();
}

/** Writes a paragraph at the end of the story. */
export async function writeParagraph(page: Page, words: string): Promise<void> {
  await goToEnd(page);
  await page.keyboard.press('Enter');
  await page.keyboard.type(words);
}

/** The words of the story as the page shows them, without names of others' cursors. */
export function storyText(page: Page): Promise<string> {
  return page.locator('.ProseMirror').evaluate((editor) => {
    const parts = [...editor.querySelectorAll('h1, h2, h3, p, li')].map((part) => part.cloneNode(true));
    return parts
      .map((part) => {
        if (part instanceof Element)
          for (const shown of part.querySelectorAll('.ProseMirror-widget')) shown.remove();
        return part.textContent ?? '';
      })
      .join('\n');
  });
}
