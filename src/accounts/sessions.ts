import type { Actor } from '../domain/permissions.ts';
import { newSecret } from '../platform/random.ts';
import type { Db } from '../store/db.ts';
import { isPlainLoopback } from './cookies.ts';
import { type AccountsContext, hashSecret } from './create-key.ts';

const lastsMilliseconds = 14 * 86_400_000;
const idleMilliseconds = 3 * 86_400_000;
/** A password alone opens the way to the second factor for so long. */
const pendingMilliseconds = 10 * 60_000;
const seenIsNotedEveryMilliseconds = 60_000;

export type SignInWay = 'password' | 'passkey' | 'sso' | 'link';

export interface NewSession {
  readonly staffId: string;
  /** Whether the second factor is still to be done: such a session has no rights. */
  readonly isPending: boolean;
  readonly userAgent: string;
  readonly way?: SignInWay;
}

/** @returns the token for the cookie; the database keeps its hash alone. */
export async function startSession(ctx: AccountsContext, session: NewSession): Promise<string> {
  const token = newSecret();
  const now = ctx.clock.now();
  await ctx.db
    .insertInto('sessions')
    .values({
      tokenHash: hashSecret(token),
      ...session,
      userAgent: session.userAgent.slice(0, 300),
      lastSeenAt: now,
      confirmedAt: now,
      expiresAt: new Date(now.getTime() + (session.isPending ? pendingMilliseconds : lastsMilliseconds)),
    })
    .execute();
  return token;
}

const cookieNamed = (name: string) => new RegExp(`(?:^|;\\s*)${name}=([A-Za-z0-9_-]{43})(?:;|$)`);
const hostCookie = cookieNamed('__Host-masthead');
const plainCookie = cookieNamed('masthead');

/** The session's token in a Cookie header, or null. */
export function sessionTokenOf(cookies: string | null, newsroomUrl: string): string | null {
  const text = cookies ?? '';
  const found = hostCookie.exec(text) ?? (isPlainLoopback(newsroomUrl) ? plainCookie.exec(text) : null);
  return found?.[1] ?? null;
}

/** Who has this session: null when it ended, waits for a second factor, or its person is suspended. */
export async function findSession(ctx: AccountsContext, token: string): Promise<Actor | null> {
  const row = await sessionRow(ctx, token).where('sessions.isPending', '=', false).executeTakeFirst();
  if (!row) return null;
  const now = ctx.clock.now();
  if (now.getTime() - row.lastSeenAt.getTime() > seenIsNotedEveryMilliseconds) {
    await ctx.db
      .updateTable('sessions')
      .set({ lastSeenAt: now })
      .where('tokenHash', '=', hashSecret(token))
      .execute();
  }
  return {
    staffId: row.staffId,
    name: row.name,
    role: row.role,
    desks: row.desks,
    grants: row.grants,
    keyActions: null,
  };
}

/** A session as its own person deals with it. */
export interface OwnSession {
  readonly id: string;
  readonly staffId: string;
  readonly name: string;
  readonly email: string;
  readonly isPending: boolean;
  readonly confirmedAt: Date;
}

/** The session of a token, whether or not its second factor is done; null when it ended. */
export async function findOwnSession(ctx: AccountsContext, token: string): Promise<OwnSession | null> {
  const row = await sessionRow(ctx, token).executeTakeFirst();
  if (!row) return null;
  const { id, staffId, name, email, isPending, confirmedAt } = row;
  return { id, staffId, name, email, isPending, confirmedAt };
}

function sessionRow({ db, clock }: AccountsContext, token: string) {
  const now = clock.now();
  return db
    .selectFrom('sessions')
    .innerJoin('staff', 'staff.id', 'sessions.staffId')
    .select(['staff.id as staffId', 'staff.name', 'staff.email', 'staff.role', 'staff.desks', 'staff.grants'])
    .select(['sessions.id', 'sessions.isPending', 'sessions.confirmedAt', 'sessions.lastSeenAt'])
    .where('tokenHash', '=', hashSecret(token))
    .where('sessions.expiresAt', '>', now)
    .where('sessions.lastSeenAt', '>', new Date(now.getTime() - idleMilliseconds))
    .where('staff.suspendedAt', 'is', null);
}

/** Ends one session by its token; one that is not there is ended. */
export async function endSession(db: Db, token: string): Promise<void> {
  await db.deleteFrom('sessions').where('tokenHash', '=', hashSecret(token)).execute();
}

/** Ends every session of somebody, but for the one with the id `except`. @returns how many. */
export async function endSessionsOf(db: Db, staffId: string, except: string | null = null): Promise<number> {
  const ended = await db
    .deleteFrom('sessions')
    .where('staffId', '=', staffId)
    .$if(except !== null, (query) => query.where('id', '!=', except ?? ''))
    .executeTakeFirst();
  return Number(ended.numDeletedRows);
}
