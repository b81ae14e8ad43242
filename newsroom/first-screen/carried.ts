import type { Carried } from '../../src/app/contract.ts';

/** What the page brought with it. */
export const carried: Carried = JSON.parse(elementOf('carried').textContent ?? '');

/** Where the program is drawn. */
export const place: HTMLElement = elementOf('app');

function elementOf(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`index.html has no place named ${id}`);
  return element;
}
