import { createOwner } from '../../src/accounts/claim-ownership.ts';
import { type Command, readArgs, settings, UsageError } from '../command.ts';
import { openNewsroom } from '../open-newsroom.ts';

/** Makes an owner, with a key for everything. */
export const command: Command = async (args) => {
  const { values, positionals } = readArgs(args, { name: { type: 'string' }, email: { type: 'string' } });
  const { name, email } = values;
  if (positionals[0] !== 'create' || !name || !email) {
    throw new UsageError('Say: user create --name NAME --email ADDRESS');
  }
  await using newsroom = await openNewsroom(settings(), 1);
  const { key } = await createOwner(newsroom, { name, email });
  console.log(key);
  console.error(`${name} is an owner. Keep the key where you keep passwords: it is shown this once.`);
  return 0;
};
