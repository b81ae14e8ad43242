import type { Actor } from '../domain/permissions.ts';
import { newSecret } from '../platform/random.ts';
import { type AccountsContext, hashSecret } from './create-key.ts';

export const sessionCookie = '__Host-masthead';
const lastsMilliseconds = 14 * 86_400_000;
const idleMilliseconds = 3 * 86_400_000;
const seenIsNotedEveryMilliseconds = 60_000;

export interface NewSession {
  readonly staffId: string;
  /** Whether the second factor is still to be done: such a session has no rights. */
  readonly isPending: boolean;
  readonly userAgent: string;
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
      expiresAt: new Date(now.getTime() + lastsMilliseconds),
    })
    .execute();
  return token;
}

/** The session's token in a Cookie header, or null. */
export function sessionTokenOf(cookies: string | null): string | null {
  return (
    new RegExp(`(?:^|;\\s*)${sessionCookie}=([A-Za-z0-9_-]{43})(?:;|$)`).exec(cookies ?? '')?.[1] ?? null
  );
}

/** Who has this session: null when it ended, waits for a second factor, or its person is suspended. */
export async function findSession(ctx: AccountsContext, token: string): Promise<Actor | null> {
  const now = ctx.clock.now();
  const row = await ctx.db
    .selectFrom('sessions')
    .innerJoin('staff', 'staff.id', 'sessions.staffId')
    .select(['staff.id', 'staff.name', 'staff.role', 'staff.desks', 'staff.grants', 'sessions.lastSeenAt'])
    .where('tokenHash', '=', hashSecret(token))
    .where('sessions.isPending', '=', false)
    .where('sessions.expiresAt', '>', now)
    .where('sessions.lastSeenAt', '>', new Date(now.getTime() - idleMilliseconds))
    .where('staff.suspendedAt', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  if (now.getTime() - row.lastSeenAt.getTime() > seenIsNotedEveryMilliseconds) {
    await ctx.db
      .updateTable('sessions')
      .set({ lastSeenAt: now })
      .where('tokenHash', '=', hashSecret(token))
      .execute();
  }
  return {
    staffId: row.id,
    name: row.name,
    role: row.role,
    desks: row.desks,
    grants: row.grants,
    keyActions: null,
  };
}
