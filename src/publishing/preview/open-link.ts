import { sql } from 'kysely';
import type { Db } from '../../store/db.ts';
import { hashOf } from './make-link.ts';

/** A link that holds. */
export interface PreviewLink {
  readonly id: string;
  readonly articleId: string;
  readonly forName: string;
  readonly expiresAt: Date;
}

/** The link of a token, or null when there is none, it was ended, or its time is over by the database's clock. */
export async function findPreviewLink(db: Db, token: string): Promise<PreviewLink | null> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return null;
  const row = await db
    .selectFrom('previewLinks')
    .select(['id', 'articleId', 'forName', 'expiresAt'])
    .where('tokenHash', '=', hashOf(token))
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', sql<Date>`clock_timestamp()`)
    .executeTakeFirst();
  return row ?? null;
}

/** Somebody looked. Written before they see anything. */
export async function notePreviewView(db: Db, linkId: string, userAgent: string): Promise<void> {
  await db
    .insertInto('previewViews')
    .values({ linkId, userAgent: userAgent.slice(0, 300) })
    .execute();
}
