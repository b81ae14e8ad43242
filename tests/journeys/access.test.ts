import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Installation, install, type Program } from '../support/program.ts';
import { signIn } from '../support/sign-in.ts';

let house: Installation;
let program: Program;

beforeAll(async () => {
  house = await install();
  program = await house.serve('--empty');
}, 120_000);
afterAll(() => house?.[Symbol.asyncDispose]());

const read = (headers: Record<string, string>) => fetch(`${house.newsroomUrl}/api/articles`, { headers });

it('one command ends every session and key of a newsroom that runs, and the record is whole', async () => {
  const { cookie } = await signIn(house, { name: 'Olga Owner', role: 'owner' });
  const key = (await house.command('key', 'create', '--scope', 'read')).trim();
  const all = [{ cookie }, { authorization: `Bearer ${key}` }];
  for (const headers of all) expect((await read(headers)).status).toBe(200);
  expect(await house.command('access', 'end')).toMatch(/^ended: 1 sessions, 1 keys, \d+ invitations/);
  for (const headers of all) expect((await read(headers)).status).toBe(401);
  expect(await house.command('audit', 'export')).toContain('session.all_ended');
  expect(await house.command('audit', 'verify')).toContain('The record is whole');
}, 60_000);

it('goes on with a new key on the ring', async () => {
  const ringOf = () => JSON.parse(readFileSync(join(house.dataFolder, 'keys.json'), 'utf8'));
  const before = ringOf();
  expect(await house.command('key-ring', 'add')).toContain('Key 2 seals from the next start on');
  await program.stop();
  program = await house.serve('--empty');
  expect(ringOf().seal.slice(1)).toEqual(before.seal);
  const { cookie } = await signIn(house, { name: 'Rosa', role: 'reporter' });
  expect((await read({ cookie })).status).toBe(200);
}, 90_000);
