import type { Direction } from '../../domain/article.ts';
import { cssMistakes } from './check-css.ts';
import { contrast } from './contrast.ts';

/** The colours of both schemes, by the names of their tokens. */
const colourNames = ['paper', 'tint', 'ink', 'soft', 'rule', 'accent'] as const;
type Colours = Readonly<Record<string, string>>;

const otherNames = [
  ...['display', 'text', 'label'],
  ...['xs', 's', 'm', 'l', 'xl', 'xxl', 'xxxl'],
  ...['space', 'gutter', 'leading', 'tight', 'adjust', 'measure'],
  ...['lead-weight', 'head-weight', 'light-weight'],
];

/** The least that WCAG 2.2 asks of text. The shipped themes hold 7:1. */
const leastContrast = 4.5;

/** What is wrong with the tokens of a theme: what is missing, and what cannot be read. */
export function tokenMistakes(tokens: Readonly<Record<Direction, string>>): string[] {
  const { light, dark } = schemesOf(tokens.ltr);
  const missing = [...colourNames, ...otherNames].filter((name) => !tokens.ltr.includes(`--${name}:`));
  return [
    ...cssMistakes('tokens.css', tokens.ltr),
    ...cssMistakes('tokens-rtl.css', tokens.rtl.slice(tokens.ltr.length)),
    ...missing.map((name) => `tokens.css: --${name} is missing.`),
    ...schemeMistakes('light', light),
    ...schemeMistakes('dark', dark),
  ];
}

/** Colours as `#rrggbb` of the two schemes that tokens describe. */
export function schemesOf(css: string): { readonly light: Colours; readonly dark: Colours } {
  const dark = /@media\s*\(prefers-color-scheme:\s*dark\)\s*\{\s*:root\s*\{[^}]*\}/.exec(css)?.[0] ?? '';
  const light = /:root\s*\{[^}]*\}/.exec(css.replace(dark, ''))?.[0] ?? '';
  return { light: coloursIn(light), dark: coloursIn(dark) };
}

function coloursIn(rules: string): Colours {
  const found = [...rules.matchAll(/--([a-z]+):\s*(#(?:[0-9a-f]{3}|[0-9a-f]{6}))\s*[;}]/gi)];
  return Object.fromEntries(found.map(([, name = '', colour = '']) => [name, colour]));
}

function schemeMistakes(scheme: string, colours: Colours): string[] {
  const missing = colourNames.filter((name) => !colours[name]);
  if (missing.length > 0) {
    return missing.map(
      (name) => `tokens.css: the ${scheme} scheme has no colour --${name}, written as #96121d.`,
    );
  }
  return (['ink', 'soft', 'accent'] as const).flatMap((name) =>
    (['paper', 'tint'] as const).flatMap((ground) => {
      const ratio = contrast(colours[name], colours[ground]);
      return ratio >= leastContrast
        ? []
        : [
            `tokens.css: --${name} on --${ground} has ${ratio.toFixed(1)}:1 in the ${scheme} scheme; it needs ${leastContrast}:1.`,
          ];
    }),
  );
}
