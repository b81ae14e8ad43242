import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/support/database.ts';
import { NotAllowed } from '../domain/errors.ts';
import { claimOwnership, createOwnerClaim, isUnclaimed } from './claim-ownership.ts';
import { verifyPassword } from './passwords/hash-password.ts';
import { WeakPassword } from './passwords/password-policy.ts';

let database: TestDatabase;
let now: Date;
const ctx = () => ({
  db: database.newsroom,
  clock: { now: () => now },
  readerUrl: 'http://paper.test',
  newsroomUrl: 'http://newsroom.test',
});
const ada = { name: 'Ada Verne', email: 'ada@example.org', password: 'three herons over the weir' };

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  now = new Date('2026-11-24T10:00:00.000Z');
  await database.newsroom.deleteFrom('staff').execute();
});
afterAll(() => database[Symbol.asyncDispose]());

const staff = () => database.newsroom.selectFrom('staff').select(['name', 'email', 'role']).execute();

describe('claiming the newsroom', () => {
  test('makes the holder of the link its owner, with a password', async () => {
    expect(await isUnclaimed(database.newsroom)).toBe(true);
    const token = await createOwnerClaim(ctx());
    await claimOwnership(ctx(), { token, ...ada });
    expect(await isUnclaimed(database.newsroom)).toBe(false);
    expect(await staff()).toEqual([{ name: ada.name, email: ada.email, role: 'owner' }]);
    const { passwordHash } = await database.newsroom
      .selectFrom('staff')
      .select('passwordHash')
      .executeTakeFirstOrThrow();
    expect(await verifyPassword(passwordHash, ada.password)).toBe(true);
  });

  test('works once, also when three ask at the same instant', async () => {
    const token = await createOwnerClaim(ctx());
    const claims = ['a', 'b', 'c'].map((each) =>
      claimOwnership(ctx(), { ...ada, token, email: `${each}@example.org` }),
    );
    const outcomes = await Promise.allSettled(claims);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await staff()).toHaveLength(1);
    await expect(claimOwnership(ctx(), { token, ...ada })).rejects.toThrow(NotAllowed);
  });

  test('ends after a day', async () => {
    const token = await createOwnerClaim(ctx());
    now = new Date(now.getTime() + 24 * 3_600_000);
    await expect(claimOwnership(ctx(), { token, ...ada })).rejects.toThrow(NotAllowed);
    expect(await staff()).toEqual([]);
  });

  test('a new link ends the one before', async () => {
    const earlier = await createOwnerClaim(ctx());
    await createOwnerClaim(ctx());
    await expect(claimOwnership(ctx(), { token: earlier, ...ada })).rejects.toThrow(NotAllowed);
  });

  test.each(['', 'guess', "' or true --", '\u0000'])('not with %j', async (token) => {
    await createOwnerClaim(ctx());
    await expect(claimOwnership(ctx(), { token, ...ada })).rejects.toThrow(NotAllowed);
  });

  test('a password that is too weak leaves the link as it was', async () => {
    const token = await createOwnerClaim(ctx());
    await expect(claimOwnership(ctx(), { ...ada, token, password: 'Ada-Verne-123' })).rejects.toThrow(
      WeakPassword,
    );
    await claimOwnership(ctx(), { token, ...ada });
    expect(await staff()).toHaveLength(1);
  });

  test('the token is kept as a hash alone', async () => {
    const token = await createOwnerClaim(ctx());
    const [row] = await database.newsroom.selectFrom('ownerClaims').selectAll().execute();
    expect(row?.tokenHash).toHaveLength(32);
    expect(row?.tokenHash.includes(Buffer.from(token, 'base64url'))).toBe(false);
  });
});
