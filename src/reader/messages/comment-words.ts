import type { Edition } from '../../domain/article.ts';
import { formatDateTime, machineTime } from './format.ts';
import type { Messages } from './messages.ts';

/** The words and times of the comments of an edition. */
export function commentWords(edition: Edition, messages: Messages) {
  const { comments, commentForm, commentErrors } = messages;
  return {
    comments,
    commentForm,
    commentErrors,
    dateTime: (at: Date) => ({ shown: formatDateTime(at, edition), machine: machineTime(at, edition) }),
  };
}
