import { type Command, settingsWithTheme } from '../command.ts';
import { runServer } from '../run-server.ts';

/** The newsroom's port and the work behind the site; readers are served elsewhere. */
export const command: Command = () =>
  runServer(settingsWithTheme(), { web: false, work: true, layDemo: false });
