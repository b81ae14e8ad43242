import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import type { Maintenance } from '../maintenance.ts';
import { closingDoor } from './closing-door.ts';

const at = new Date('2026-11-28T12:00:00Z');
let maintenance: Maintenance | null = null;
const door = closingDoor({ fetch: () => new Response('done'), upgrade: () => true }, () => ({
  maintenance,
  at,
}));
const ask = (method: string) => door.fetch(new Request('http://desk.example/api/articles', { method }));

test('what is sent is answered 503 while there is maintenance, what is asked for is not', async () => {
  maintenance = { until: new Date('2026-11-28T12:10:00Z') };
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
    const answer = await ask(method);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('600');
    expect(await answer.json()).toMatchObject({ type: 'urn:masthead:maintenance', status: 503 });
  }
  expect(await (await ask('GET')).text()).toBe('done');
  maintenance = null;
  expect(await (await ask('POST')).text()).toBe('done');
});

test('WebSockets are not taken, and those that are open are cut', () => {
  const take = (socket: PassThrough) => door.upgrade({} as never, socket, Buffer.alloc(0));
  const [open, late] = [new PassThrough(), new PassThrough()];
  expect(take(open)).toBe(true);
  maintenance = { until: null };
  expect(take(late)).toBe(false);
  door.hangUp();
  expect([open.destroyed, late.destroyed]).toEqual([true, false]);
  maintenance = null;
});
