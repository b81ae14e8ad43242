import type { Db } from '../../store/db.ts';
import type { Factor } from '../contract.ts';

/** What somebody can show beside their password; empty when they set none up. */
export async function factorsOf(db: Db, staffId: string): Promise<readonly Factor[]> {
  const [person, passkey, code] = await Promise.all([
    db.selectFrom('staff').select('totpSealed').where('id', '=', staffId).executeTakeFirst(),
    db.selectFrom('passkeys').select('id').where('staffId', '=', staffId).limit(1).executeTakeFirst(),
    db
      .selectFrom('recoveryCodes')
      .select('staffId')
      .where('staffId', '=', staffId)
      .limit(1)
      .executeTakeFirst(),
  ]);
  const factors: Factor[] = [];
  if (person?.totpSealed) factors.push('totp');
  if (passkey) factors.push('passkey');
  // Recovery codes alone are no factor: they are for when one of the others is lost.
  if (factors.length > 0 && code) factors.push('recovery');
  return factors;
}
