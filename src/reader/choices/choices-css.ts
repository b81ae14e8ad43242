import { styleFor } from '../styles/styles.ts';
import { type ChoiceName, type Choices, choiceNames, choosable } from './choices.ts';
import { type SchemeTokens, schemeTokens } from './scheme-tokens.ts';

/** Of what the browser's own setting of text is. */
const sizes: Readonly<Record<Choices['size'], number>> = {
  small: 90,
  standard: 100,
  large: 115,
  larger: 135,
  largest: 160,
};

let tokens: SchemeTokens | undefined;

/** The style sheet of somebody's choices: empty for whoever chose nothing. It stands after the page's own. */
export function choicesCss(choices: Choices): string {
  const rules = [
    schemeRule(choices.scheme),
    choices.size === 'standard' ? '' : `@media screen{html{font-size:${sizes[choices.size]}%}}`,
    choices.pictures === 'lite' ? withoutPictures : '',
    choices.motion === 'still' ? withoutMotion : '',
  ];
  const isAnything = rules.some((rule) => rule !== '');
  return isAnything ? [...rules, ...choiceNames.map((name) => mark(name, choices[name]))].join('') : '';
}

// Paper has its own colours, so that a choice for the screen wastes no ink.
function schemeRule(scheme: Choices['scheme']): string {
  tokens ??= schemeTokens(styleFor('list', 'ltr').css);
  const { light, dark, contrast } = tokens;
  if (scheme === 'light') return `@media screen{:root{color-scheme:light;${light}}}`;
  if (scheme === 'dark') return `@media screen{:root{color-scheme:dark;${dark}}}`;
  if (scheme === 'system') return '';
  const black = '--paper:#000;--tint:#1a1a1a;--ink:#fff;--accent:#ffb3ab';
  const white = '--paper:#fff;--tint:#f2f2f2;--ink:#000;--accent:#7d0a14';
  return (
    `@media screen{:root{${white};${contrast}}a{text-decoration-thickness:2px}}` +
    `@media screen and (prefers-color-scheme:dark){:root{${black}}}`
  );
}

/**
 * For whoever comes to a full page from elsewhere; pages without pictures have addresses of their own. A note says so;
 * one of its links leads to the note itself, and a page whose note is the target shows its pictures.
 */
const withoutPictures =
  '.no-pictures:not(:target){display:block}' +
  ':root:not(:has(.no-pictures:target)) :is(img,picture,video,.picture){display:none}' +
  ':root:not(:has(.no-pictures:target)) .pictured{grid-template-columns:minmax(0,1fr)}';

const withoutMotion =
  '@view-transition{navigation:none}*,::before,::after{animation:none!important;transition:none!important;scroll-behavior:auto!important}';

/** What the page of choices shows as chosen, where it is not what it shows by itself. */
function mark(name: ChoiceName, value: string): string {
  if (value === choosable[name][0]) return '';
  return `.choice[name=${name}]{--mark:initial}.choice[value=${value}]{--mark:"✓ "}`;
}
