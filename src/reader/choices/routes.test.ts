import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainPage } from '../plain-page.test-support.ts';
import { pathOnSite } from './path-on-site.ts';
import { choiceRoutes } from './routes.ts';

const readerUrl = 'https://paper.example';
const routes = choiceRoutes({ readerUrl, plainPage });

const ask = (cookie?: string) =>
  routes.request('/preferences.css', cookie === undefined ? {} : { headers: { cookie } });

function send(form: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) {
  return routes.request('/preferences.css', {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      ...headers,
    },
    body: new URLSearchParams(form).toString(),
  });
}

describe('the style sheet of choices', () => {
  it('is kept by the browser alone, apart for each cookie', async () => {
    for (const cookie of [undefined, '__Host-choices=dark']) {
      const answer = await ask(cookie);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toMatch(/^private, max-age=0, stale-while-revalidate=/);
      expect(answer.headers.get('vary')).toBe('cookie');
      expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    }
    const newest = await routes.request('/preferences.css?new');
    expect(newest.headers.get('cache-control')).toBe('no-store');
    expect(await (await ask()).text()).toBe('');
    expect(await (await ask('__Host-choices=dark')).text()).toContain('color-scheme:dark');
  });
});

describe('the form of choices', () => {
  it('adds to what was chosen before and leads back to its page', async () => {
    const answer = await send(
      { size: 'large', prefix: '/ar', from: '/ar/خبر?before=a-b&x=1' },
      { cookie: '__Host-choices=dark' },
    );
    expect(answer.status).toBe(303);
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-choices=dark\.large;/);
    expect(answer.headers.get('clear-site-data')).toBe('"cache"');
    const location = new URL(answer.headers.get('location') ?? '', readerUrl);
    expect(location.pathname).toBe('/ar/preferences');
    expect(location.searchParams.get('from')).toBe('/ar/%D8%AE%D8%A8%D8%B1?before=a-b');
  });

  it('leads on to pages without pictures for whoever wants none', async () => {
    const lite = await send({ pictures: 'lite', prefix: '/ar' });
    expect(lite.headers.get('location')).toBe('/lite/ar/preferences');
    const shown = await send({ pictures: 'shown' }, { cookie: '__Host-choices=lite' });
    expect(shown.headers.get('location')).toBe('/preferences');
  });

  it('forgets everything', async () => {
    const answer = await send({ forget: '1' }, { cookie: '__Host-choices=dark.lite' });
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-choices=; Max-Age=0;/);
    expect(answer.headers.get('location')).toBe('/preferences');
  });

  it('is taken from our own pages alone, as a form, and of a size', async () => {
    expect((await send({ scheme: 'dark' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await send({ scheme: 'dark' }, { 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await send({ scheme: 'dark' }, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await send({ from: 'x'.repeat(9_000) })).status).toBe(413);
    expect((await send({ from: 'x'.repeat(9_000) })).headers.has('set-cookie')).toBe(false);
  });

  it.each([
    ['en', { referer: `${readerUrl}/preferences` }],
    ['ar', { referer: `${readerUrl}/ar/preferences?from=/ar/` }],
    ['ar', { referer: `${readerUrl}/lite/ar/preferences` }],
    ['en', { referer: 'https://evil.example/ar/' }],
    ['en', {}],
  ])('is refused by a whole page in the language of the one it stands on, %s', async (language, headers) => {
    const answer = await send({ scheme: 'dark' }, { 'sec-fetch-site': 'cross-site', ...headers });
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.text()).toContain(`<html lang="${language}"`);
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    '/%2f%2fevil.example',
    '/\tevil',
    '/a/../../b',
    ' /world',
    '',
  ])('leads nowhere else: %s', async (from) => {
    expect((await send({ scheme: 'dark', from })).headers.get('location')).toBe('/preferences');
    expect((await send({ scheme: 'dark', prefix: from })).headers.get('location'), 'as the prefix').toBe(
      '/preferences',
    );
  });

  it('leads to a path of this site, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.webPath().map((path) => `/${path}`),
        ),
        (given) => {
          const path = pathOnSite(given);
          if (path === null) return;
          expect(new URL(path, readerUrl).origin).toBe(readerUrl);
          expect(path).toMatch(/^\/(?![/\\])/);
        },
      ),
    );
  });
});
