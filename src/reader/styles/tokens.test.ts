import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../platform/package-root.ts';
import { styleFor } from './styles.ts';

const { css } = styleFor('article', 'ltr');
const readStyle = (name: string) => readFileSync(join(packageRoot, 'assets/styles', `${name}.css`), 'utf8');
const design = readFileSync(join(packageRoot, 'DESIGN.md'), 'utf8');

/** The colours of a scheme by the names of their tokens. */
function colours(rules: string): Record<string, string> {
  return Object.fromEntries(
    [...rules.matchAll(/--([a-z]+):(#[0-9a-f]{3,6})\b/g)].map((found) => found.slice(1)),
  );
}

const light = colours(css.slice(css.indexOf(':root{'), css.indexOf('@media')));
const dark = colours(/@media \(prefers-color-scheme:dark\)\{:root\{[^}]*\}/.exec(css)?.[0] ?? '');

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one = '', other = ''): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s scheme', (scheme, tokens) => {
  it.each(['ink', 'soft', 'accent'])('has %s at 7:1 and more on paper and on tint', (token) => {
    expect(contrast(tokens[token], tokens.paper)).toBeGreaterThanOrEqual(7);
    expect(contrast(tokens[token], tokens.tint)).toBeGreaterThanOrEqual(7);
  });

  it('is the one that DESIGN.md describes', () => {
    expect(Object.keys(tokens).sort()).toEqual(['accent', 'ink', 'paper', 'rule', 'soft', 'tint']);
    for (const [token, colour] of Object.entries(tokens)) {
      const row = design.split('\n').find((line) => line.startsWith(`| \`--${token}\``)) ?? '';
      expect(row.split('|')[scheme === 'light' ? 2 : 3]?.trim(), token).toBe(`\`${colour}\``);
    }
  });
});

describe('the style sheets', () => {
  it('measure contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each(['base', 'arabic', 'article', 'lists', 'places'])(
    'say start and end, not left and right: %s.css',
    (name) => {
      // Code alone is always read from left to right.
      const rules = readStyle(name).replace(/pre \{[^}]*\}/, '');
      expect(
        rules.match(
          /[^-\w(](left|right|(min-|max-)?(width|height)):|(margin|padding|border)-(left|right|top|bottom)|: (left|right);/g,
        ),
      ).toBeNull();
    },
  );

  it('use no colour but the tokens, outside of the tokens', () => {
    const rules = ['base', 'arabic', 'article', 'lists']
      .map(readStyle)
      .join('')
      .replace(/:root \{[^}]*\}/g, '');
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
