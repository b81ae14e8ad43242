import type { Context } from 'hono';
import { sql } from 'kysely';
import { MastheadError } from '../domain/errors.ts';
import { accounts } from '../domain/refusals/accounts.ts';
import { inTransaction } from '../store/transaction.ts';
import { recordAudit } from './audit/record-audit.ts';
import type { EntryAnswer } from './contract.ts';
import { dropCookie, putCookie, readCookie } from './cookies.ts';
import { type DoorContext, networkOfSender, userAgentOf } from './door.ts';
import { factorsOf } from './factors/factors-of.ts';
import { knowsDevice, newDeviceMark } from './known-device.ts';
import { hashPassword, isOutdated, verifyPassword } from './passwords/hash-password.ts';
import { endSession, findSession, type SignInWay, sessionTokenOf, startSession } from './sessions.ts';

/** The same words whatever was wrong: whether an address is known here is nobody's business. */
class WrongCredentials extends MastheadError {
  constructor() {
    super('wrong_credentials', 401, accounts.wrong_credentials());
  }
}

/**
 * Signs in with a password, which opens a session, or one that waits for the second factor.
 * @throws WrongCredentials; TooMany
 */
export async function enterByPassword(
  ctx: DoorContext,
  c: Context,
  given: { readonly email: string; readonly password: string },
): Promise<EntryAnswer> {
  const person = await checkPassword(ctx, c, given.email, given.password);
  if (!person) throw new WrongCredentials();
  return enter(ctx, c, person, 'password', await factorsOf(ctx.db, person.id));
}

/** Somebody of the staff, as far as the door needs to know. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Counts the try before anything else is done, so that tries at the same instant count as many. */
async function checkPassword(
  ctx: DoorContext,
  c: Context,
  email: string,
  password: string,
): Promise<Person | null> {
  const address = email.toLowerCase();
  const network = networkOfSender(ctx, c);
  const device = readCookie(c, ctx.newsroomUrl, 'masthead-device');
  const isKnown = knowsDevice(ctx.seal, device, address);
  const [kind, key] = isKnown ? (['device', device ?? ''] as const) : (['account', address] as const);
  await ctx.limits.take('sender', network);
  await ctx.limits.take(kind, key);
  const kept = await ctx.db
    .selectFrom('staff')
    .select(['id', 'name', 'email', 'passwordHash', 'suspendedAt'])
    .where(sql`lower(email)`, '=', address)
    .executeTakeFirst();
  const isRight = await verifyPassword(kept?.passwordHash ?? null, password);
  if (!kept || !isRight || kept.suspendedAt !== null) {
    await recordFailure(ctx, c, kept ?? null, 'password');
    return null;
  }
  await ctx.limits.giveBack('sender', network);
  await ctx.limits.giveBack(kind, key);
  if (kept.passwordHash !== null && isOutdated(kept.passwordHash)) {
    const passwordHash = await hashPassword(password);
    await ctx.db.updateTable('staff').set({ passwordHash }).where('id', '=', kept.id).execute();
  }
  return kept;
}

/** Shows once more who one is. @throws WrongCredentials; TooMany */
export async function confirmByPassword(
  ctx: DoorContext,
  c: Context,
  session: { readonly id: string; readonly email: string },
  password: string,
): Promise<void> {
  if (!(await checkPassword(ctx, c, session.email, password))) throw new WrongCredentials();
  const confirmedAt = ctx.clock.now();
  await ctx.db.updateTable('sessions').set({ confirmedAt }).where('id', '=', session.id).execute();
}

/**
 * Gives a browser a new session, in place of any it had. With `factors` still to be shown it has no rights.
 */
export async function enter(
  ctx: DoorContext,
  c: Context,
  person: Person,
  way: SignInWay,
  factors: readonly ('totp' | 'recovery' | 'passkey')[] = [],
): Promise<EntryAnswer> {
  const isPending = factors.length > 0;
  const before = sessionTokenOf(c.req.header('cookie') ?? null, ctx.newsroomUrl);
  const token = await inTransaction(ctx.db, async (db) => {
    if (before !== null) await endSession(db, before);
    const made = await startSession(
      { ...ctx, db },
      { staffId: person.id, isPending, userAgent: userAgentOf(c), way },
    );
    if (!isPending) {
      await recordAudit(db, {
        actor: { staffId: person.id, name: person.name },
        action: 'session.started',
        subject: person.id,
        data: { way },
        sender: ctx.senderOf(c),
      });
    }
    return made;
  });
  putCookie(c, ctx.newsroomUrl, 'masthead', token);
  if (isPending) return { status: 'factor_needed', factors };
  putCookie(c, ctx.newsroomUrl, 'masthead-device', newDeviceMark(ctx.seal, person.email));
  return { status: 'signed_in' };
}

/** Ends the session that a browser has. */
export async function leave(ctx: DoorContext, c: Context): Promise<void> {
  const token = sessionTokenOf(c.req.header('cookie') ?? null, ctx.newsroomUrl);
  if (token !== null) {
    const actor = await findSession(ctx, token);
    await inTransaction(ctx.db, async (db) => {
      await endSession(db, token);
      if (!actor?.staffId) return;
      const sender = ctx.senderOf(c);
      await recordAudit(db, { actor, action: 'session.ended', subject: actor.staffId, sender });
    });
  }
  dropCookie(c, ctx.newsroomUrl, 'masthead');
}

/** Puts a refused try into the record. What was typed is not in it: it may be a password in the wrong field. */
export async function recordFailure(
  ctx: DoorContext,
  c: Context,
  person: Person | null,
  way: string,
): Promise<void> {
  await recordAudit(ctx.db, {
    actor: { staffId: person?.id ?? null, name: person?.name ?? 'somebody unknown' },
    action: 'session.refused',
    subject: person?.id ?? 'nobody',
    data: { way },
    sender: ctx.senderOf(c),
  });
}
