import { openDatabase } from '../../src/store/database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { type Command, settings } from '../command.ts';

export const command: Command = async () => {
  const database = await openDatabase(settings());
  try {
    const applied = await migrate(database.urls.owner);
    console.log(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`);
    return 0;
  } finally {
    await database.leave();
  }
};
