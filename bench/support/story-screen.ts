import { openBrowser } from '../../tests/support/browser.ts';
import { openStoryPage } from '../../tests/support/newsroom-page.ts';
import type { Installation } from '../../tests/support/program.ts';
import type { SignedIn } from '../../tests/support/sign-in.ts';

/** A page in Chromium that shows the story, and notes when the first typist's keys are on it. */
export interface StoryScreen extends AsyncDisposable {
  /** Milliseconds from each of these keystrokes to the frame that shows it. */
  latencies(keystrokes: readonly number[]): Promise<number[]>;
}

declare global {
  interface Window {
    /** When the first paragraph was painted with so many keys in it. */
    shownKeys?: number[];
  }
}

export async function screenOf(house: Installation, person: SignedIn, storyId: string): Promise<StoryScreen> {
  const browser = await openBrowser();
  const watched = await browser.open();
  const { page } = watched;
  await person.enter(page.context());
  await openStoryPage(page, house, storyId);
  await page.evaluate(() => {
    const paragraph = document.querySelector('.ProseMirror .body p');
    const before = paragraph?.textContent?.length ?? 0;
    const times: number[] = [];
    window.shownKeys = times;
    const look = () => {
      const keys = (document.querySelector('.ProseMirror .body p')?.textContent?.length ?? 0) - before;
      if (keys <= times.length) return;
      // The callback after the next frame's: by then the frame with it has been drawn.
      requestAnimationFrame(() => {
        setTimeout(() => {
          while (times.length < keys) times.push(performance.timeOrigin + performance.now());
        });
      });
    };
    const editor = document.querySelector('.ProseMirror');
    if (editor)
      new MutationObserver(look).observe(editor, { childList: true, characterData: true, subtree: true });
  });
  return {
    latencies: async (keystrokes) => {
      const times = await page.evaluate(() => window.shownKeys ?? []);
      return times.map((at, key) => at - (keystrokes[key] ?? Number.NaN));
    },
    [Symbol.asyncDispose]: async () => {
      await watched[Symbol.asyncDispose]();
      await browser[Symbol.asyncDispose]();
    },
  };
}
