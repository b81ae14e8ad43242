import { sql } from 'kysely';
import { Conflict, InvalidInput, NotAllowed } from '../../domain/errors.ts';
import type { Action, Actor, Desk, Grant, Role } from '../../domain/permissions.ts';
import { accounts } from '../../domain/refusals/accounts.ts';
import { editions } from '../../domain/refusals/editions.ts';
import type { Db } from '../../store/db.ts';
import { asJson } from '../../store/json.ts';
import { inTransaction } from '../../store/transaction.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { PersonChange } from './contract.ts';
import { noPerson } from './list-people.ts';

/** Actions with which somebody could give themselves all others. */
const ownersOwn: readonly Action[] = ['people.manage', 'key.manage'];

interface Standing {
  readonly role: Role;
  readonly desks: readonly Desk[];
  readonly grants: readonly Grant[];
  readonly suspended: boolean;
}

/**
 * Changes what somebody may do. Another role, or suspension, ends their sessions; open windows notice at once.
 * @throws NotFound; Conflict when somebody changed them meanwhile or they are the last owner; NotAllowed for oneself,
 * and for what only an owner may give; InvalidInput for an edition that is none.
 */
export function changePerson(db: Db, actor: Actor, id: string, change: PersonChange): Promise<void> {
  return inTransaction(db, async (transaction) => {
    const owners = await lockOwners(transaction);
    const before = await lockPerson(transaction, id, change.version);
    const { version: _, ...wanted } = change;
    const after: Standing = { ...before, ...withoutUndefined(wanted) };
    refuseOverreach(actor, id, before, after);
    const isOwner = (each: Standing) => each.role === 'owner' && !each.suspended;
    if (isOwner(before) && !isOwner(after) && !owners.some((owner) => owner !== id)) {
      throw new Conflict(accounts.last_owner());
    }
    await refuseUnknownEditions(transaction, after);
    await save(transaction, id, after, before);
    if (after.suspended || after.role !== before.role) await endSessions(transaction, id);
    await noteChanges(transaction, actor, id, before, after);
  });
}

/** Signs somebody out everywhere. @returns of how many sessions. @throws NotFound */
export function signOutEverywhere(db: Db, actor: Actor, id: string): Promise<number> {
  return inTransaction(db, async (transaction) => {
    const person = await transaction
      .selectFrom('staff')
      .select('id')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!person) throw noPerson();
    const sessions = await endSessions(transaction, id);
    await recordAudit(transaction, { actor, action: 'people.signed_out', subject: id, data: { sessions } });
    return sessions;
  });
}

/** In the order of their ids, so that two who change two owners wait for each other. */
async function lockOwners(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('staff')
    .select('id')
    .where('role', '=', 'owner')
    .where('suspendedAt', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map((row) => row.id);
}

async function lockPerson(db: Db, id: string, version: number): Promise<Standing> {
  const row = await db
    .selectFrom('staff')
    .select(['role', 'desks', 'grants', 'suspendedAt', 'version'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw noPerson();
  if (row.version !== version) {
    throw new Conflict(accounts.person_changed());
  }
  return { role: row.role, desks: row.desks, grants: row.grants, suspended: row.suspendedAt !== null };
}

function refuseOverreach(actor: Actor, id: string, before: Standing, after: Standing): void {
  if (id === actor.staffId) {
    throw new NotAllowed(accounts.own_rights());
  }
  if (actor.role === 'owner') return;
  const given = after.grants.filter(({ action }) => ownersOwn.includes(action)).length > 0;
  if (before.role === 'owner' || after.role === 'owner' || given) {
    throw new NotAllowed(accounts.owner_alone_changes());
  }
}

async function refuseUnknownEditions(db: Db, { desks, grants }: Standing): Promise<void> {
  const named = new Set(
    [...desks, ...grants.flatMap((grant) => grant.desk ?? [])].map((each) => each.edition),
  );
  if (named.size === 0) return;
  const rows = await db
    .selectFrom('editions')
    .select('code')
    .where('code', 'in', [...named])
    .execute();
  const [unknown] = [...named].filter((code) => !rows.some((row) => row.code === code));
  if (unknown !== undefined) throw new InvalidInput(editions.edition_unknown({ code: unknown }));
}

async function save(db: Db, id: string, after: Standing, before: Standing): Promise<void> {
  const suspendedAt = after.suspended
    ? sql<Date>`coalesce(suspended_at, clock_timestamp())`
    : sql<Date | null>`null`;
  await db
    .updateTable('staff')
    .set({
      role: after.role,
      desks: asJson(after.desks),
      grants: asJson(after.grants),
      ...(before.suspended !== after.suspended && { suspendedAt }),
      version: sql<number>`version + 1`,
    })
    .where('id', '=', id)
    .execute();
}

async function endSessions(db: Db, staffId: string): Promise<number> {
  const ended = await db.deleteFrom('sessions').where('staffId', '=', staffId).executeTakeFirst();
  return Number(ended.numDeletedRows);
}

async function noteChanges(db: Db, actor: Actor, subject: string, before: Standing, after: Standing) {
  if (before.suspended !== after.suspended) {
    const action = after.suspended ? 'people.suspended' : 'people.restored';
    await recordAudit(db, { actor, action, subject });
  }
  const fields = ['role', 'desks', 'grants'] as const;
  const changed = fields.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  if (changed.length === 0) return;
  const pick = (from: Standing) => Object.fromEntries(changed.map((name) => [name, from[name]]));
  const data = { before: pick(before), after: pick(after) };
  await recordAudit(db, { actor, action: 'people.changed', subject, data });
}

function withoutUndefined<T extends object>(value: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  // Entries keep their types; what was undefined is not there.
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [Name in keyof T]?: Exclude<T[Name], undefined>;
  };
}
