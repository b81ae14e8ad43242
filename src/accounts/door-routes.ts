import { Hono } from 'hono';
import { NotAllowed } from '../domain/errors.ts';
import { accounts } from '../domain/refusals/accounts.ts';
import { claimOwnership } from './claim-ownership.ts';
import {
  claimRequest,
  codeRequest,
  type DoorAnswer,
  joinRequest,
  passkeyAnswer,
  resetRequest,
  resetUse,
  type SessionAnswer,
  signInRequest,
  tokenRequest,
} from './contract.ts';
import { anySession, type DoorContext, networkOfSender, readBody } from './door.ts';
import { enter, enterByPassword, leave, recordFailure } from './enter.ts';
import { factorsOf } from './factors/factors-of.ts';
import { askForPasskey, usePasskey } from './factors/passkeys.ts';
import { enterByCode } from './factors/show-code.ts';
import { refuseForeignRequest } from './foreign-request.ts';
import { acceptInvitation, readInvitation } from './links/invitations.ts';
import { requestReset, resetPassword } from './links/reset-password.ts';
import { findSession } from './sessions.ts';
import { beginSingleSignOn, finishSingleSignOn } from './single-sign-on.ts';

/**
 * The door of the newsroom: what can be asked without being signed in. For people in a browser alone; programs
 * come with a key and need none of it.
 */
export function doorRoutes(ctx: DoorContext): Hono {
  const routes = new Hono();
  routes.get('/api/sign-in', (c) => {
    const answer: DoorAnswer = { sso: ctx.sso?.name ?? null };
    return c.json(answer);
  });
  addSession(routes, ctx);
  addPasskeys(routes, ctx);
  addLinks(routes, ctx);
  routes.get('/api/sign-in/sso', (c) => beginSingleSignOn(ctx, c));
  routes.get('/api/sign-in/sso/callback', (c) => finishSingleSignOn(ctx, c));
  return routes;
}

function addSession(routes: Hono, ctx: DoorContext): void {
  routes.get('/api/session', async (c) => {
    const session = await anySession(ctx, c);
    if (!session) return c.json<SessionAnswer>({ actor: null });
    if (session.isPending) {
      return c.json<SessionAnswer>({ actor: null, factors: await factorsOf(ctx.db, session.staffId) });
    }
    return c.json<SessionAnswer>({ actor: await findSession(ctx, session.token) });
  });
  routes.post('/api/session', async (c) =>
    c.json(await enterByPassword(ctx, c, await readBody(ctx, c, signInRequest))),
  );
  routes.post('/api/session/code', async (c) => {
    const { code } = await readBody(ctx, c, codeRequest);
    const session = await pendingSession(ctx, c);
    return c.json(await enterByCode(ctx, c, session, code));
  });
  routes.delete('/api/session', async (c) => {
    refuseForeignRequest(ctx.newsroomUrl, c.req.raw.headers, c.req.method);
    await leave(ctx, c);
    return c.body(null, 204);
  });
}

async function pendingSession(ctx: DoorContext, c: Parameters<typeof anySession>[1]) {
  const session = await anySession(ctx, c);
  if (!session?.isPending) throw new NotAllowed(accounts.sign_in_step_ended());
  return session;
}

function addPasskeys(routes: Hono, ctx: DoorContext): void {
  routes.post('/api/session/passkey/options', async (c) => {
    refuseForeignRequest(ctx.newsroomUrl, c.req.raw.headers, c.req.method);
    await ctx.limits.take('challenge', networkOfSender(ctx, c));
    const session = await anySession(ctx, c);
    return c.json(await askForPasskey(ctx, session?.isPending ? session.staffId : null));
  });
  routes.post('/api/session/passkey', async (c) => {
    const { response } = await readBody(ctx, c, passkeyAnswer);
    await ctx.limits.take('sender', networkOfSender(ctx, c));
    const session = await anySession(ctx, c);
    const expected = session?.isPending ? session.staffId : null;
    try {
      // The package reads every field of it and refuses what does not fit.
      const person = await usePasskey(ctx, response as unknown as Parameters<typeof usePasskey>[1], expected);
      await ctx.limits.giveBack('sender', networkOfSender(ctx, c));
      return c.json(await enter(ctx, c, person, 'passkey'));
    } catch (error) {
      await recordFailure(ctx, c, null, 'passkey');
      throw error;
    }
  });
}

function addLinks(routes: Hono, ctx: DoorContext): void {
  const limited = async (c: Parameters<typeof anySession>[1]) =>
    ctx.limits.take('challenge', networkOfSender(ctx, c));
  routes.post('/api/claim', async (c) => {
    const claim = await readBody(ctx, c, claimRequest);
    await limited(c);
    return c.json(await enter(ctx, c, await claimOwnership(ctx, claim), 'link'));
  });
  routes.post('/api/invitations/look', async (c) => {
    const { token } = await readBody(ctx, c, tokenRequest);
    await limited(c);
    return c.json(await readInvitation(ctx, token));
  });
  routes.post('/api/invitations/accept', async (c) => {
    const given = await readBody(ctx, c, joinRequest);
    await limited(c);
    return c.json(await enter(ctx, c, await acceptInvitation(ctx, given), 'link'));
  });
  routes.post('/api/password-resets', async (c) => {
    const { email } = await readBody(ctx, c, resetRequest);
    await ctx.limits.take('mailSender', networkOfSender(ctx, c));
    await ctx.limits.take('mailAccount', email.toLowerCase());
    await requestReset(ctx, email);
    return c.body(null, 202);
  });
  routes.post('/api/password-resets/use', async (c) => {
    const given = await readBody(ctx, c, resetUse);
    await limited(c);
    await resetPassword(ctx, given);
    return c.body(null, 204);
  });
}
