import type { CDPSession } from 'playwright-core';
import type { Visit } from './page-visit.ts';

declare global {
  interface Window {
    focuses?: readonly Focus[];
  }
}

/** What had the focus, in turn; null where it left the page. */
type Focus = { readonly place: number; readonly isSeen: boolean; readonly html: string } | null;

/** Tabs through the whole page: what can be used is reached once, in the order of the page, and is seen to be. */
export async function byKeys({ page, devTools }: Visit): Promise<string[]> {
  const wanted = await page.evaluate(noteFocus);
  const most = wanted.length * 2 + 10;
  let focuses: readonly Focus[] = [];
  for (let presses = 0; presses < most && focuses.at(-1) !== null; presses += pressesAtOnce) {
    await pressTab(devTools, pressesAtOnce);
    focuses = await page.evaluate(() => window.focuses ?? []);
  }
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const unseen = focuses.filter((focus) => focus?.isSeen === false);
  // The controls within a player are stops of their own.
  const reached = focuses.flatMap((focus) => (focus && focus.place >= 0 ? [focus.place] : []));
  const missed = wanted.filter((_, place) => !reached.includes(place));
  const isInOrder = reached.every((place, at) => at === 0 || place > (reached[at - 1] ?? -1));
  return [
    ...unseen.map((focus) => `cannot be seen to have the focus: ${focus?.html}`),
    ...missed.map((html) => `is not reached: ${html}`),
    ...(isInOrder ? [] : [`is reached in the order ${reached.join()}`]),
  ];
}

/** Numbers what can be used, and notes from now on what gets the focus. @returns what can be used, in order. */
function noteFocus(): string[] {
  const usable =
    'a[href], button, input:not([type=hidden]), select, textarea, summary, iframe, audio[controls], video[controls], [tabindex="0"]';
  const shown = [...document.querySelectorAll<HTMLElement>(usable)].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
      !element.matches(':disabled, [tabindex="-1"]') &&
      !element.closest('[inert]'),
  );
  for (const [place, element] of shown.entries()) element.setAttribute('data-place', String(place));
  (document.activeElement as HTMLElement | null)?.blur?.();
  window.scrollTo(0, 0);
  const focuses: Focus[] = [];
  window.focuses = focuses;
  const drawn = (of: Element, pseudo?: string) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(of, pseudo);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element) || focuses.at(-1) === null) return;
    const near = [target, target.parentElement, target.closest('article')].filter((each) => each !== null);
    focuses.push({
      place: Number(target.getAttribute('data-place') ?? -1),
      isSeen: near.some((each) => drawn(each) || drawn(each, '::before') || drawn(each, '::after')),
      html: target.outerHTML.slice(0, 100),
    });
  });
  document.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget === null) focuses.push(null);
  });
  return shown.map((element) => element.outerHTML.slice(0, 100));
}

/** Not one by one: most of the time would be spent on asking. */
const pressesAtOnce = 40;

async function pressTab(devTools: CDPSession, times: number): Promise<void> {
  const key = { key: 'Tab', code: 'Tab', windowsVirtualKeyCode: 9 };
  const events = Array.from({ length: times }, () => ['rawKeyDown', 'keyUp'] as const).flat();
  await Promise.all(events.map((type) => devTools.send('Input.dispatchKeyEvent', { type, ...key })));
}
