import type { Page } from 'playwright-core';

/**
 * What cannot be seen where the device draws in colours of its own, which it has to do already: controls without a line
 * of theirs, shapes that were made of a background alone, elements that do not show that they have the focus.
 */
export async function unseenInForcedColours(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ground = getComputedStyle(document.documentElement).backgroundColor;
    const clear = 'rgba(0, 0, 0, 0)';
    const isDrawn = (style: string, width: string, colour: string) =>
      style !== 'none' && Number.parseFloat(width) > 0 && colour !== ground && colour !== clear;
    const hasLine = (style: CSSStyleDeclaration) =>
      isDrawn(style.borderBlockEndStyle, style.borderBlockEndWidth, style.borderBlockEndColor) ||
      style.textDecorationLine.includes('underline');
    const shown = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && element.offsetWidth > 1,
    );
    const controls = shown
      .filter((element) => element.matches('button, input, select, textarea'))
      .filter((element) => !hasLine(getComputedStyle(element)));
    const shapes = shown.filter((element) =>
      ['::before', '::after'].some((pseudo) => {
        const style = getComputedStyle(element, pseudo);
        const isShape = style.content === '""' && style.backgroundColor === ground;
        return isShape && !hasLine(style);
      }),
    );
    const unfocused = shown
      .filter((element) => element.matches('a[href], button, input, select, textarea, summary'))
      .filter((element) => {
        element.focus({ preventScroll: true });
        // A card is lit up as a whole.
        const near = [element, element.parentElement, element.closest('.card')].filter(
          (each) => each !== null,
        );
        return !near.some((each) =>
          [undefined, '::before', '::after'].some((pseudo) => {
            const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each, pseudo);
            return isDrawn(outlineStyle, outlineWidth, outlineColor);
          }),
        );
      });
    const named = (name: string, elements: readonly Element[]) =>
      elements.map((element) => `${name}: ${element.outerHTML.slice(0, 120)}`);
    return [...named('no line', controls), ...named('no shape', shapes), ...named('no focus', unfocused)];
  });
}
