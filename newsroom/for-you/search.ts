/** Which of them are shown, as the address says it. */
export interface ForYouSearch {
  readonly show?: 'unread';
}

export function readForYouSearch({ show }: Readonly<Record<string, unknown>>): ForYouSearch {
  return show === 'unread' ? { show } : {};
}
