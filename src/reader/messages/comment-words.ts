import type { Edition } from '../../domain/article.ts';
import { formatDateTime, machineTime } from './format.ts';
import { messagesFor } from './messages.ts';

/** The words and times of the comments of an edition. */
export function commentWords(edition: Edition) {
  const { comments, commentForm, commentErrors } = messagesFor(edition.language);
  return {
    comments,
    commentForm,
    commentErrors,
    dateTime: (at: Date) => ({ shown: formatDateTime(at, edition), machine: machineTime(at, edition) }),
  };
}
