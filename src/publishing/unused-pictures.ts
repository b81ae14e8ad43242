import { sql } from 'kysely';
import type { LivePictures } from '../domain/article.ts';
import { mediaKey, type Touch } from '../domain/page-keys.ts';
import type { Db } from '../store/db.ts';
import type { PublishingNeeds } from './needs.ts';

/**
 * Takes the public names of those `pictures` away that no live story shows any more. Call it after the live
 * row has changed. @returns what that touches.
 */
export async function withdrawUnusedPictures(
  needs: PublishingNeeds,
  db: Db,
  pictures: LivePictures,
): Promise<Touch[]> {
  const sources = Object.keys(pictures);
  if (sources.length === 0) return [];
  const unused = await sql<{ source: string }>`
    select source from unnest(${sources}::text[]) source
    where not exists (select from live_articles where pictures ? source)
  `.execute(db);
  const names = await needs.withdrawPictures(
    db,
    unused.rows.map((row) => row.source),
  );
  return names.map((name) => ({ key: mediaKey(name) }));
}
