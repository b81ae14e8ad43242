import { sql } from 'kysely';
import { Conflict } from '../../domain/errors.ts';
import { sectionKey } from '../../domain/page-keys.ts';
import { site } from '../../domain/refusals/site.ts';
import type { Db } from '../../store/db.ts';
import { type Setting, wholeSite } from './setting.ts';

/** The sections of an edition: names, order, and which of them stand in the navigation. */
export const sectionsSetting: Setting<'sections'> = {
  read: async (db, { edition }) => {
    const rows = await db
      .selectFrom('liveSections')
      .select(['slug', 'name', 'isInNavigation'])
      .where('edition', '=', edition)
      .orderBy('position')
      .orderBy('slug')
      .execute();
    return rows.length > 0 ? rows : null;
  },
  apply: async (db, { edition }, { before, after }) => {
    const wanted = after ?? [];
    const names = new Map((before ?? []).map(({ slug, name }) => [slug, name]));
    for (const [slug] of names) {
      if (!wanted.some((each) => each.slug === slug)) await dropEmpty(db, edition, slug);
    }
    for (const [place, section] of wanted.entries()) {
      const { slug, name, isInNavigation } = section;
      const row = { name, isInNavigation, position: place + 1 };
      await db
        .insertInto('liveSections')
        .values({ edition, slug, ...row })
        .onConflict((conflict) => conflict.columns(['edition', 'slug']).doUpdateSet(row))
        .execute();
      if (names.has(slug) && names.get(slug) !== name) {
        await db
          .updateTable('liveArticles')
          .set({ sectionName: name })
          .where('edition', '=', edition)
          .where('sectionSlug', '=', slug)
          .execute();
      }
    }
    return wholeSite(edition);
  },
};

/** @throws Conflict while readers find stories in it */
async function dropEmpty(db: Db, edition: string, slug: string): Promise<void> {
  const dropped = await db
    .deleteFrom('liveSections')
    .where('edition', '=', edition)
    .where('slug', '=', slug)
    .where(sql<boolean>`not exists (select from live_listings where list = ${sectionKey(edition, slug)})`)
    .executeTakeFirst();
  if (dropped.numDeletedRows === 0n) {
    throw new Conflict(site.section_has_stories({ slug }));
  }
}
