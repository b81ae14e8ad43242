import { invitationRequest } from '../../src/accounts/links/contract.ts';
import { createInvitation } from '../../src/accounts/links/invitations.ts';
import { roles } from '../../src/domain/permissions.ts';
import { type Command, readArgs, settings, UsageError } from '../command.ts';
import { openNewsroom } from '../open-newsroom.ts';

const usage = `Say: user create --name NAME --email ADDRESS [--role ${roles.join('|')}]`;

/** Prints a one-time link with which somebody chooses a password and is one of the staff. */
export const command: Command = async (args) => {
  const { values, positionals } = readArgs(args, {
    name: { type: 'string' },
    email: { type: 'string' },
    role: { type: 'string', default: 'owner' },
  });
  if (positionals[0] !== 'create' || !values.name || !values.email) throw new UsageError(usage);
  const asked = invitationRequest.safeParse(values);
  if (!asked.success) throw new UsageError(`${asked.error.issues[0]?.path.join('.')} does not fit. ${usage}`);
  const config = settings();
  await using newsroom = await openNewsroom(config, 1);
  const by = { staffId: null, name: 'command line' };
  const { token } = await createInvitation(newsroom, by, asked.data);
  console.log(`${config.newsroomUrl}/join/${token}`);
  console.error(`Give this link to ${values.name}: it works once, for seven days.`);
  return 0;
};
