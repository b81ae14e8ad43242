import { request as send } from 'node:http';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningHttp, serve } from '../../platform/http/serve.ts';
import { storable } from '../../platform/http/storable.ts';
import { plainPage } from '../plain-page.test-support.ts';
import { readTarget } from './address.ts';
import { answerRequests } from './answer-request.ts';
import { negotiateEncoding } from './encodings.ts';
import { makeBy } from './make-page.ts';
import { PageStore } from './page-store.ts';

const log = { debug() {}, info() {}, warn() {}, error() {} } as never;
const long = 'All the words of a page. '.repeat(200);
let calls = 0;
let isClosed = false;
let http: RunningHttp;

beforeAll(async () => {
  const site = new Hono();
  site.on('GET', ['/boom', '/ar/boom'], () => {
    throw new Error('the database is away, password=hush');
  });
  site.get('/gone', (c) => storable(c.text('gone', 410), { dependencies: [] }));
  site.get('*', (c) => {
    calls += 1;
    const page = c.html(long + c.req.url, 200, { 'cache-control': 'public, max-age=5' });
    return storable(page, { dependencies: [{ key: 'front:en' }] });
  });
  site.post('/comments/1', async (c) => c.text(`got ${await c.req.text()} at ${new URL(c.req.url).host}`));
  site.onError((error) => {
    throw error;
  });
  const store = new PageStore({
    maxBytes: 1e7,
    clock: { now: () => new Date() },
    make: makeBy((request) => site.fetch(request)),
  });
  const listener = answerRequests({
    store,
    log,
    fetch: (request, env) => site.fetch(request, env),
    plainPage,
    state: () => ({ isClosed, retryAfter: isClosed ? 60 : 10 }),
  });
  http = await serve(listener, { host: '127.0.0.1', port: 0 });
});
afterAll(() => http.drain());

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

function ask(path: string, headers: Record<string, string> = {}, method = 'GET', body = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = send(
      { host: '127.0.0.1', port: http.port, path, method, headers, agent: false },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

describe('a page', () => {
  test('is made once and then held', async () => {
    const before = calls;
    await ask('/one');
    await ask('/one', { 'accept-encoding': 'br' });
    await ask('/one', { cookie: 'a=b', host: 'evil.example', 'x-forwarded-host': 'evil.example' });
    expect(calls).toBe(before + 1);
  });

  test.each([
    ['br', (body: Buffer) => brotliDecompressSync(body)],
    ['zstd', (body: Buffer) => zstdDecompressSync(body)],
    ['gzip', (body: Buffer) => gunzipSync(body)],
  ])('is sent in %s', async (encoding, decode) => {
    const plain = await ask('/coded');
    const coded = await ask('/coded', { 'accept-encoding': encoding });
    expect(coded.headers['content-encoding']).toBe(encoding);
    expect(coded.headers.vary).toBe('accept-encoding');
    expect(coded.headers['content-length']).toBe(String(coded.body.byteLength));
    expect(decode(coded.body)).toEqual(plain.body);
    expect(coded.headers.etag).not.toBe(plain.headers.etag);
  });

  test('answers 304 to those who have it, in the coding they have', async () => {
    const { headers } = await ask('/cached', { 'accept-encoding': 'br' });
    const etag = String(headers.etag);
    for (const known of [etag, `"other", ${etag}`, `W/${etag}`, '*']) {
      const again = await ask('/cached', { 'accept-encoding': 'br', 'if-none-match': known });
      expect(again.status).toBe(304);
      expect(again.body.byteLength).toBe(0);
      expect(again.headers).toMatchObject({ etag, 'cache-control': 'public, max-age=5' });
    }
    expect((await ask('/cached', { 'accept-encoding': 'gzip', 'if-none-match': etag })).status).toBe(200);
  });

  test('has the same headers for HEAD and no body', async () => {
    const [get, head] = [await ask('/head'), await ask('/head', {}, 'HEAD')];
    expect(head.body.byteLength).toBe(0);
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
  });

  test('that cannot be made is a plain 503 that says nothing about why', async () => {
    const { status, headers, body } = await ask('/boom');
    expect(status).toBe(503);
    expect(headers['retry-after']).toBe('10');
    expect(body.toString()).toBe(plainPage('failed', '/boom').html);
    expect(body.toString()).not.toContain('hush');
  });
});

describe('an address', () => {
  test('unlisted parameters say nothing and make no second copy', async () => {
    const before = calls;
    const plain = await ask('/same');
    const tracked = await ask('/same?utm_source=x&fbclid=y');
    expect(tracked.body).toEqual(plain.body);
    expect(calls).toBe(before + 1);
    await ask('/same?before=abc-def&utm=1');
    await ask('/same?utm=2&before=abc-def');
    expect(calls).toBe(before + 2);
  });

  test('of the search page has parameters of its own, which no other page has', async () => {
    const asked = async (path: string) => {
      const before = calls;
      await ask(path);
      return calls - before;
    };
    await ask('/same');
    expect(await asked('/same?q=crane')).toBe(0);
    expect(await asked('/search?q=crane')).toBe(1);
    expect(await asked('/search?utm=1&sort=newest&q=crane')).toBe(1);
    expect(await asked('/search?q=crane&sort=newest')).toBe(0);
    expect(await asked('/es/search?q=crane')).toBe(1);
    expect(await asked('/world/search?q=crane')).toBe(1);
    expect(await asked('/world/deep/search?q=other')).toBe(1);
    expect(await asked('/world/deep/search?q=crane')).toBe(0);
  });

  test.each([
    ['/%E0%A4%A', 400],
    ['/%00', 400],
    ['//evil.example/', 400],
    ['/a/../b', 400],
    ['/a/%2e%2e/b', 400],
    ['/a%2fb', 400],
    ['/a\\b', 400],
    [`/${'x'.repeat(3_000)}`, 414],
    ['/gone', 410],
  ])('%s', async (path, status) => {
    expect((await ask(path)).status).toBe(status);
  });

  test('written in another way leads to its one form', async () => {
    const { status, headers } = await ask('/%d8%a7%D8%A8?x=1');
    expect(status).toBe(301);
    expect(headers.location).toBe('/%D8%A7%D8%A8');
    expect((await ask('/%68ead')).headers.location).toBe('/head');
  });

  test('has one form: reading it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const first = readTarget(`/${text}`);
        if (first.kind !== 'address' && first.kind !== 'elsewhere') return;
        expect(readTarget(first.address)).toEqual({ kind: 'address', address: first.address });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('other methods', () => {
  test('a form reaches its route, whatever Host says', async () => {
    const { body } = await ask(
      '/comments/1',
      { host: 'evil.example', 'content-type': 'text/plain' },
      'POST',
      'words',
    );
    expect(body.toString()).toBe('got words at reader.invalid');
  });

  test('while nothing is taken in, a form is told so; choices are taken, pages are read', async () => {
    isClosed = true;
    try {
      const { status, headers, body } = await ask(
        '/comments/1',
        { 'content-type': 'text/plain' },
        'POST',
        'words',
      );
      expect(status).toBe(503);
      expect(headers).toMatchObject({
        'retry-after': '60',
        'cache-control': 'no-store',
        connection: 'close',
      });
      expect(body.toString()).toBe(plainPage('unsent', '/').html);
      expect((await ask('/preferences.css', {}, 'POST')).status).not.toBe(503);
      expect((await ask('/one')).status).toBe(200);
    } finally {
      isClosed = false;
    }
  });

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE'])('%s is refused', async (method) => {
    expect((await ask('/one', {}, method)).status).toBe(405);
  });
});

describe('what is no page', () => {
  test.each([
    ['GET', '/boom', 503, 'failed'],
    ['HEAD', '/boom', 503, 'failed'],
    ['GET', '/ar/boom', 503, 'failed'],
    ['GET', '/%00', 400, 'malformed'],
    ['GET', '/ar/%00', 400, 'malformed'],
    ['GET', `/ar/${'x'.repeat(3_000)}`, 414, 'addressTooLong'],
    ['PUT', '/one', 405, 'onlyRead'],
    ['DELETE', '/ar/one', 405, 'onlyRead'],
  ] as const)(
    '%s %s is told in the language of its edition, and is as safe as a page',
    async (method, path, status, trouble) => {
      const answer = await ask(path, {}, method);
      const { html } = plainPage(trouble, path);
      expect(answer.status).toBe(status);
      expect(answer.body.toString()).toBe(method === 'HEAD' ? '' : html);
      expect(html).toContain(
        path.startsWith('/ar/') ? '<html lang="ar" dir="rtl">' : '<html lang="en" dir="ltr">',
      );
      expect(answer.headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'content-length': String(Buffer.byteLength(html)),
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
      });
      const policy = String(answer.headers['content-security-policy']);
      expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; font-src 'self'; /);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(answer.headers.allow).toBe(status === 405 ? 'GET, HEAD, POST' : undefined);
    },
  );
});

describe('Accept-Encoding', () => {
  test.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['zstd;q=1, br;q=0.5', 'zstd'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['identity;q=1, br;q=0.1', 'identity'],
    ['BR', 'br'],
    ['gzip;q=nonsense', 'identity'],
  ])('%s', (header, expected) => {
    expect(negotiateEncoding(header)).toBe(expected);
  });
});
