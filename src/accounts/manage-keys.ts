import { sql } from 'kysely';
import { NotFound } from '../domain/errors.ts';
import { accounts } from '../domain/refusals/accounts.ts';
import type { Db } from '../store/db.ts';

/** All keys without their secrets, the newest first. */
export function listKeys(db: Db) {
  return db
    .selectFrom('apiKeys')
    .leftJoin('staff', 'staff.id', 'apiKeys.staffId')
    .select([
      'apiKeys.id',
      'apiKeys.name',
      'scopes',
      'apiKeys.createdAt',
      'expiresAt',
      'lastUsedAt',
      'revokedAt',
    ])
    .select('staff.name as owner')
    .orderBy('apiKeys.createdAt', 'desc')
    .orderBy('apiKeys.id')
    .limit(1_000)
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
  if (!row) throw new NotFound(accounts.key_unknown({ id }));
}
