/** Why somebody is told of a story by name. */
export const noticeKinds = [
  'mentioned',
  'replied',
  'suggestion_accepted',
  'suggestion_rejected',
  'assigned',
  'returned',
  'approval_asked',
  'correction_asked',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Whether mail tells somebody who is not in the newsroom. */
export const noticeMails = ['at_once', 'never'] as const;
export type NoticeMail = (typeof noticeMails)[number];
