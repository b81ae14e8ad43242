import { sql } from 'kysely';
import { type RightsReason, rights } from '../../domain/refusals/gates.ts';
import type { Db } from '../../store/db.ts';
import { assetIdOf } from '../asset-source.ts';
import { rightsProblemOf } from './rights-state.ts';

/** What is wrong with the rights to these pictures, for readers of this edition, by the database's clock. */
export async function findRightsProblems(
  db: Db,
  { sources, edition }: { readonly sources: readonly string[]; readonly edition: string },
): Promise<{ readonly src: string; readonly reason: RightsReason }[]> {
  const ids = sources.map(assetIdOf).filter((id) => id !== null);
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('assets')
    .select(['id', 'originalName as name', 'licence', 'expiresAt', 'editions', 'trashedAt'])
    .select(sql<Date>`clock_timestamp()`.as('now'))
    .where('id', 'in', ids)
    .execute();
  const known = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = known.get(id);
    const reason: RightsReason | null = row
      ? rightsProblemOf(row, edition, row.now)
      : rights.picture_gone({ picture: id });
    return reason === null ? [] : [{ src: `asset:${id}`, reason }];
  });
}
