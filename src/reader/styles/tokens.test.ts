import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { packageRoot } from '../../platform/package-root.ts';
import { schemesOf } from './check-tokens.ts';
import { contrast } from './contrast.ts';
import { themeNamed } from './worn-theme.ts';

const sheets = globSync('{assets/styles,themes/*/**}/*.css', { cwd: packageRoot });
const readSheet = (file: string) => readFileSync(join(packageRoot, file), 'utf8');
const design = readFileSync(join(packageRoot, 'DESIGN.md'), 'utf8');
const themes = readdirSync(join(packageRoot, 'themes'));

describe.each(
  themes.flatMap((theme) => (['light', 'dark'] as const).map((scheme) => [theme, scheme] as const)),
)('%s: the %s scheme', (theme, scheme) => {
  const tokens = schemesOf(themeNamed(theme).tokens.ltr)[scheme];

  it.each(['ink', 'soft', 'accent'])('has %s at 7:1 and more on paper and on tint', (token) => {
    expect(contrast(tokens[token], tokens.paper)).toBeGreaterThanOrEqual(7);
    expect(contrast(tokens[token], tokens.tint)).toBeGreaterThanOrEqual(7);
  });

  it.runIf(theme === 'broadsheet')('is the one that DESIGN.md describes', () => {
    expect(Object.keys(tokens).sort()).toEqual(['accent', 'ink', 'paper', 'rule', 'soft', 'tint']);
    for (const [token, colour] of Object.entries(tokens)) {
      const row = design.split('\n').find((line) => line.startsWith(`| \`--${token}\``)) ?? '';
      expect(row.split('|')[scheme === 'light' ? 2 : 3]?.trim(), token).toBe(`\`${colour}\``);
    }
  });
});

test('the name of the tabloid is read on its bar as well as text is', () => {
  const { ltr } = themeNamed('tabloid').tokens;
  const colourOf = (token: string) => new RegExp(`--${token}: (#[0-9a-f]{6});`).exec(ltr)?.[1];
  expect(contrast(colourOf('bar-ink'), colourOf('bar-ground'))).toBeGreaterThanOrEqual(7);
});

describe('the sizes that DESIGN.md names', () => {
  const rows = design.split('\n').flatMap((line) => {
    const [, token, ...figures] = /^\| `--([a-z]+)` \| ([^|]*)\| ([^|]*)\| ([\d.][^|]*)\|/.exec(line) ?? [];
    return token ? [[token, figures.map((figure) => figure.trim())] as const] : [];
  });

  it('are all of them', () => {
    const sizes = ['gutter', 'l', 'leading', 'm', 'measure', 's', 'space', 'xl', 'xs', 'xxl', 'xxxl'];
    expect(rows.map(([token]) => token).sort()).toEqual(sizes);
  });

  it.each(rows)('%s', (token, [broadsheet, arabic, tabloid]) => {
    const { ltr, rtl } = themeNamed('broadsheet').tokens;
    expect(figureOf(token, ltr)).toBe(broadsheet);
    expect(figureOf(token, themeNamed('tabloid').tokens.ltr)).toBe(tabloid);
    expect(figureOf(token, rtl.slice(ltr.length))).toBe(arabic);
  });
});

/** `2` of `2rem`, `2 to 3` of what grows with the window; nothing where the token is not set. */
function figureOf(token: string, css: string): string {
  const value = new RegExp(`--${token}: ([^;]+);`).exec(css)?.[1] ?? '';
  const [, least, most] = /^clamp\(([\d.]+)rem,.*, ([\d.]+)rem\)$/.exec(value) ?? [];
  return least && most ? `${least} to ${most}` : value.replace(/rem$/, '');
}

describe('the style sheets', () => {
  it('measure contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#000', '#fff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each(sheets)('say start and end, not left and right: %s', (file) => {
    // Code alone is always read from left to right.
    const rules = readSheet(file).replace(/pre \{[^}]*\}/, '');
    expect(
      rules.match(
        /[^-\w(](left|right|(min-|max-)?(width|height)):|(margin|padding|border)-(left|right|top|bottom)|: (left|right);/g,
      ),
    ).toBeNull();
  });

  it.each(sheets)('use no colour but the tokens, outside of the tokens: %s', (file) => {
    const rules = readSheet(file).replace(/:root \{[^}]*\}/g, '');
    expect(rules.match(/#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch)a?\(/gi)).toBeNull();
  });

  it('keep the fonts of an edition within 30 KB, each with its licence', () => {
    const folder = join(packageRoot, 'assets/fonts');
    const bytes = (start: string) =>
      readdirSync(folder)
        .filter((file) => file.startsWith(start) && file.endsWith('.woff2'))
        .reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
    for (const face of ['newsreader', 'naskh-arabic']) {
      expect(bytes(face), face).toBeGreaterThan(5_000);
      expect(bytes(face), face).toBeLessThanOrEqual(30_000);
      expect(readFileSync(join(folder, `${face}-LICENSE.txt`), 'utf8')).toContain('SIL Open Font License');
    }
  });
});
