import { InvalidInput } from '../../domain/errors.ts';
import { authorKey, indexKey } from '../../domain/page-keys.ts';
import { site } from '../../domain/refusals/site.ts';
import { keepPlacePicture, readPlacePicture } from '../places/place-picture.ts';
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
    return row ? { ...row, picture: await readPlacePicture(db, authorKey(edition, subject)) } : null;
  },
  apply: async (db, { edition, subject: slug }, { after }) => {
    if (!after) throw new InvalidInput(site.contributor_named());
    const { picture, ...row } = after;
    await db
      .insertInto('liveContributors')
      .values({ edition, slug, ...row })
      .onConflict((conflict) => conflict.columns(['edition', 'slug']).doUpdateSet(row))
      .execute();
    await keepPlacePicture(db, authorKey(edition, slug), picture);
    return [{ key: authorKey(edition, slug) }, { key: indexKey(edition, 'author') }];
  },
};
