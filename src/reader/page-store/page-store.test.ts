import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dependency, isTouchedBy, type Touch } from '../../domain/page-keys.ts';
import { PageStore } from './page-store.ts';
import { type StoredPage, storedPage } from './stored-page.ts';

let now = 0;
const clock = { now: () => new Date(now) };

function page(body: string, dependencies: readonly Dependency[] = [], expiresAt?: number): StoredPage {
  const headers = [['content-type', 'text/html; charset=utf-8']] as const;
  return storedPage({ status: 200, headers, body: Buffer.from(body), dependencies, expiresAt });
}

function storeOf(dependenciesOf: (address: string) => readonly Dependency[], maxBytes = 1_000_000) {
  const made: string[] = [];
  const store = new PageStore({
    maxBytes,
    clock,
    make: async (address) => {
      made.push(address);
      return { page: page(`${address} ${made.length}`, dependenciesOf(address)), isStorable: true };
    },
  });
  return { store, made };
}

const keys = fc.constantFrom('a', 'b', 'c', 'd');
const dependency = fc
  .record({
    key: keys,
    from: fc.option(fc.nat(20), { nil: undefined }),
    to: fc.option(fc.nat(20), { nil: undefined }),
  })
  .map(
    ({ key, from, to }): Dependency => ({
      key,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    }),
  );
const touch = fc
  .record({ key: keys, at: fc.option(fc.nat(20), { nil: undefined }) })
  .map(({ key, at }): Touch => ({ key, ...(at !== undefined && { at }) }));

describe('the page store', () => {
  test('makes a page once, however many ask at once and later', async () => {
    const { store, made } = storeOf(() => []);
    await Promise.all([store.get('/'), store.get('/'), store.get('/')]);
    await store.get('/');
    expect(made).toEqual(['/']);
  });

  test('drops exactly the pages whose queries were touched', async () => {
    const pages = fc.uniqueArray(
      fc.record({ address: fc.string(), dependencies: fc.array(dependency, { maxLength: 4 }) }),
      { selector: (each) => each.address, maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(pages, fc.array(touch, { maxLength: 4 }), async (given, touches) => {
        const byAddress = new Map(given.map((each) => [each.address, each.dependencies]));
        const { store } = storeOf((address) => byAddress.get(address) ?? []);
        for (const { address } of given) await store.get(address);
        store.drop(touches);
        for (const { address, dependencies } of given) {
          const isTouched = touches.some((each) => dependencies.some((own) => isTouchedBy(own, each)));
          expect(store.find(address) === undefined).toBe(isTouched);
        }
      }),
    );
  });

  test('never holds more than it may, and lets the least recently used go first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(9), { maxLength: 60 }), async (visits) => {
        const maxBytes = 5 * page('/0 10').bytes;
        const { store } = storeOf(() => [], maxBytes);
        const recent: number[] = [];
        for (const visit of visits) {
          await store.get(`/${visit}`);
          recent.splice(0, recent.length, ...[visit, ...recent.filter((each) => each !== visit)]);
          expect(store.bytes).toBeLessThanOrEqual(maxBytes);
        }
        const held = Array.from({ length: 10 }, (_, each) => each).filter(
          (each) => store.find(`/${each}`) !== undefined,
        );
        expect(held.sort()).toEqual(recent.slice(0, store.size).sort());
      }),
    );
  });

  test('counts a coding when it is made', async () => {
    const { store } = storeOf(() => []);
    const body = 'word '.repeat(1000);
    const long = new PageStore({
      maxBytes: 1e6,
      clock,
      make: async () => ({ page: page(body), isStorable: true }),
    });
    const held = await long.get('/');
    const before = long.bytes;
    const [one, two] = await Promise.all([long.variant('/', held, 'br'), long.variant('/', held, 'br')]);
    expect(one).toBe(two);
    expect(one.body.byteLength).toBeLessThan(body.length / 5);
    expect(long.bytes).toBe(before + (held.bytes - before));
    expect(long.bytes).toBeGreaterThan(before);
    long.clear();
    expect(long.bytes).toBe(0);
    expect(store.bytes).toBe(0);
  });

  test('a page that was being made while a query of it changed is not kept, and who asks later gets a new one', async () => {
    const gates: (() => void)[] = [];
    let version = 1;
    const store = new PageStore({
      maxBytes: 1e6,
      clock,
      make: async () => {
        const read = version;
        await new Promise<void>((resolve) => gates.push(resolve));
        return { page: page(`version ${read}`, [{ key: 'article:1' }]), isStorable: true };
      },
    });
    const early = store.get('/story');
    version = 2;
    store.drop([{ key: 'article:1' }]);
    const late = store.get('/story');
    for (const open of gates) open();
    expect((await early).identity.body.toString()).toBe('version 1');
    expect((await late).identity.body.toString()).toBe('version 2');
    expect(store.find('/story')?.identity.body.toString()).toBe('version 2');
  });

  test('a page often read is made again at once, another only when asked for', async () => {
    const { store, made } = storeOf((address) => [{ key: address === '/hot' ? 'hot' : 'cold' }]);
    for (let visit = 0; visit < 5; visit += 1) await store.get('/hot');
    await store.get('/cold');
    store.drop([{ key: 'hot' }, { key: 'cold' }]);
    await new Promise((resolve) => setImmediate(resolve));
    expect(made).toEqual(['/hot', '/cold', '/hot']);
  });

  test('an expired page is made again, and shown all the same where that fails', async () => {
    now = 1_000;
    let isAway = false;
    const store = new PageStore({
      maxBytes: 1e6,
      clock,
      make: async () => {
        if (isAway) throw new Error('the database is away');
        return { page: page(`at ${now}`, [], now + 500), isStorable: true };
      },
    });
    expect((await store.get('/')).identity.body.toString()).toBe('at 1000');
    now = 1_600;
    expect((await store.get('/')).identity.body.toString()).toBe('at 1600');
    now = 9_000;
    isAway = true;
    expect((await store.get('/')).identity.body.toString()).toBe('at 1600');
    await expect(store.get('/other')).rejects.toThrow('away');
  });

  test('what may not be kept is not', async () => {
    const store = new PageStore({
      maxBytes: 1e6,
      clock,
      make: async () => ({ page: page('404'), isStorable: false }),
    });
    await store.get('/nowhere');
    expect(store.size).toBe(0);
  });
});

describe('Surrogate-Key', () => {
  test('names keys in ASCII and shortens words', () => {
    const dependencies = ['front:en', 'section:ar:السياسة', 'term:en:harbour', 'front:en'].map((key) => ({
      key,
    }));
    const { headers } = page('words', dependencies).identity;
    const names = headers[headers.indexOf('surrogate-key') + 1];
    expect(names).toMatch(/^front:en [\w-]{7} [\w-]{7}$/);
  });
});
