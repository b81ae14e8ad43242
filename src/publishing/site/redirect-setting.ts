import { Conflict, InvalidInput } from '../../domain/errors.ts';
import { redirectKey } from '../../domain/page-keys.ts';
import { isOwnPath } from '../../domain/places.ts';
import type { Db } from '../../store/db.ts';
import type { Setting } from './setting.ts';

/** Redirects that lead on to redirects. */
const longestChain = 10;

/** Where an old address leads when nothing else stands there. */
export const redirectSetting: Setting<'redirect'> = {
  read: async (db, { subject }) => {
    const row = await db
      .selectFrom('liveRedirects')
      .select('target')
      .where('path', '=', subject)
      .executeTakeFirst();
    return row ?? null;
  },
  apply: async (db, { edition, subject: path }, { after }) => {
    if (!after) {
      await db.deleteFrom('liveRedirects').where('path', '=', path).execute();
      return [{ key: redirectKey(path) }];
    }
    await refuseBadPath(db, path);
    await refuseLoop(db, path, after.target);
    const row = { edition, target: after.target };
    await db
      .insertInto('liveRedirects')
      .values({ path, ...row })
      .onConflict((conflict) => conflict.column('path').doUpdateSet(row))
      .execute();
    return [{ key: redirectKey(path) }];
  },
};

async function refuseBadPath(db: Db, path: string): Promise<void> {
  if (!/^\/(?![/\\])[^\s?#%]+$/u.test(path) || isOwnPath(path)) {
    throw new InvalidInput(
      'Give the old address as a path that reads as it is, without ?, # and %, such as /2019/05/old-name.',
    );
  }
  const standing = await db
    .selectFrom('liveAddresses')
    .select('state')
    .where('path', '=', path)
    .executeTakeFirst();
  if (standing?.state === 'here') throw new Conflict('A story stands at this address: it needs no redirect.');
}

async function refuseLoop(db: Db, path: string, target: string): Promise<void> {
  let next: string | undefined = target;
  for (let steps = 0; next !== undefined; steps += 1) {
    if (next === path) throw new InvalidInput('This would lead in a circle: the target leads back here.');
    if (steps === longestChain)
      throw new InvalidInput(`More than ${longestChain} redirects in a row. Lead straight on.`);
    const row = await db
      .selectFrom('liveRedirects')
      .select('target')
      .where('path', '=', next)
      .executeTakeFirst();
    next = row?.target;
  }
}
