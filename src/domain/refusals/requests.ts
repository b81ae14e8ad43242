import { count } from './count.ts';
import { refusals } from './refusal.ts';

/** What any request can be refused for, whatever it is about. */
export const requests = refusals({
  request_unfit: 'Something in this cannot be taken as it is. Mend each of these, then try again.',
  request_not_taken: 'The request cannot be taken.',
  request_too_long: 'This is longer than anything that is asked for here.',
  json_expected: 'Send JSON.',
  nothing_here: 'There is nothing here.',
  failed: 'Something went wrong here. Try again later.',
  maintenance: 'Masthead is being worked on: nothing is taken in just now. Try again later.',
  sent_from_elsewhere: 'This is taken from the newsroom alone.',
  too_many_tries: ({ minutes }: { minutes: number }) =>
    `Too many tries. Wait ${count('en', minutes, { one: '# minute', other: '# minutes' })} and try again.`,
  key_or_session_missing:
    'Sign in, or send a key that holds: Authorization: Bearer mk_… (masthead key create)',
  sign_in_first: 'Sign in first.',
  permission_missing: ({ action }: { action: string }) =>
    `You may not do this here (${action}). Ask an owner for the permission.`,
  comment_unknown: ({ id }: { id: string }) => `There is no comment with the id ${id}.`,
  list_place_unknown: '"after" is not the "next" of a page of this list.',
});
