import { Conflict, InvalidInput } from '../../domain/errors.ts';
import { siteKey } from '../../domain/page-keys.ts';
import { isReservedSlug } from '../../domain/places.ts';
import { site } from '../../domain/refusals/site.ts';
import type { Setting } from './setting.ts';

/** What can be set of an edition. */
export const editionColumns = [
  'name',
  'description',
  'language',
  'direction',
  'timeZone',
  'calendar',
  'numberingSystem',
  'pathPrefix',
  'contact',
  'accounts',
  'comments',
  'commentDays',
] as const;

/** An edition: its name, what it is, language and time zone. A new one begins with its first change. */
export const editionSetting: Setting<'edition'> = {
  read: async (db, { edition }) => {
    const row = await db
      .selectFrom('editions')
      .select(editionColumns)
      .where('code', '=', edition)
      .executeTakeFirst();
    return row ?? null;
  },
  apply: async (db, { edition }, { before, after }) => {
    if (!after) throw new InvalidInput(site.edition_stays());
    if (before && before.pathPrefix !== after.pathPrefix) {
      throw new InvalidInput(site.edition_prefix_stays());
    }
    const others = await db.selectFrom('editions').select(['code', 'pathPrefix', 'position']).execute();
    if (before) {
      await db.updateTable('editions').set(after).where('code', '=', edition).execute();
    } else {
      if (!/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(edition)) {
        throw new InvalidInput(site.edition_code_pattern());
      }
      if (isReservedSlug(after.pathPrefix.slice(1))) {
        throw new InvalidInput(site.edition_prefix_reserved());
      }
      if (others.some(({ pathPrefix }) => pathPrefix === after.pathPrefix)) {
        throw new Conflict(site.edition_prefix_taken());
      }
      const position = Math.max(0, ...others.map((each) => each.position)) + 1;
      await db
        .insertInto('editions')
        .values({ code: edition, position, ...after })
        .execute();
    }
    // Pages of every edition name the others.
    return [...new Set([edition, ...others.map(({ code }) => code)])].map((code) => ({ key: siteKey(code) }));
  },
};
