import { notifications } from '@mantine/notifications';
import { ApiProblem } from '../api.ts';
import { words } from './words.ts';

/** Says that something is done. `undo`, where there is a way back, goes into the message by the caller. */
export function notifyDone(message: string): void {
  notifications.show({ message, color: 'green', autoClose: 4_000, ...closable() });
}

/** Says what went wrong; stays until it is closed. */
export function notifyProblem(error: unknown): void {
  const message = error instanceof ApiProblem || error instanceof Error ? error.message : String(error);
  notifications.show({ message, color: 'red', autoClose: false, role: 'alert', ...closable() });
}

/** Messages stand outside of the pages that know their words; the document knows its language. */
export function closable() {
  const { close } = words[document.documentElement.lang === 'ar' ? 'ar' : 'en'];
  return { closeButtonProps: { 'aria-label': close } };
}
