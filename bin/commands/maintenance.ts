import { systemClock } from '../../src/platform/clock.ts';
import { endMaintenance, readMaintenance, startMaintenance } from '../../src/platform/maintenance.ts';
import { type Command, readArgs, settings, UsageError } from '../command.ts';

/**
 * Closes the site and the newsroom to everything that is sent, and opens them again. It needs no database: it is for
 * when that is being moved or brought back.
 */
export const command: Command = async (args) => {
  const { values, positionals } = readArgs(args, { minutes: { type: 'string' } });
  const { dataFolder } = settings();
  const [action = 'status'] = positionals;
  if (action === 'on') {
    const minutes = Number(values.minutes ?? '30');
    if (!(minutes > 0)) throw new UsageError('--minutes is how long it will take, a number above 0.');
    startMaintenance(dataFolder, new Date(systemClock.now().getTime() + minutes * 60_000));
    console.log('Within a second nothing is taken in any more. "masthead maintenance off" ends it.');
    return 0;
  }
  if (action === 'off') {
    endMaintenance(dataFolder);
    console.log('Within a second everything is taken in again.');
    return 0;
  }
  if (action !== 'status')
    throw new UsageError('Say: maintenance on [--minutes N], maintenance off, or maintenance.');
  const maintenance = readMaintenance(dataFolder);
  const until = maintenance?.until ? `, thought to end at ${maintenance.until.toISOString()}` : '';
  console.log(maintenance ? `on${until}` : 'off');
  return 0;
};
