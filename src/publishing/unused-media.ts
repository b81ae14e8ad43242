import { sql } from 'kysely';
import { mediaKey, type Touch } from '../domain/page-keys.ts';
import type { Db } from '../store/db.ts';
import type { Live } from './live-story.ts';
import type { PublishingNeeds } from './needs.ts';

/**
 * Takes the public names of those pictures and files away that no live story or page shows any more. Call it after the
 * live row has changed. @returns what that touches.
 */
export async function withdrawUnusedMedia(
  needs: Pick<PublishingNeeds, 'withdrawPictures'>,
  db: Db,
  sources: readonly string[],
): Promise<Touch[]> {
  if (sources.length === 0) return [];
  const unused = await sql<{ source: string }>`
    select source from unnest(${sources}::text[]) source
    where not exists (select from live_articles where pictures ? source)
      and not exists (select from live_place_pictures where src = source)
      and not exists (select from live_posts where pictures ? source and pictures <> '{}')
      and not exists (select from live_articles where files ? source and files <> '{}')
  `.execute(db);
  const names = await needs.withdrawPictures(
    db,
    unused.rows.map((row) => row.source),
  );
  return names.map((name) => ({ key: mediaKey(name) }));
}

/** What readers had to see and hear with a story, by its sources. */
export function mediaOf(live: Pick<Live, 'pictures' | 'files'> | null): string[] {
  return live ? Object.keys({ ...live.pictures, ...live.files }) : [];
}
