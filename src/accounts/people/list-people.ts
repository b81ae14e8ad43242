import { sql } from 'kysely';
import { NotFound } from '../../domain/errors.ts';
import { type Actor, may } from '../../domain/permissions.ts';
import { accounts } from '../../domain/refusals/accounts.ts';
import type { Db } from '../../store/db.ts';
import type { People, Person, PersonSessions } from './contract.ts';

const pageSize = 100;

/** The staff by name, page by page; `after` is the `next` of the page before. */
export async function listPeople(
  db: Db,
  asker: Actor,
  filter: { readonly after?: string | undefined; readonly q?: string | undefined },
): Promise<People> {
  const [name, id] = splitCursor(filter.after);
  let query = selectPeople(db)
    .orderBy('staff.name')
    .orderBy('staff.id')
    .limit(pageSize + 1);
  if (name !== undefined && id !== undefined) {
    query = query.where(sql<boolean>`(staff.name, staff.id) > (${name}, ${id})`);
  }
  if (filter.q) query = query.where('staff.name', 'ilike', `%${filter.q.replace(/[\\%_]/g, '\\$&')}%`);
  const rows = await query.execute();
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  const next = rows.length > pageSize && last ? JSON.stringify([last.name, last.id]) : null;
  return { people: shown.map((row) => present(row, asker)), next };
}

/** @throws NotFound */
export async function readPerson(db: Db, asker: Actor, id: string): Promise<Person> {
  const row = await selectPeople(db).where('staff.id', '=', id).executeTakeFirst();
  if (!row) throw noPerson();
  return present(row, asker);
}

export function noPerson(): NotFound {
  return new NotFound(accounts.person_unknown());
}

/** Where somebody is signed in. @throws NotFound */
export async function listSessions(db: Db, staffId: string): Promise<PersonSessions> {
  const person = await db.selectFrom('staff').select('id').where('id', '=', staffId).executeTakeFirst();
  if (!person) throw noPerson();
  const rows = await db
    .selectFrom('sessions')
    .select(['userAgent', 'createdAt', 'lastSeenAt'])
    .where('staffId', '=', staffId)
    .where('isPending', '=', false)
    .where('expiresAt', '>', sql<Date>`clock_timestamp()`)
    .orderBy('lastSeenAt', 'desc')
    .limit(100)
    .execute();
  return {
    sessions: rows.map(({ userAgent, createdAt, lastSeenAt }) => ({
      userAgent,
      createdAt: createdAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
    })),
  };
}

function selectPeople(db: Db) {
  return db
    .selectFrom('staff')
    .select(['id', 'name', 'email', 'role', 'desks', 'grants', 'suspendedAt', 'version'])
    .select(({ selectFrom }) =>
      selectFrom('sessions')
        .whereRef('sessions.staffId', '=', 'staff.id')
        .where('isPending', '=', false)
        .select(({ fn }) => fn.max('lastSeenAt').as('at'))
        .as('lastSeenAt'),
    )
    .select(({ selectFrom }) =>
      selectFrom('sessions')
        .whereRef('sessions.staffId', '=', 'staff.id')
        .where('isPending', '=', false)
        .where('expiresAt', '>', sql<Date>`clock_timestamp()`)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .as('sessions'),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPeople>['execute']>>[number];

/** Everybody knows who works here; addresses and rights are for those who manage people or read the record. */
function present(row: Row, asker: Actor): Person {
  const { id, name, role } = row;
  const known = { id, name, role, desks: [...row.desks], isSuspended: row.suspendedAt !== null };
  if (!may(asker, 'people.manage') && !may(asker, 'audit.read')) return known;
  return {
    ...known,
    email: row.email,
    grants: [...row.grants],
    lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
    sessions: Number(row.sessions ?? 0),
    version: row.version,
  };
}

function splitCursor(after: string | undefined): readonly (string | undefined)[] {
  try {
    const parsed: unknown = JSON.parse(after ?? '[]');
    return Array.isArray(parsed) && parsed.every((each) => typeof each === 'string') ? parsed : [];
  } catch {
    return [];
  }
}
