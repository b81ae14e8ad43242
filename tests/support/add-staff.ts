import { startSession } from '../../src/accounts/sessions.ts';
import type { Desk, Role } from '../../src/domain/permissions.ts';
import { systemClock } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/random.ts';
import type { Db } from '../../src/store/db.ts';
import { asJson } from '../../src/store/json.ts';

export interface StaffMember {
  readonly staffId: string;
  /** A session as a Cookie header has it. */
  readonly cookie: string;
}

/** Adds somebody to the staff in a database and signs them in. */
export async function addStaff(
  db: Db,
  person: { readonly name: string; readonly role: Role; readonly desks?: readonly Desk[] },
): Promise<StaffMember> {
  const staffId = newId();
  await db
    .insertInto('staff')
    .values({
      id: staffId,
      name: person.name,
      email: `${staffId}@newsroom.test`,
      role: person.role,
      desks: asJson(person.desks ?? []),
    })
    .execute();
  const session = { staffId, isPending: false, userAgent: 'test' };
  const token = await startSession({ db, clock: systemClock }, session);
  return { staffId, cookie: `__Host-masthead=${token}` };
}
