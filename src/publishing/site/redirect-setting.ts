import { Conflict, InvalidInput } from '../../domain/errors.ts';
import { redirectKey } from '../../domain/page-keys.ts';
import { isOwnPath } from '../../domain/places.ts';
import { site } from '../../domain/refusals/site.ts';
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
    throw new InvalidInput(site.redirect_path_pattern());
  }
  const standing = await db
    .selectFrom('liveAddresses')
    .select('state')
    .where('path', '=', path)
    .executeTakeFirst();
  if (standing?.state === 'here') throw new Conflict(site.redirect_at_story());
}

async function refuseLoop(db: Db, path: string, target: string): Promise<void> {
  let next: string | undefined = target;
  for (let steps = 0; next !== undefined; steps += 1) {
    if (next === path) throw new InvalidInput(site.redirect_circle());
    if (steps === longestChain) throw new InvalidInput(site.redirect_chain({ most: longestChain }));
    const row = await db
      .selectFrom('liveRedirects')
      .select('target')
      .where('path', '=', next)
      .executeTakeFirst();
    next = row?.target;
  }
}
