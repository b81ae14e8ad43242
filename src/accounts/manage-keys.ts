import { sql } from 'kysely';
import { NotFound } from '../domain/errors.ts';
import type { Db } from '../store/db.ts';

/** All keys without their secrets, the newest first. */
export function listKeys(db: Db) {
  return db
    .selectFrom('apiKeys')
    .select(['id', 'name', 'scopes', 'createdAt', 'expiresAt', 'lastUsedAt', 'revokedAt'])
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute();
}

/** Ends a key at once and for good. @throws NotFound */
export async function revokeKey(db: Db, id: string): Promise<void> {
  const row = await db
    .updateTable('apiKeys')
    .set({ revokedAt: sql<Date>`coalesce(revoked_at, clock_timestamp())` })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new NotFound(`There is no key with the id ${id}. See: masthead key list`);
}
