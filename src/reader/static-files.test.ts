import { describe, expect, test } from 'vitest';
import { storableFactsOf } from '../platform/http/storable.ts';
import { assetAddress, staticFile, withAssetAddresses } from './static-files.ts';
import { styleFor } from './styles/styles.ts';

const fileOf = (name: string) => assetAddress(name).replace('/assets/', '');

describe('a file that pages refer to', () => {
  test('goes by a name with a hash of its bytes, and may be kept for ever there', async () => {
    const address = assetAddress('site.js');
    expect(address).toMatch(/^\/assets\/site-[0-9a-f]{10}\.js$/);
    const answer = staticFile(fileOf('site.js'));
    expect(answer?.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer?.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(answer && storableFactsOf(answer)).toEqual({ dependencies: [] });
  });

  test('is found by the page of another version of the program too, but not for ever', async () => {
    const stale = staticFile('site-0123456789.js');
    expect(stale?.headers.get('cache-control')).toMatch(/^public, max-age=86400,/);
    expect(await stale?.text()).toBe(await staticFile('site.js')?.text());
    // Anybody can make such names up: none may push a page out of the store.
    expect(stale && storableFactsOf(stale)).toBeNull();
  });

  test.each(['nothing.js', '..%2fconfig.ts', '__proto__', 'site', 'site.js.map', 'newsreader-LICENSE.txt'])(
    'is not there: %s',
    (name) => {
      expect(staticFile(name)).toBeNull();
    },
  );

  test('is known to the style sheets, all by their hashed names', () => {
    expect(withAssetAddresses('a{src:url(/assets/naskh-arabic.woff2)}')).toBe(
      `a{src:url(${assetAddress('naskh-arabic.woff2')})}`,
    );
    expect(() => withAssetAddresses('a{src:url(/assets/none.woff2)}')).toThrow('none.woff2');
    const { css } = styleFor('article', 'rtl');
    const named = [...css.matchAll(/url\(([^)]*)\)/g)].map(([, address = '']) => address);
    expect(named.length).toBe(3);
    for (const address of named) expect(address).toMatch(/^\/assets\/[a-z-]+-[0-9a-f]{10}\.woff2$/);
  });
});
