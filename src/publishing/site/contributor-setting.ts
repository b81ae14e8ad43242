import { InvalidInput } from '../../domain/errors.ts';
import { authorKey } from '../../domain/page-keys.ts';
import type { Setting } from './setting.ts';

/** Who a contributor is, for their page. Bylines stay as they were printed. */
export const contributorSetting: Setting<'contributor'> = {
  read: async (db, { edition, subject }) => {
    const row = await db
      .selectFrom('liveContributors')
      .select(['name', 'jobTitle', 'bio', 'contact'])
      .where('edition', '=', edition)
      .where('slug', '=', subject)
      .executeTakeFirst();
    return row ?? null;
  },
  apply: async (db, { edition, subject: slug }, { after }) => {
    if (!after) throw new InvalidInput('A contributor stays while a story names them.');
    await db
      .insertInto('liveContributors')
      .values({ edition, slug, ...after })
      .onConflict((conflict) => conflict.columns(['edition', 'slug']).doUpdateSet(after))
      .execute();
    return [{ key: authorKey(edition, slug) }];
  },
};
