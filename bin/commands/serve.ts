import { type Command, readArgs, settingsWithTheme } from '../command.ts';
import { runServer } from '../run-server.ts';

/** The site, the newsroom and the work behind them, in one program. */
export const command: Command = async (args) => {
  const { values } = readArgs(args, { empty: { type: 'boolean', default: false } });
  return runServer(settingsWithTheme(), { web: true, work: true, layDemo: !values.empty });
};
