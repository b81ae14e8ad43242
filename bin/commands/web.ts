import { type Command, settings } from '../command.ts';
import { runServer } from '../run-server.ts';

/** Only what readers see; the work runs elsewhere on the same database. */
export const command: Command = () => runServer(settings(), { web: true, work: false, layDemo: false });
