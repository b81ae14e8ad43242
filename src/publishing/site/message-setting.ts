import { type Setting, wholeSite } from './setting.ts';

/** Words of the reader site in the place of its own. */
export const messageSetting: Setting<'message'> = {
  read: async (db, { edition, subject }) => {
    const row = await db
      .selectFrom('liveMessages')
      .select('words')
      .where('edition', '=', edition)
      .where('name', '=', subject)
      .executeTakeFirst();
    return row ?? null;
  },
  apply: async (db, { edition, subject: name }, { after }) => {
    if (after) {
      await db
        .insertInto('liveMessages')
        .values({ edition, name, ...after })
        .onConflict((conflict) => conflict.columns(['edition', 'name']).doUpdateSet(after))
        .execute();
    } else {
      await db.deleteFrom('liveMessages').where('edition', '=', edition).where('name', '=', name).execute();
    }
    return wholeSite(edition);
  },
};
