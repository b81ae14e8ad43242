import type { Action } from '../../src/domain/permissions.ts';

/** The story whose coverage it is, as far as the page wants to know. */
export interface LiveStory {
  readonly id: string;
  /** Where words that were not sent yet are kept on the device: the place of each form begins with it. */
  readonly drafts: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Where readers have it; null while they do not. */
  readonly url: string | null;
  readonly may: (action: Action) => boolean;
  /** A moment on the clocks of its edition, for whoever looks. */
  readonly moment: (instant: string) => string;
}
