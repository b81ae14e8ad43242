import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { packageRoot } from '../../platform/package-root.ts';
import { cardOf, pagesOf, siteOf } from '../views/site.test-support.ts';
import { cssMistakes } from './check-css.ts';
import { schemesOf } from './check-tokens.ts';
import { readTheme } from './read-theme.ts';
import { styleIn } from './styles.ts';
import { viewMistakes } from './view-templates.ts';
import { themeNamed, wearTheme } from './worn-theme.ts';

const shipped = readdirSync(join(packageRoot, 'themes'));
const pagesIn = (theme: string) => {
  wearTheme(themeNamed(theme));
  return (['en', 'ar'] as const).flatMap((code) => Object.entries(pagesOf(siteOf(code), cardOf())));
};
afterAll(() => wearTheme(themeNamed('broadsheet')));

test('more than one theme is shipped', () => expect(shipped).toEqual(['broadsheet', 'tabloid']));

describe.each(shipped)('the theme %s', (name) => {
  test('dresses every kind of page in both directions, in few bytes', () => {
    for (const [page, html] of pagesIn(name)) {
      const { css } = styleIn(html);
      expect(css, page).toContain(schemesOf(themeNamed(name).tokens.ltr).light.accent);
      expect(brotliCompressSync(css).byteLength, page).toBeLessThan(6_500);
    }
  });
});

test('themes change the style of a page and nothing else of it', () => {
  const bare = (theme: string) =>
    pagesIn(theme).map(([, html]) =>
      html.replace(/<style>.*?<\/style>|<link rel="preload"[^>]*>|<meta name="theme-color"[^>]*>/gs, ''),
    );
  expect(bare('tabloid')).toEqual(bare('broadsheet'));
});

test('a theme that is not there says which there are', () => {
  const read = readTheme('gazette');
  expect(read.kind === 'mistakes' && read.mistakes.join()).toMatch(/broadsheet, tabloid/);
});

describe('a theme cannot', () => {
  test.each([
    ['end the style sheet it stands in', 'a { content: "</style><script>" }'],
    ['open a comment of HTML', 'a { content: "<!--" }'],
    ['ask for another style sheet', '@import "https://evil.example/a.css";'],
    ['ask for another site', 'a { background: url(https://evil.example/a.png) }'],
    ['ask for another site without a scheme', 'a { background: URL( "//evil.example/a.png" ) }'],
    ['ask for another site by another name', 'a { background: image-set("https://evil.example/a.png" 1x) }'],
    ['hide a function from these rules', 'a { background: u\\72l(https://evil.example/a.png) }'],
    ['ask for a page of ours', '@font-face { src: url(/preferences.css) }'],
    ['leave a rule open', 'a { color: red'],
  ])('%s', (_what, css) => expect(cssMistakes('parts/base.css', css)).not.toEqual([]));

  test.each([
    ['run a script', '{{headline}}<script>alert(1)</script>'],
    ['act on an event', '<div onclick="alert(1)">{{headline}}</div>'],
    ['style an element', '<div style="color:red">{{headline}}</div>'],
    ['ask for a picture', '<img src="https://evil.example/a.png">{{headline}}'],
    ['lead away', '<a href="https://evil.example">{{headline}}</a>'],
    ['put a piece into a tag', '<div class="{{headline}}">'],
    ['leave an element open', '<div>{{headline}}'],
    ['close what it did not open', '{{headline}}</article>'],
    ['speak', 'Read this: {{headline}}'],
    ['leave the headline out', '{{summary}}'],
    ['say the headline twice', '{{headline}}{{headline}}'],
    ['name a piece that is not there', '{{headline}}{{body}}'],
  ])('%s', (_what, html) => expect(viewMistakes('card', html)).not.toEqual([]));

  test('be told wrong that it is well', () => {
    const css = '@font-face { src: url("/assets/my-face.woff2") } a::before { content: "\\2014 {" }';
    expect(cssMistakes('parts/base.css', css)).toEqual([]);
    expect(viewMistakes('card', '<div class="a b">{{kicker}}</div>{{headline}}<hr>{{picture}}')).toEqual([]);
    expect(viewMistakes('footer', '{{name}}')).toHaveLength(1);
  });
});
