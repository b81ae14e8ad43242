import { OpenAPIHono } from '@hono/zod-openapi';
import { NotAllowed } from '../domain/errors.ts';
import { accounts } from '../domain/refusals/accounts.ts';
import { claimOwnership } from './claim-ownership.ts';
import {
  claimRequest,
  codeRequest,
  doorAnswer,
  entryAnswer,
  invitationAnswer,
  joinRequest,
  passkeyAnswer,
  resetRequest,
  resetUse,
  sessionAnswer,
  signInRequest,
  tokenRequest,
} from './contract.ts';
import { anySession, type DoorContext, networkOfSender } from './door.ts';
import { type AddDoorRoute, doorRoute } from './door-route.ts';
import { enter, enterByPassword, leave, recordFailure } from './enter.ts';
import { passkeyQuestion } from './factors/contract.ts';
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
export function doorRoutes(ctx: DoorContext): OpenAPIHono {
  const routes = new OpenAPIHono();
  const add = doorRoute(routes, ctx, []);
  add(
    { method: 'get', path: '/api/sign-in', summary: 'Which ways in there are', answer: doorAnswer },
    async () => ({ sso: ctx.sso?.name ?? null }),
  );
  addSession(add, ctx);
  addPasskeys(add, ctx);
  addLinks(add, ctx);
  routes.get('/api/sign-in/sso', (c) => beginSingleSignOn(ctx, c));
  routes.get('/api/sign-in/sso/callback', (c) => finishSingleSignOn(ctx, c));
  return routes;
}

function addSession(add: AddDoorRoute, ctx: DoorContext): void {
  const path = '/api/session';
  add(
    { method: 'get', path, summary: 'Who asks, and what they have still to show', answer: sessionAnswer },
    async (c) => {
      const session = await anySession(ctx, c);
      if (!session) return { actor: null };
      if (session.isPending) return { actor: null, factors: await factorsOf(ctx.db, session.staffId) };
      return { actor: await findSession(ctx, session.token) };
    },
  );
  add(
    { method: 'post', path, summary: 'Sign in by a password', body: signInRequest, answer: entryAnswer },
    async (c, read) => enterByPassword(ctx, c, await read()),
  );
  add(
    {
      ...{ method: 'post', path: `${path}/code`, summary: 'Show a second factor' },
      ...{ body: codeRequest, answer: entryAnswer },
    },
    async (c, read) => {
      const { code } = await read();
      const session = await pendingSession(ctx, c);
      return enterByCode(ctx, c, session, code);
    },
  );
  add({ method: 'delete', path, summary: 'Sign out' }, async (c) => {
    refuseForeignRequest(ctx.newsroomUrl, c.req.raw.headers, c.req.method);
    await leave(ctx, c);
  });
}

async function pendingSession(ctx: DoorContext, c: Parameters<typeof anySession>[1]) {
  const session = await anySession(ctx, c);
  if (!session?.isPending) throw new NotAllowed(accounts.sign_in_step_ended());
  return session;
}

/** Who has shown a password and has a second factor still to show; null for whoever begins with a passkey. */
async function pendingPerson(...asked: Parameters<typeof anySession>): Promise<string | null> {
  const session = await anySession(...asked);
  return session?.isPending ? session.staffId : null;
}

function addPasskeys(add: AddDoorRoute, ctx: DoorContext): void {
  const path = '/api/session/passkey';
  add(
    {
      ...{ method: 'post', path: `${path}/options`, summary: 'What a browser needs to show a passkey' },
      answer: passkeyQuestion,
    },
    async (c) => {
      refuseForeignRequest(ctx.newsroomUrl, c.req.raw.headers, c.req.method);
      await ctx.limits.take('challenge', networkOfSender(ctx, c));
      return askForPasskey(ctx, await pendingPerson(ctx, c));
    },
  );
  add(
    { method: 'post', path, summary: 'Show a passkey', body: passkeyAnswer, answer: entryAnswer },
    async (c, read) => {
      const { response } = await read();
      await ctx.limits.take('sender', networkOfSender(ctx, c));
      const expected = await pendingPerson(ctx, c);
      try {
        const person = await usePasskey(ctx, response, expected);
        await ctx.limits.giveBack('sender', networkOfSender(ctx, c));
        return await enter(ctx, c, person, 'passkey');
      } catch (error) {
        await recordFailure(ctx, c, null, 'passkey');
        throw error;
      }
    },
  );
}

function addLinks(add: AddDoorRoute, ctx: DoorContext): void {
  const method = 'post';
  const limited = async (c: Parameters<typeof anySession>[1]) =>
    ctx.limits.take('challenge', networkOfSender(ctx, c));
  add(
    {
      ...{ method, path: '/api/claim', summary: 'Become the first owner by a one-time link' },
      ...{ body: claimRequest, answer: entryAnswer },
    },
    async (c, read) => {
      const claim = await read();
      await limited(c);
      return enter(ctx, c, await claimOwnership(ctx, claim), 'link');
    },
  );
  add(
    {
      ...{ method, path: '/api/invitations/look', summary: 'Whom an invitation is for' },
      ...{ body: tokenRequest, answer: invitationAnswer },
    },
    async (c, read) => {
      const { token } = await read();
      await limited(c);
      return readInvitation(ctx, token);
    },
  );
  add(
    {
      ...{ method, path: '/api/invitations/accept', summary: 'Join the staff by an invitation' },
      ...{ body: joinRequest, answer: entryAnswer },
    },
    async (c, read) => {
      const given = await read();
      await limited(c);
      return enter(ctx, c, await acceptInvitation(ctx, given), 'link');
    },
  );
  add(
    {
      ...{ method, path: '/api/password-resets', summary: 'Have a link to a new password mailed' },
      ...{ body: resetRequest, status: 202 },
    },
    async (c, read) => {
      const { email } = await read();
      await ctx.limits.take('mailSender', networkOfSender(ctx, c));
      await ctx.limits.take('mailAccount', email.toLowerCase());
      await requestReset(ctx, email);
    },
  );
  add(
    { method, path: '/api/password-resets/use', summary: 'Set a new password by a link', body: resetUse },
    async (c, read) => {
      const given = await read();
      await limited(c);
      await resetPassword(ctx, given);
    },
  );
}
