import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { decodeClientDataJSON } from '@simplewebauthn/server/helpers';
import { InvalidInput, MastheadError, NotFound } from '../../domain/errors.ts';
import { accounts } from '../../domain/refusals/accounts.ts';
import type { Db } from '../../store/db.ts';
import { inTransaction } from '../../store/transaction.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { type ChallengeKind, keepChallenge, takeChallenge } from '../challenges.ts';
import { isPlainLoopback } from '../cookies.ts';
import type { DoorContext } from '../door.ts';
import type { Person } from '../enter.ts';
import { ensureRecoveryCodes } from './recovery-codes.ts';

type PasskeyContext = Pick<DoorContext, 'db' | 'clock' | 'newsroomUrl'>;
interface Owner {
  readonly staffId: string;
  readonly name: string;
  readonly email: string;
}

const passkeysAtMost = 20;

class PasskeyRefused extends MastheadError {
  constructor() {
    super('passkey_refused', 401, accounts.passkey_refused());
  }
}

/** Passkeys belong to a name, never to an address in digits: on loopback that name is localhost. */
function partyOf(newsroomUrl: string): { readonly rpId: string; readonly origins: string[] } {
  const url = new URL(newsroomUrl);
  if (!isPlainLoopback(newsroomUrl)) return { rpId: url.hostname, origins: [url.origin] };
  return { rpId: 'localhost', origins: [`http://localhost${url.port === '' ? '' : `:${url.port}`}`] };
}

/** What a browser needs to make a passkey. */
export async function proposePasskey(ctx: PasskeyContext, owner: Owner) {
  const { rpId } = partyOf(ctx.newsroomUrl);
  const there = await ctx.db
    .selectFrom('passkeys')
    .select(['id', 'transports'])
    .where('staffId', '=', owner.staffId)
    .execute();
  if (there.length >= passkeysAtMost)
    throw new InvalidInput(accounts.passkeys_full({ most: passkeysAtMost }));
  const options = await generateRegistrationOptions({
    rpName: rpId,
    rpID: rpId,
    userName: owner.email,
    userDisplayName: owner.name,
    userID: new TextEncoder().encode(owner.staffId),
    excludeCredentials: there,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await keepChallenge(ctx, { kind: 'new_passkey', token: options.challenge, staffId: owner.staffId });
  return options;
}

/**
 * Keeps a passkey that a browser made for what it was asked.
 * @returns recovery codes, empty when there are some already.
 * @throws PasskeyRefused
 */
export async function addPasskey(
  ctx: PasskeyContext,
  owner: Owner,
  name: string,
  response: RegistrationResponseJSON,
): Promise<{ readonly codes: readonly string[] }> {
  const challenge = await takeAsked(ctx, 'new_passkey', response, owner.staffId);
  const { rpId, origins } = partyOf(ctx.newsroomUrl);
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origins,
    expectedRPID: rpId,
    requireUserVerification: true,
  }).catch(() => null);
  if (!verified?.verified) throw new PasskeyRefused();
  const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
  return inTransaction(ctx.db, async (db) => {
    const made = await db
      .insertInto('passkeys')
      .values({
        ...{ id, staffId: owner.staffId, name, counter, transports },
        publicKey: Buffer.from(publicKey),
        createdAt: ctx.clock.now(),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!made) throw new PasskeyRefused();
    const codes = await ensureRecoveryCodes(db, owner.staffId);
    const data = { name };
    await recordAudit(db, { actor: owner, action: 'account.passkey_added', subject: owner.staffId, data });
    return { codes };
  });
}

/** What a browser needs to show a passkey: any for this newsroom, or, as a second factor, one of this person's. */
export async function askForPasskey(ctx: PasskeyContext, staffId: string | null) {
  const allowed =
    staffId === null
      ? []
      : await ctx.db
          .selectFrom('passkeys')
          .select(['id', 'transports'])
          .where('staffId', '=', staffId)
          .execute();
  const options = await generateAuthenticationOptions({
    rpID: partyOf(ctx.newsroomUrl).rpId,
    userVerification: 'required',
    allowCredentials: allowed,
  });
  await keepChallenge(ctx, { kind: 'passkey', token: options.challenge, staffId });
  return options;
}

/** Whose passkey was shown; with `staffId` it must be theirs. @throws PasskeyRefused */
export async function usePasskey(
  ctx: PasskeyContext,
  response: AuthenticationResponseJSON,
  staffId: string | null,
): Promise<Person> {
  const challenge = await takeAsked(ctx, 'passkey', response, staffId);
  const kept = await ctx.db
    .selectFrom('passkeys')
    .innerJoin('staff', 'staff.id', 'passkeys.staffId')
    .select(['passkeys.id', 'passkeys.publicKey', 'passkeys.counter', 'passkeys.transports'])
    .select(['staff.id as staffId', 'staff.name', 'staff.email'])
    .where('passkeys.id', '=', response.id)
    .where('staff.suspendedAt', 'is', null)
    .executeTakeFirst();
  if (!kept || (staffId !== null && kept.staffId !== staffId)) throw new PasskeyRefused();
  const { rpId, origins } = partyOf(ctx.newsroomUrl);
  const { id, counter, transports } = kept;
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origins,
    expectedRPID: rpId,
    credential: { id, publicKey: new Uint8Array(kept.publicKey), counter, transports },
    requireUserVerification: true,
  }).catch(() => null);
  if (!verified?.verified) throw new PasskeyRefused();
  await ctx.db
    .updateTable('passkeys')
    .set({ counter: verified.authenticationInfo.newCounter, lastUsedAt: ctx.clock.now() })
    .where('id', '=', id)
    .execute();
  return { id: kept.staffId, name: kept.name, email: kept.email };
}

/** The challenge that an answer is to, taken so that no other answer counts for it. @throws PasskeyRefused */
async function takeAsked(
  ctx: PasskeyContext,
  kind: ChallengeKind,
  answer: { readonly response?: { readonly clientDataJSON?: unknown } },
  staffId: string | null,
): Promise<string> {
  const challenge = challengeOf(answer.response?.clientDataJSON);
  const asked = challenge === null ? null : await takeChallenge(ctx, kind, challenge);
  if (challenge === null || !asked || asked.staffId !== staffId) throw new PasskeyRefused();
  return challenge;
}

function challengeOf(clientDataJSON: unknown): string | null {
  try {
    const { challenge } = decodeClientDataJSON(String(clientDataJSON));
    return typeof challenge === 'string' ? challenge : null;
  } catch {
    return null;
  }
}

/** @throws NotFound */
export async function renamePasskey(db: Db, staffId: string, id: string, name: string): Promise<void> {
  const done = await db
    .updateTable('passkeys')
    .set({ name })
    .where('id', '=', id)
    .where('staffId', '=', staffId)
    .executeTakeFirst();
  if (done.numUpdatedRows === 0n) throw new NotFound(accounts.passkey_unknown());
}

/** @throws NotFound */
export async function removePasskey(db: Db, owner: Owner, id: string): Promise<void> {
  const gone = await db
    .deleteFrom('passkeys')
    .where('id', '=', id)
    .where('staffId', '=', owner.staffId)
    .returning('name')
    .executeTakeFirst();
  if (!gone) throw new NotFound(accounts.passkey_unknown());
  const data = { name: gone.name };
  await recordAudit(db, { actor: owner, action: 'account.passkey_removed', subject: owner.staffId, data });
}
