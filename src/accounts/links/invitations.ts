import { sql } from 'kysely';
import { Conflict, NotAllowed, NotFound } from '../../domain/errors.ts';
import type { Desk, Role } from '../../domain/permissions.ts';
import { accounts } from '../../domain/refusals/accounts.ts';
import { newId, newSecret } from '../../platform/random.ts';
import { asJson } from '../../store/json.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { type AccountsContext, hashSecret } from '../create-key.ts';
import type { DoorContext } from '../door.ts';
import type { Person } from '../enter.ts';
import { invitationMail } from './mails.ts';
import { hashNewPassword } from './set-password.ts';

const lastsMilliseconds = 7 * 86_400_000;

export interface NewInvitation {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly desks: readonly Desk[];
}

interface Inviter {
  readonly staffId: string | null;
  readonly name: string;
}

/**
 * Makes an invitation and its one-time link's token; one to the same address before ends.
 * @throws Conflict when somebody of the staff has the address.
 */
export function createInvitation(
  ctx: AccountsContext,
  by: Inviter,
  invitation: NewInvitation,
): Promise<{ readonly id: string; readonly token: string }> {
  return ctx.db.transaction().execute(async (db) => {
    const address = invitation.email.toLowerCase();
    const taken = await db
      .selectFrom('staff')
      .select('id')
      .where(sql`lower(email)`, '=', address)
      .executeTakeFirst();
    if (taken) throw new Conflict(accounts.email_taken());
    await db.deleteFrom('invitations').where(sql`lower(email)`, '=', address).execute();
    const id = newId();
    const { token, ...lasting } = newToken(ctx);
    const { desks, ...rest } = invitation;
    await db
      .insertInto('invitations')
      .values({ id, ...rest, desks: asJson(desks), invitedBy: by.staffId, ...lasting })
      .execute();
    const data = { name: invitation.name, role: invitation.role };
    await recordAudit(db, { actor: by, action: 'people.invited', subject: id, data });
    return { id, token };
  });
}

function newToken({ clock }: AccountsContext) {
  const token = newSecret();
  const createdAt = clock.now();
  const expiresAt = new Date(createdAt.getTime() + lastsMilliseconds);
  return { token, tokenHash: hashSecret(token), createdAt, expiresAt };
}

/** Sends the link of an invitation by mail. */
export async function mailInvitation(
  ctx: DoorContext,
  by: Inviter,
  to: { readonly name: string; readonly email: string },
  token: string,
): Promise<void> {
  const link = `${ctx.newsroomUrl}/join/${token}`;
  const text = invitationMail(await ctx.site(), { name: to.name, by: by.name, link });
  await ctx.sendMail(ctx.db, { to: to.email, ...text });
}

/** A new link for an invitation; the one before ends. @throws NotFound */
export async function renewInvitation(
  ctx: AccountsContext,
  by: Inviter,
  id: string,
): Promise<{ readonly name: string; readonly email: string; readonly token: string }> {
  const { token, ...lasting } = newToken(ctx);
  const row = await ctx.db
    .updateTable('invitations')
    .set(lasting)
    .where('id', '=', id)
    .returning(['name', 'email'])
    .executeTakeFirst();
  if (!row) throw new NotFound(accounts.invitation_unknown());
  await recordAudit(ctx.db, { actor: by, action: 'people.invited_again', subject: id });
  return { ...row, token };
}

/** Ends an invitation. @throws NotFound */
export async function revokeInvitation(ctx: AccountsContext, by: Inviter, id: string): Promise<void> {
  const gone = await ctx.db.deleteFrom('invitations').where('id', '=', id).executeTakeFirst();
  if (gone.numDeletedRows === 0n) throw new NotFound(accounts.invitation_unknown());
  await recordAudit(ctx.db, { actor: by, action: 'people.invitation_revoked', subject: id });
}

/** Invitations that wait, the newest first. They end after a week, so there are never many. */
export async function listInvitations({ db, clock }: AccountsContext) {
  const rows = await db
    .selectFrom('invitations')
    .select(['id', 'name', 'email', 'role', 'desks', 'createdAt', 'expiresAt'])
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(200)
    .execute();
  const now = clock.now();
  return rows.map(({ createdAt, expiresAt, desks, ...row }) => ({
    ...row,
    desks: [...desks],
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    isExpired: expiresAt <= now,
  }));
}

/** Whom an invitation is for. @throws NotAllowed for a link that was used or is too old. */
export async function readInvitation(
  { db, clock }: AccountsContext,
  token: string,
): Promise<{ readonly name: string; readonly email: string }> {
  const row = await db
    .selectFrom('invitations')
    .select(['name', 'email'])
    .where('tokenHash', '=', hashSecret(token))
    .where('expiresAt', '>', clock.now())
    .executeTakeFirst();
  if (!row) throw new NotAllowed(accounts.invitation_link_ended());
  return row;
}

/**
 * Makes whoever holds the link one of the staff, with a password of their own.
 * @throws NotAllowed; WeakPassword, which leaves the link as it was.
 */
export async function acceptInvitation(
  ctx: AccountsContext & Pick<DoorContext, 'readerUrl' | 'newsroomUrl'>,
  given: { readonly token: string; readonly name: string; readonly password: string },
): Promise<Person> {
  const { email } = await readInvitation(ctx, given.token);
  const passwordHash = await hashNewPassword(ctx, { name: given.name, email }, given.password);
  return ctx.db.transaction().execute(async (db) => {
    const invitation = await db
      .deleteFrom('invitations')
      .where('tokenHash', '=', hashSecret(given.token))
      .where('expiresAt', '>', ctx.clock.now())
      .returning(['id', 'email', 'role', 'desks'])
      .executeTakeFirst();
    if (!invitation) throw new NotAllowed(accounts.invitation_link_ended());
    const person = { id: newId(), name: given.name, email: invitation.email };
    const { role, desks } = invitation;
    const made = await db
      .insertInto('staff')
      .values({ ...person, role, desks: asJson(desks), passwordHash })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!made) throw new Conflict(accounts.email_taken());
    await recordAudit(db, {
      actor: { staffId: person.id, name: person.name },
      action: 'people.joined',
      subject: person.id,
      data: { role, invitation: invitation.id },
    });
    return person;
  });
}
