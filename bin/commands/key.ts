import { createKey } from '../../src/accounts/create-key.ts';
import { listKeys, revokeKey } from '../../src/accounts/manage-keys.ts';
import { isScope, scopes } from '../../src/accounts/scopes.ts';
import { type Command, readArgs, settings, UsageError } from '../command.ts';
import { openNewsroom } from '../open-newsroom.ts';

/** Makes, lists and revokes the keys of programs. */
export const command: Command = async (args) => {
  const { values, positionals } = readArgs(args, {
    scope: { type: 'string', multiple: true, default: [] },
    name: { type: 'string', default: 'command line' },
    days: { type: 'string' },
  });
  const [action, id] = positionals;
  await using newsroom = await openNewsroom(settings(), 1);
  if (action === 'create') {
    const wanted = values.scope.flatMap((each) => each.split(','));
    if (wanted.length === 0 || !wanted.every(isScope)) {
      throw new UsageError(`Say what it may do: --scope with one or more of ${scopes.join(', ')}.`);
    }
    const days = values.days === undefined ? null : Number(values.days);
    if (days !== null && !(days > 0)) throw new UsageError('--days is a number of days from now.');
    console.log(await createKey(newsroom, { name: values.name, scopes: wanted, days }));
    console.error('Keep it where you keep passwords: it is shown this once.');
    return 0;
  }
  if (action === 'list') {
    for (const key of await listKeys(newsroom.db)) {
      const state = key.revokedAt
        ? 'revoked'
        : key.expiresAt
          ? `until ${key.expiresAt.toISOString()}`
          : 'without end';
      const used = key.lastUsedAt ? `used ${key.lastUsedAt.toISOString()}` : 'never used';
      console.log(`${key.id}  ${key.scopes.join(',')}  ${state}  ${used}  ${key.name}`);
    }
    return 0;
  }
  if (action === 'revoke' && id !== undefined) {
    await revokeKey(newsroom.db, id);
    console.log(`revoked ${id}`);
    return 0;
  }
  throw new UsageError('Say: key create --scope publish, key list, or key revoke ID.');
};
