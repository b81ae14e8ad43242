import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { singlePageApp } from './single-page-app.ts';

const page =
  '<html lang="%LANGUAGE%"><meta nonce="%NONCE%"><script>let isDark;</script><div><!--%MARKUP%--></div>%UNKNOWN%';
const parts = { LANGUAGE: 'ar', MARKUP: '<b>$& %NONCE% <!--%MARKUP%--></b>' };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'masthead-app-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'assets/main-1.js'), 'plain');
  writeFileSync(join(folder, 'assets/main-1.js.br'), 'packed');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
});
afterAll(() => rmSync(folder, { recursive: true }));

const ask = (path: string, headers: Record<string, string> = {}) =>
  singlePageApp(folder, async (c) => (c.req.path === '/old' ? c.redirect('/new') : parts)).request(path, {
    headers,
  });

describe('the page', () => {
  test('is the same for every address a browser asks a page from, with a nonce of its own', async () => {
    const seen = new Set<string>();
    for (const path of ['/', '/stories/1', '/secret.txt']) {
      const answer = await ask(path, { accept: 'text/html,*/*' });
      const [, nonce = ''] = /nonce="([^"]+)"/.exec(await answer.text()) ?? [];
      expect(answer.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      seen.add(nonce);
    }
    expect(seen.size).toBe(3);
  });

  test('has its parts in their places, as they are', async () => {
    const text = await (await ask('/', { accept: 'text/html' })).text();
    expect(text).toContain('<html lang="ar">');
    expect(text).toContain(`<div>${parts.MARKUP}</div>%UNKNOWN%`);
  });

  test('can lead elsewhere, for this once', async () => {
    const answer = await ask('/old', { accept: 'text/html' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/new']);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('allows no script from elsewhere, of inline ones that of the build alone, no markup from text', async () => {
    const policy = (await ask('/', { accept: 'text/html' })).headers.get('content-security-policy') ?? '';
    const hash = createHash('sha256').update('let isDark;').digest('base64');
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  test('is not what a program gets that asks for something else', async () => {
    expect((await ask('/api/nothing', { accept: 'application/json' })).status).toBe(404);
  });
});

describe('a file', () => {
  test('is packed for who takes it, and kept for good', async () => {
    const packed = await ask('/assets/main-1.js', { 'accept-encoding': 'br' });
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect(await packed.text()).toBe('packed');
    expect(packed.headers.get('cache-control')).toContain('immutable');
    expect(await (await ask('/assets/main-1.js')).text()).toBe('plain');
  });

  test.each(['/assets/../secret.txt', '/assets/..%2fsecret.txt', '/assets/%2e%2e/secret.txt', '/secret.txt'])(
    '%s is not given out',
    async (path) => {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toContain('secret');
    },
  );
});
