import { OpenAPIHono } from '@hono/zod-openapi';
import { NotFound } from '../domain/errors.ts';
import { accounts } from '../domain/refusals/accounts.ts';
import { inTransaction } from '../store/transaction.ts';
import { recordAudit } from './audit/record-audit.ts';
import { changePassword } from './change-password.ts';
import {
  accountAnswer,
  codeRequest,
  confirmRequest,
  nameRequest,
  newPasskey,
  passwordChange,
  recoveryCodes,
  sessionList,
  totpProposal,
} from './contract.ts';
import { confirmedSession, type DoorContext, ownSession } from './door.ts';
import { type AddDoorRoute, doorRoute } from './door-route.ts';
import { confirmByPassword } from './enter.ts';
import { passkeyProposal } from './factors/contract.ts';
import { addPasskey, proposePasskey, removePasskey, renamePasskey } from './factors/passkeys.ts';
import { renewRecoveryCodes } from './factors/recovery-codes.ts';
import { confirmTotp, dropTotp, proposeTotp } from './factors/totp.ts';
import { changeMail } from './links/mails.ts';
import { listOwnSessions, readAccount } from './read-account.ts';
import { endSessionsOf } from './sessions.ts';

/** One's own account: name, ways to sign in, sessions. Each acts on whoever asks and on nobody else. */
export function accountRoutes(ctx: DoorContext): OpenAPIHono {
  const routes = new OpenAPIHono();
  const add = doorRoute(routes, ctx, [{ session: [] }]);
  addProfile(add, ctx);
  addTotp(add, ctx);
  addPasskeys(add, ctx);
  addSessions(add, ctx);
  return routes;
}

function addProfile(add: AddDoorRoute, ctx: DoorContext): void {
  const path = '/api/account';
  add({ method: 'get', path, summary: 'Your account', answer: accountAnswer }, async (c) =>
    readAccount(ctx.db, await ownSession(ctx, c)),
  );
  add({ method: 'patch', path, summary: 'Change your name', body: nameRequest }, async (c, read) => {
    const session = await ownSession(ctx, c);
    const { name } = await read();
    await ctx.db.updateTable('staff').set({ name }).where('id', '=', session.staffId).execute();
    await recordAudit(ctx.db, {
      actor: session,
      action: 'account.renamed',
      subject: session.staffId,
      data: { name },
    });
  });
  add(
    { method: 'post', path: `${path}/confirm`, summary: 'Show who you are once more', body: confirmRequest },
    async (c, read) => {
      const session = await ownSession(ctx, c);
      const { password } = await read();
      await confirmByPassword(ctx, c, session, password);
    },
  );
  add(
    { method: 'put', path: `${path}/password`, summary: 'Change your password', body: passwordChange },
    async (c, read) => {
      const session = await ownSession(ctx, c);
      await changePassword(ctx, c, session, await read());
    },
  );
}

type Owner = Awaited<ReturnType<typeof ownSession>>;

/** Tells the person by mail: nobody changes their ways in unseen. */
async function tellOfChange(ctx: DoorContext, { email }: Owner): Promise<void> {
  await ctx.sendMail(ctx.db, { to: email, ...changeMail(await ctx.site(), 'factors', ctx.newsroomUrl) });
}

function addTotp(add: AddDoorRoute, ctx: DoorContext): void {
  const path = '/api/account/totp';
  add({ method: 'post', path, summary: 'Begin to use codes by time', answer: totpProposal }, async (c) =>
    proposeTotp(ctx, await confirmedSession(ctx, c)),
  );
  add(
    {
      ...{ method: 'put', path, summary: 'Use codes by time from now on' },
      ...{ body: codeRequest, answer: recoveryCodes },
    },
    async (c, read) => {
      const session = await confirmedSession(ctx, c);
      const { code } = await read();
      await ctx.limits.take('code', session.staffId);
      const codes = await confirmTotp(ctx, session, code);
      await tellOfChange(ctx, session);
      return codes;
    },
  );
  add({ method: 'delete', path, summary: 'Use codes by time no longer' }, async (c) => {
    const session = await confirmedSession(ctx, c);
    await dropTotp(ctx, session);
    await tellOfChange(ctx, session);
  });
  add(
    {
      ...{ method: 'post', path: '/api/account/recovery-codes', summary: 'Make new recovery codes' },
      answer: recoveryCodes,
    },
    async (c) => {
      const session = await confirmedSession(ctx, c);
      const codes = await inTransaction(ctx.db, async (db) => {
        const made = await renewRecoveryCodes(db, session.staffId);
        const action = 'account.recovery_codes_renewed';
        await recordAudit(db, { actor: session, action, subject: session.staffId });
        return made;
      });
      return { codes };
    },
  );
}

function addPasskeys(add: AddDoorRoute, ctx: DoorContext): void {
  const path = '/api/account/passkeys';
  add(
    {
      ...{ method: 'post', path: `${path}/options`, summary: 'What a browser needs to make a passkey' },
      answer: passkeyProposal,
    },
    async (c) => proposePasskey(ctx, await confirmedSession(ctx, c)),
  );
  add(
    { method: 'post', path, summary: 'Add a passkey', body: newPasskey, answer: recoveryCodes },
    async (c, read) => {
      const session = await confirmedSession(ctx, c);
      const { name, response } = await read();
      const codes = await addPasskey(ctx, session, name, response);
      await tellOfChange(ctx, session);
      return codes;
    },
  );
  add(
    { method: 'patch', path: `${path}/{id}`, summary: 'Call a passkey otherwise', body: nameRequest },
    async (c, read) => {
      const { staffId } = await ownSession(ctx, c);
      const { name } = await read();
      await renamePasskey(ctx.db, staffId, c.req.param('id') ?? '', name);
    },
  );
  add({ method: 'delete', path: `${path}/{id}`, summary: 'Remove a passkey' }, async (c) => {
    const session = await confirmedSession(ctx, c);
    await removePasskey(ctx.db, session, c.req.param('id') ?? '');
    await tellOfChange(ctx, session);
  });
}

function addSessions(add: AddDoorRoute, ctx: DoorContext): void {
  const path = '/api/account/sessions';
  add({ method: 'get', path, summary: 'Where you are signed in', answer: sessionList }, async (c) => {
    const session = await ownSession(ctx, c);
    return { sessions: await listOwnSessions(ctx, session) };
  });
  add({ method: 'delete', path, summary: 'End all sessions but this' }, async (c) => {
    const session = await ownSession(ctx, c);
    const ended = await endSessionsOf(ctx.db, session.staffId, session.id);
    const data = { ended };
    await recordAudit(ctx.db, { actor: session, action: 'session.ended', subject: session.staffId, data });
  });
  add({ method: 'delete', path: `${path}/{id}`, summary: 'End a session' }, async (c) => {
    const session = await ownSession(ctx, c);
    const gone = await ctx.db
      .deleteFrom('sessions')
      .where('staffId', '=', session.staffId)
      .where('id', '=', c.req.param('id') ?? '')
      .executeTakeFirst();
    if (gone.numDeletedRows === 0n) throw new NotFound(accounts.session_unknown());
    await recordAudit(ctx.db, { actor: session, action: 'session.ended', subject: session.staffId });
  });
}
