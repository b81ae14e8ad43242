import { endAllAccess } from '../../src/accounts/end-all-access.ts';
import { type Command, readArgs, settings, UsageError } from '../command.ts';
import { openNewsroom } from '../open-newsroom.ts';

/** Ends every way in that is open, while the newsroom runs or not. */
export const command: Command = async (args) => {
  const { positionals } = readArgs(args, {});
  if (positionals[0] !== 'end') throw new UsageError('Say: access end');
  await using newsroom = await openNewsroom(settings(), 1);
  const { sessions, keys, links } = await endAllAccess(newsroom, 'command line');
  console.log(`ended: ${sessions} sessions, ${keys} keys, ${links} invitations and other links`);
  console.error('Everybody signs in again; programs need new keys (masthead key create).');
  return 0;
};
