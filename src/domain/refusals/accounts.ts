import { count } from './count.ts';
import { refusals } from './refusal.ts';

const tries = (number: number) => count('en', number, { one: 'One try is left', other: '# tries are left' });

/** Signing in, one's own account, invitations, and whoever works here. */
export const accounts = refusals({
  wrong_credentials: 'The address or the password is not right.',
  wrong_code: ({ left }: { left: number }) => `This code is not right, or was used. ${tries(left)}.`,
  too_many_wrong_codes: 'Too many wrong codes. Sign in anew.',
  totp_code_wrong: 'This code is not right. Check the clock of your telephone and take the next one.',
  passkey_refused: 'This passkey was not taken. Try again, or sign in another way.',
  passkeys_full: ({ most }: { most: number }) => `You have ${most} passkeys. Remove one first.`,
  passkey_unknown: 'You have no such passkey.',
  confirm_first: 'Show once more that it is you.',
  sign_in_step_ended: 'This took too long. Sign in with your password first.',
  sign_in_crowded: 'Too many people sign in at this moment. Try again in a minute.',
  sso_missing: 'Single sign-on is not set up here.',
  session_unknown: 'There is no such session: it has ended.',
  password_short: 'Use at least 12 characters; 15 and more are better. Several words make it easy.',
  password_long: 'A password has at most 1024 bytes.',
  password_common: 'This is one of the passwords that are tried first. Use several words of your own.',
  password_own: 'Leave your name, your address and the name of the site out of your password.',
  reset_link_ended: 'This link was used or is too old. Ask for a new one on the sign-in page.',
  invitation_link_ended: 'This link was used or is too old. Ask whoever invited you for a new one.',
  claim_link_ended: 'This link was used or is too old. Start Masthead again for a new one.',
  email_taken: 'Somebody of the staff has this email address already.',
  invitation_unknown: 'There is no such invitation. It may have been accepted.',
  name_not_one_line: 'A name stands on one line.',
  person_unknown: 'There is nobody of that id on the staff.',
  person_changed: 'Somebody changed what this person may do meanwhile. Look again before you change it.',
  last_owner: 'This is the last owner. Make somebody else an owner first.',
  own_rights: 'Nobody changes their own rights. Ask another owner.',
  owner_alone_changes: 'Only an owner changes owners, and gives the management of people and keys.',
  key_unfit: ({ scopes }: { scopes: readonly string[] }) =>
    `A key has a name on one line, scopes (${scopes.join(', ')}), and at most 36,500 days.`,
  key_unknown: ({ id }: { id: string }) => `There is no key with the id ${id}. See: masthead key list`,
});
