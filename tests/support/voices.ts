import type { Page } from 'playwright-core';

/** A device with voices for these languages, which says at once what it is given. */
export async function withVoices(page: Page, languages: readonly string[]): Promise<void> {
  await page.addInitScript((known) => {
    const said: string[] = [];
    const voices = known.map((lang) => ({ lang, name: lang, localService: true }));
    class Utterance {
      lang = '';
      rate = 1;
      onend = () => {};
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      cancel: () => {},
      speak: (each: Utterance) => {
        said.push(`${each.lang} ${each.rate}: ${each.text.trim()}`);
        Object.assign(window, { finish: () => each.onend() });
      },
    });
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.assign(window, { SpeechSynthesisUtterance: Utterance, said });
    const { mediaSession } = navigator;
    mediaSession.setActionHandler = (action, act) => Object.assign(window, { [`on ${action}`]: act });
  }, languages);
}

/** What a lock screen and the keys of a keyboard do. */
export const press = (page: Page, action: MediaSessionAction) =>
  page.evaluate((name) => (window as unknown as Record<string, () => void>)[`on ${name}`]?.(), action);

/** What a lock screen shows. */
export const sessionOf = (page: Page) =>
  page.evaluate(() => {
    const { metadata, playbackState } = navigator.mediaSession;
    return [playbackState, metadata?.title, metadata?.artist, metadata?.album];
  });

export const saidOn = (page: Page) => page.evaluate(() => (window as unknown as { said: string[] }).said);

export const finish = (page: Page) => page.evaluate(() => (window as unknown as { finish(): void }).finish());
