import { newTypedSecret } from '../../platform/random.ts';
import type { Db } from '../../store/db.ts';
import { hashSecret } from '../create-key.ts';

const howMany = 10;

/** Ten new codes in place of those there are. @returns them; they are shown this once. */
export async function renewRecoveryCodes(db: Db, staffId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: howMany }, () => newTypedSecret());
  await db.deleteFrom('recoveryCodes').where('staffId', '=', staffId).execute();
  await db
    .insertInto('recoveryCodes')
    .values(codes.map((code) => ({ staffId, codeHash: hashSecret(typed(code)) })))
    .execute();
  return codes;
}

/** Ten codes where there are none; else none. */
export async function ensureRecoveryCodes(db: Db, staffId: string): Promise<readonly string[]> {
  const there = await db
    .selectFrom('recoveryCodes')
    .select('staffId')
    .where('staffId', '=', staffId)
    .limit(1)
    .executeTakeFirst();
  return there ? [] : renewRecoveryCodes(db, staffId);
}

/** Whether this is a code that was not used before; it is by this. */
export async function useRecoveryCode(db: Db, staffId: string, code: string): Promise<boolean> {
  const used = await db
    .deleteFrom('recoveryCodes')
    .where('staffId', '=', staffId)
    .where('codeHash', '=', hashSecret(typed(code)))
    .executeTakeFirst();
  return used.numDeletedRows === 1n;
}

/** As it was meant, however it was typed. */
function typed(code: string): string {
  return code.toLowerCase().replace(/[^a-z0-9]/g, '');
}
