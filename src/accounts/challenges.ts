import { asJson } from '../store/json.ts';
import { type AccountsContext, hashSecret } from './create-key.ts';

const lastsMilliseconds = 5 * 60_000;
export type ChallengeKind = 'passkey' | 'new_passkey' | 'sso';

/** Keeps what a browser was asked. `token` is what it will bring back; the database keeps its hash alone. */
export async function keepChallenge(
  ctx: AccountsContext,
  challenge: { kind: ChallengeKind; token: string; staffId: string | null; data?: object },
): Promise<void> {
  const now = ctx.clock.now();
  // Those that nobody answered go here, so that they never pile up.
  await ctx.db.deleteFrom('signInChallenges').where('expiresAt', '<', now).execute();
  await ctx.db
    .insertInto('signInChallenges')
    .values({
      tokenHash: hashSecret(challenge.token),
      kind: challenge.kind,
      staffId: challenge.staffId,
      data: asJson<unknown>(challenge.data ?? {}),
      expiresAt: new Date(now.getTime() + lastsMilliseconds),
    })
    .execute();
}

/** Takes it, once: null when it was taken, is too old or was never asked. */
export async function takeChallenge(
  ctx: AccountsContext,
  kind: ChallengeKind,
  token: string,
): Promise<{ staffId: string | null; data: unknown } | null> {
  const row = await ctx.db
    .deleteFrom('signInChallenges')
    .where('tokenHash', '=', hashSecret(token))
    .where('kind', '=', kind)
    .where('expiresAt', '>', ctx.clock.now())
    .returning(['staffId', 'data'])
    .executeTakeFirst();
  return row ?? null;
}
