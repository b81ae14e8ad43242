import type { Context } from 'hono';
import { sql } from 'kysely';
import { NotFound } from '../domain/errors.ts';
import { accounts } from '../domain/refusals/accounts.ts';
import { newSecret } from '../platform/random.ts';
import { keepChallenge, takeChallenge } from './challenges.ts';
import { dropCookie, putCookie, readCookie } from './cookies.ts';
import { type DoorContext, networkOfSender } from './door.ts';
import { enter, type Person, recordFailure } from './enter.ts';

/** Only a path of ours: whoever writes the link must not choose another site. */
const ownPath = /^\/(?![/\\])[^\s\\]*$/;

/** Sends a browser to the identity provider, with a cookie that binds the answer to this browser. */
export async function beginSingleSignOn(ctx: DoorContext, c: Context): Promise<Response> {
  if (!ctx.sso) throw new NotFound(accounts.sso_missing());
  await ctx.limits.take('challenge', networkOfSender(ctx, c));
  const asked = c.req.query('next') ?? '/';
  const next = ownPath.test(asked) ? asked : '/';
  const begun = await ctx.sso.begin().catch((error: unknown) => {
    ctx.log.warn({ err: error }, 'the identity provider cannot be reached');
    return null;
  });
  if (!begun) return c.redirect('/sign-in?failed=sso');
  const token = newSecret();
  await keepChallenge(ctx, { kind: 'sso', token, staffId: null, data: { ...begun.journey, next } });
  putCookie(c, ctx.newsroomUrl, 'masthead-sso', token);
  return c.redirect(begun.url);
}

/**
 * Takes what the provider answered. It signs in somebody of the staff whose address the provider vouches for, and
 * makes nobody. The provider asks for its own second factor; ours is not asked for on top.
 */
export async function finishSingleSignOn(ctx: DoorContext, c: Context): Promise<Response> {
  if (!ctx.sso) throw new NotFound(accounts.sso_missing());
  const token = readCookie(c, ctx.newsroomUrl, 'masthead-sso');
  dropCookie(c, ctx.newsroomUrl, 'masthead-sso');
  const kept = token === null ? null : await takeChallenge(ctx, 'sso', token);
  if (!kept) return c.redirect('/sign-in?failed=sso');
  const { search } = new URL(c.req.url);
  const said = await ctx.sso.finish(`${ctx.newsroomUrl}/api/sign-in/sso/callback${search}`, kept.data);
  const person = said && (await findByAddress(ctx, said.email));
  if (!person) {
    await recordFailure(ctx, c, null, 'sso');
    return c.redirect('/sign-in?failed=sso');
  }
  await enter(ctx, c, person, 'sso');
  const { next } = kept.data as { next: string }; // kept by beginSingleSignOn
  return c.redirect(next);
}

async function findByAddress({ db }: DoorContext, email: string): Promise<Person | null> {
  const person = await db
    .selectFrom('staff')
    .select(['id', 'name', 'email'])
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .where('suspendedAt', 'is', null)
    .executeTakeFirst();
  return person ?? null;
}
