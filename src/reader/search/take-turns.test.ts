import { expect, test } from 'vitest';
import { takeTurns } from './take-turns.ts';

test('lets so many work, so many wait, and turns others away', async () => {
  const turns = takeTurns(2, 1);
  const open: (() => void)[] = [];
  const work = () => new Promise<string>((resolve) => open.push(() => resolve('done')));
  const [first, second, third] = [turns.take(work), turns.take(work), turns.take(work)];
  expect(await turns.take(work)).toBeNull();
  expect(open.length).toBe(2);
  open[0]?.();
  expect(await first).toBe('done');
  await Promise.resolve();
  expect(open.length).toBe(3);
  open[1]?.();
  open[2]?.();
  expect(await Promise.all([second, third])).toEqual(['done', 'done']);
});

test('work that fails gives its turn on', async () => {
  const turns = takeTurns(1, 0);
  await expect(turns.take(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await turns.take(async () => 'yes')).toBe('yes');
});
