import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../platform/package-root.ts';
import { minifyCss } from './minify-css.ts';

describe('minifyCss', () => {
  it('leaves out comments and white space', () => {
    expect(minifyCss('/* a */\na ,\n b > c {\n  color: red;\n  margin: 0 1px;\n}\n')).toBe(
      'a,b>c{color:red;margin:0 1px}',
    );
  });

  it.each([
    ['a descendant that begins with a colon', '.a :is(b,c){d:e}'],
    ['a sum', 'a{width:calc(1px + 2px)}'],
    ['two values and a slash', 'a{font:1rem/1.5 serif;grid-area:1 / 2}'],
    ['a media query', '@media (min-width:38rem) and (hover){a{b:c}}'],
    ['a range', '@font-face{unicode-range:U+100-151,U+200C-200D}'],
  ])('keeps the space that means something: %s', (_what, css) => {
    expect(minifyCss(css)).toBe(css);
  });

  it.each([
    ['white space', 'li{list-style:"–  "}'],
    ['an escape', 'a::after{content:"\\A";white-space:pre}'],
    ['an escaped quotation mark', 'a::after{content:"\\" ; } "}'],
    ['the beginning of a comment', 'a::after{content:"/* , */"}'],
    ['single quotation marks', "a::after{content:' : ; '}"],
  ])('keeps a string whole: %s', (_what, css) => {
    expect(minifyCss(css)).toBe(css);
  });

  it('is not led astray by quotation marks in a comment', () => {
    expect(minifyCss('/* the card\'s "link */ a { b: c } /* " */ d { e: f }')).toBe('a{b:c}d{e:f}');
  });

  it.each(globSync('{assets/styles,themes/*/**}/*.css', { cwd: packageRoot }))(
    'changes no declaration of %s',
    (file) => {
      const css = readFileSync(join(packageRoot, file), 'utf8');
      const flat = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/[\s;]/g, '');
      const minified = minifyCss(css);
      expect(flat(minified)).toBe(flat(css));
      expect(minified.length).toBeLessThan(css.length * 0.95);
    },
  );
});
