import type { Db } from '../store/db.ts';
import type { AccountAnswer, SessionRow } from './contract.ts';
import type { AccountsContext } from './create-key.ts';
import type { OwnSession } from './sessions.ts';

/** What somebody sees of their own account. */
export async function readAccount(db: Db, { staffId }: OwnSession): Promise<AccountAnswer> {
  const [person, passkeys, codes] = await Promise.all([
    db
      .selectFrom('staff')
      .select(['name', 'email', 'passwordHash', 'totpSealed'])
      .where('id', '=', staffId)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('passkeys')
      .select(['id', 'name', 'createdAt', 'lastUsedAt'])
      .where('staffId', '=', staffId)
      .orderBy('createdAt')
      .execute(),
    db.selectFrom('recoveryCodes').select('staffId').where('staffId', '=', staffId).execute(),
  ]);
  return {
    name: person.name,
    email: person.email,
    hasPassword: person.passwordHash !== null,
    hasTotp: person.totpSealed !== null,
    recoveryCodesLeft: codes.length,
    passkeys: passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
      ...{ id, name },
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    })),
  };
}

/** One's own sessions that have not ended, the last seen first. */
export async function listOwnSessions(
  { db, clock }: AccountsContext,
  { staffId, id: own }: OwnSession,
): Promise<readonly SessionRow[]> {
  const rows = await db
    .selectFrom('sessions')
    .select(['id', 'way', 'userAgent', 'createdAt', 'lastSeenAt'])
    .where('staffId', '=', staffId)
    .where('isPending', '=', false)
    .where('expiresAt', '>', clock.now())
    .orderBy('lastSeenAt', 'desc')
    .limit(100)
    .execute();
  return rows.map(({ id, way, userAgent, createdAt, lastSeenAt }) => ({
    ...{ id, way, userAgent },
    isThis: id === own,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
  }));
}
