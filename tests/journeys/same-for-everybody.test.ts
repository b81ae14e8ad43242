import { createHash } from 'node:crypto';
import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { englishStories } from '../support/paper.ts';
import { type Installation, install } from '../support/program.ts';
import { publishStories } from '../support/stories.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

describe('a public answer depends on path, listed parameters and Accept-Encoding alone', () => {
  let house: Installation;
  let story = '';

  beforeAll(async () => {
    house = await install();
    await house.serve('--empty');
    const [first = ''] = await publishStories(house, englishStories);
    story = new URL(first).pathname;
  }, 120_000);

  afterAll(() => house?.[Symbol.asyncDispose]());

  it.each([
    ['a cookie', { cookie: 'session=1; edition=ar; admin=true' }],
    ['another host', { host: 'evil.example' }],
    ['a forwarded host', { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }],
    ['a language', { 'accept-language': 'ar' }],
    ['a key', { authorization: 'Bearer abc' }],
    [
      'another address',
      { 'x-forwarded-for': '203.0.113.9', 'x-original-url': '/admin', 'x-rewrite-url': '/admin' },
    ],
    ['a kind of browser', { 'user-agent': 'Googlebot/2.1', 'sec-ch-ua-mobile': '?1', 'save-data': 'on' }],
    ['a method override', { 'x-http-method-override': 'DELETE' }],
    ['an accepted type', { accept: 'application/json' }],
  ])('not on %s', async (_name, headers) => {
    for (const path of ['/', '/local', story, '/feed.xml', '/sitemap.xml', '/nothing/here']) {
      const plain = await ask(path);
      const dressed = await ask(path, headers);
      expect({ path, ...dressed }).toEqual({ path, ...plain });
      expect(dressed.headers['set-cookie']).toBeUndefined();
    }
  });

  it('not on a parameter that nobody listed', async () => {
    for (const query of ['?utm_source=x', '?a=1&b=2', '?edition=ar', '?preview=true', '?draft=1']) {
      expect((await ask(story + query)).hash, query).toBe((await ask(story)).hash);
    }
  });

  it('but on the encoding, and says so', async () => {
    const plain = await ask(story);
    const squeezed = await ask(story, { 'accept-encoding': 'br' });
    expect(plain.headers.vary).toMatch(/accept-encoding/i);
    expect(squeezed.headers['content-encoding']).toBe('br');
    expect(squeezed.hash).not.toBe(plain.hash);
  });

  it('and lets no page run script that is not its own', async () => {
    for (const path of ['/', story, '/nothing/here', '/%00', `/${'x'.repeat(3_000)}`]) {
      const policy = String((await ask(path)).headers['content-security-policy']);
      expect(policy, path).toMatch(/default-src 'none'/);
      expect(policy, path).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:/);
      expect(policy, path).toMatch(/frame-ancestors 'none'/);
      expect((await ask(path)).headers['x-content-type-options'], path).toBe('nosniff');
    }
  });

  function ask(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return new Promise((resolve, reject) => {
      get(house.readerUrl + path, { headers, agent: false }, (answer) => {
        const hash = createHash('sha256');
        answer.on('data', (chunk: Buffer) => hash.update(chunk));
        answer.once('end', () => {
          const { date: _date, ...rest } = answer.headers;
          resolve({ status: answer.statusCode ?? 0, headers: rest, hash: hash.digest('hex') });
        });
      }).once('error', reject);
    });
  }
});
