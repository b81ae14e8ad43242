import { type Command, settings } from '../command.ts';
import { runServer } from '../run-server.ts';

/** The newsroom's port and the work behind the site; readers are served elsewhere. */
export const command: Command = () => runServer(settings(), { web: false, work: true, layDemo: false });
