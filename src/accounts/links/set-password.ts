import type { Db } from '../../store/db.ts';
import type { DoorContext } from '../door.ts';
import { hashPassword } from '../passwords/hash-password.ts';
import { checkNewPassword } from '../passwords/password-policy.ts';

/** The hash of a password that the policy takes. @throws WeakPassword */
export function hashNewPassword(
  ctx: Pick<DoorContext, 'readerUrl' | 'newsroomUrl'>,
  owner: { readonly name: string; readonly email: string },
  password: string,
): Promise<string> {
  checkNewPassword(password, { ...owner, sites: [ctx.readerUrl, ctx.newsroomUrl] });
  return hashPassword(password);
}

export async function savePassword(db: Db, staffId: string, passwordHash: string): Promise<void> {
  await db.updateTable('staff').set({ passwordHash }).where('id', '=', staffId).execute();
}
