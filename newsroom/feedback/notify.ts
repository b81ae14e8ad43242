import { notifications } from '@mantine/notifications';
import { createElement } from 'react';
import { pageLanguage } from '../page-language.ts';
import { problemTitle } from './problem-title.ts';
import { words } from './words.ts';

/** Says that something is done. `undo`, where there is a way back, goes into the message by the caller. */
export function notifyDone(message: string): void {
  notifications.show({ message, color: 'green', autoClose: 4_000, ...closable() });
}

/** Says what went wrong; stays until it is closed. */
export function notifyProblem(error: unknown): void {
  const message = createElement('span', { dir: 'auto' }, problemTitle(error, pageLanguage()));
  notifications.show({ message, color: 'red', autoClose: false, role: 'alert', ...closable() });
}

/** Messages stand outside of the pages that know their words; the document knows its language. */
export function closable() {
  return { closeButtonProps: { 'aria-label': words[pageLanguage()].close } };
}
