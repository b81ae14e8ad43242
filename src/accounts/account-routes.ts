import { Hono } from 'hono';
import { NotFound } from '../domain/errors.ts';
import { accounts } from '../domain/refusals/accounts.ts';
import { recordAudit } from './audit/record-audit.ts';
import { changePassword } from './change-password.ts';
import { codeRequest, confirmRequest, nameRequest, newPasskey, passwordChange } from './contract.ts';
import { confirmedSession, type DoorContext, ownSession, readBody } from './door.ts';
import { confirmByPassword } from './enter.ts';
import { addPasskey, proposePasskey, removePasskey, renamePasskey } from './factors/passkeys.ts';
import { renewRecoveryCodes } from './factors/recovery-codes.ts';
import { confirmTotp, dropTotp, proposeTotp } from './factors/totp.ts';
import { changeMail } from './links/mails.ts';
import { listOwnSessions, readAccount } from './read-account.ts';
import { endSessionsOf } from './sessions.ts';

/** One's own account: name, ways to sign in, sessions. Each acts on whoever asks and on nobody else. */
export function accountRoutes(ctx: DoorContext): Hono {
  const routes = new Hono();
  addProfile(routes, ctx);
  addTotp(routes, ctx);
  addPasskeys(routes, ctx);
  addSessions(routes, ctx);
  return routes;
}

function addProfile(routes: Hono, ctx: DoorContext): void {
  routes.get('/api/account', async (c) => c.json(await readAccount(ctx.db, await ownSession(ctx, c))));
  routes.patch('/api/account', async (c) => {
    const session = await ownSession(ctx, c);
    const { name } = await readBody(ctx, c, nameRequest);
    await ctx.db.updateTable('staff').set({ name }).where('id', '=', session.staffId).execute();
    await recordAudit(ctx.db, {
      actor: session,
      action: 'account.renamed',
      subject: session.staffId,
      data: { name },
    });
    return c.body(null, 204);
  });
  routes.post('/api/account/confirm', async (c) => {
    const session = await ownSession(ctx, c);
    const { password } = await readBody(ctx, c, confirmRequest);
    await confirmByPassword(ctx, c, session, password);
    return c.body(null, 204);
  });
  routes.put('/api/account/password', async (c) => {
    const session = await ownSession(ctx, c);
    await changePassword(ctx, c, session, await readBody(ctx, c, passwordChange));
    return c.body(null, 204);
  });
}

type Owner = Awaited<ReturnType<typeof ownSession>>;

/** Tells the person by mail: nobody changes their ways in unseen. */
async function tellOfChange(ctx: DoorContext, { email }: Owner): Promise<void> {
  await ctx.sendMail(ctx.db, { to: email, ...changeMail(await ctx.site(), 'factors', ctx.newsroomUrl) });
}

function addTotp(routes: Hono, ctx: DoorContext): void {
  routes.post('/api/account/totp', async (c) =>
    c.json(await proposeTotp(ctx, await confirmedSession(ctx, c))),
  );
  routes.put('/api/account/totp', async (c) => {
    const session = await confirmedSession(ctx, c);
    const { code } = await readBody(ctx, c, codeRequest);
    await ctx.limits.take('code', session.staffId);
    const codes = await confirmTotp(ctx, session, code);
    await tellOfChange(ctx, session);
    return c.json(codes);
  });
  routes.delete('/api/account/totp', async (c) => {
    const session = await confirmedSession(ctx, c);
    await dropTotp(ctx, session);
    await tellOfChange(ctx, session);
    return c.body(null, 204);
  });
  routes.post('/api/account/recovery-codes', async (c) => {
    const session = await confirmedSession(ctx, c);
    const codes = await ctx.db.transaction().execute(async (db) => {
      const made = await renewRecoveryCodes(db, session.staffId);
      const action = 'account.recovery_codes_renewed';
      await recordAudit(db, { actor: session, action, subject: session.staffId });
      return made;
    });
    return c.json({ codes });
  });
}

function addPasskeys(routes: Hono, ctx: DoorContext): void {
  routes.post('/api/account/passkeys/options', async (c) =>
    c.json(await proposePasskey(ctx, await confirmedSession(ctx, c))),
  );
  routes.post('/api/account/passkeys', async (c) => {
    const session = await confirmedSession(ctx, c);
    const { name, response } = await readBody(ctx, c, newPasskey);
    // The package reads every field of it and refuses what does not fit.
    const made = response as unknown as Parameters<typeof addPasskey>[3];
    const codes = await addPasskey(ctx, session, name, made);
    await tellOfChange(ctx, session);
    return c.json(codes);
  });
  routes.patch('/api/account/passkeys/:id', async (c) => {
    const { staffId } = await ownSession(ctx, c);
    const { name } = await readBody(ctx, c, nameRequest);
    await renamePasskey(ctx.db, staffId, c.req.param('id'), name);
    return c.body(null, 204);
  });
  routes.delete('/api/account/passkeys/:id', async (c) => {
    const session = await confirmedSession(ctx, c);
    await removePasskey(ctx.db, session, c.req.param('id'));
    await tellOfChange(ctx, session);
    return c.body(null, 204);
  });
}

function addSessions(routes: Hono, ctx: DoorContext): void {
  routes.get('/api/account/sessions', async (c) => {
    const session = await ownSession(ctx, c);
    return c.json({ sessions: await listOwnSessions(ctx, session) });
  });
  routes.delete('/api/account/sessions', async (c) => {
    const session = await ownSession(ctx, c);
    const ended = await endSessionsOf(ctx.db, session.staffId, session.id);
    const data = { ended };
    await recordAudit(ctx.db, { actor: session, action: 'session.ended', subject: session.staffId, data });
    return c.body(null, 204);
  });
  routes.delete('/api/account/sessions/:id', async (c) => {
    const session = await ownSession(ctx, c);
    const gone = await ctx.db
      .deleteFrom('sessions')
      .where('staffId', '=', session.staffId)
      .where('id', '=', c.req.param('id'))
      .executeTakeFirst();
    if (gone.numDeletedRows === 0n) throw new NotFound(accounts.session_unknown());
    await recordAudit(ctx.db, { actor: session, action: 'session.ended', subject: session.staffId });
    return c.body(null, 204);
  });
}
