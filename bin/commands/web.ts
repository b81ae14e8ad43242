import { type Command, settingsWithTheme } from '../command.ts';
import { runServer } from '../run-server.ts';

/** Only what readers see; the work runs elsewhere on the same database. */
export const command: Command = () =>
  runServer(settingsWithTheme(), { web: true, work: false, layDemo: false });
