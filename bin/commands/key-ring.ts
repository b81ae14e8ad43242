import { addSealingKey } from '../../src/platform/key-ring.ts';
import { type Command, readArgs, settings, UsageError } from '../command.ts';

/** Puts a new key on the ring that seals what must not be read from the database alone. It needs no database. */
export const command: Command = async (args) => {
  const { positionals } = readArgs(args, {});
  if (positionals[0] !== 'add') throw new UsageError('Say: key-ring add');
  const { dataFolder } = settings();
  const id = addSealingKey(dataFolder);
  console.log(`Key ${id} seals from the next start on; what was sealed before opens as it did.`);
  console.error('Back keys.json up anew, copy it to every machine that runs Masthead, and start them again.');
  return 0;
};
