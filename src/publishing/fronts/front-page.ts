import { NotFound } from '../../domain/errors.ts';
import { frontPageKey } from '../../domain/front/front.ts';
import type { PageKey } from '../../domain/page-keys.ts';
import { fronts } from '../../domain/refusals/fronts.ts';
import type { Db } from '../../store/db.ts';

/** Which page a front arranges. */
export interface FrontPlace {
  readonly edition: string;
  /** Slug; null for the page of the edition. */
  readonly section: string | null;
}

/**
 * The page's key, which it has while the edition and the section are there.
 * @throws NotFound
 */
export async function findFrontPage(db: Db, place: FrontPlace): Promise<PageKey> {
  const { edition, section } = place;
  const known =
    section === null
      ? await db.selectFrom('editions').select('code').where('code', '=', edition).executeTakeFirst()
      : await db
          .selectFrom('liveSections')
          .select('slug')
          .where('edition', '=', edition)
          .where('slug', '=', section)
          .executeTakeFirst();
  if (!known) throw new NotFound(fronts.front_place_unknown());
  return frontPageKey(edition, section);
}
