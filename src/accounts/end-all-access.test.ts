import { expect, test } from 'vitest';
import { addStaff } from '../../tests/support/add-staff.ts';
import { testDatabase } from '../../tests/support/database.ts';
import { paperNewsroom } from '../../tests/support/paper-apps.ts';
import { systemClock } from '../platform/clock.ts';
import { verifyChain } from './audit/verify-chain.ts';
import { createKey } from './create-key.ts';
import { endAllAccess } from './end-all-access.ts';
import { createInvitation, readInvitation } from './links/invitations.ts';

test('one call ends every session, key and link, keeps how people sign in, and stands in the record', async () => {
  await using database = await testDatabase();
  const ctx = { db: database.newsroom, clock: systemClock };
  const app = paperNewsroom(database);
  const people = [
    await addStaff(ctx.db, { name: 'Olga', role: 'owner' }),
    await addStaff(ctx.db, { name: 'Rosa', role: 'reporter' }),
  ];
  const key = await createKey(ctx, { name: 'wire', scopes: ['read'], days: null });
  const by = { staffId: null, name: 'command line' };
  const guest = { name: 'Gus', email: 'gus@example.org', role: 'reporter' as const, desks: [] };
  const { token } = await createInvitation(ctx, by, guest);
  const mayRead = async (headers: Record<string, string>) =>
    (await app.request('/api/articles', { headers })).status === 200;
  const all = [...people.map(({ cookie }) => ({ cookie })), { authorization: `Bearer ${key}` }];
  for (const headers of all) expect(await mayRead(headers)).toBe(true);
  const before = await ctx.db.selectFrom('staff').selectAll().orderBy('id').execute();

  expect(await endAllAccess(ctx, 'command line')).toEqual({ sessions: 2, keys: 1, links: 1 });

  for (const headers of all) expect(await mayRead(headers)).toBe(false);
  await expect(readInvitation(ctx, token)).rejects.toThrow();
  expect(await ctx.db.selectFrom('staff').selectAll().orderBy('id').execute()).toEqual(before);
  const entries = await database.owner.selectFrom('auditLog').select('entry').execute();
  expect(entries.map(({ entry }) => JSON.parse(entry))).toContainEqual(
    expect.objectContaining({
      ...{ action: 'session.all_ended', actor: 'command line', actorId: null },
      data: { sessions: 2, keys: 1, links: 1 },
    }),
  );
  expect(await verifyChain(ctx.db, null)).toMatchObject({ kind: 'whole' });
  expect(await endAllAccess(ctx, 'command line')).toEqual({ sessions: 0, keys: 0, links: 0 });
});
