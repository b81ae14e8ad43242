import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { styleFor } from '../styles/styles.ts';
import {
  type Choices,
  choiceNames,
  choosable,
  choose,
  nothingChosen,
  readChoices,
  writeChoices,
} from './choices.ts';
import { choicesCss } from './choices-css.ts';
import { schemeTokens } from './scheme-tokens.ts';

const secure = 'https://paper.example';
const plain = 'http://127.0.0.1:4000';

const anyChoices: fc.Arbitrary<Choices> = fc.record({
  scheme: fc.constantFrom(...choosable.scheme),
  size: fc.constantFrom(...choosable.size),
  pictures: fc.constantFrom(...choosable.pictures),
  motion: fc.constantFrom(...choosable.motion),
});

/** As a browser sends back what it was given. */
const sent = (setCookie: string) => setCookie.split(';', 1)[0] ?? '';

describe('a reader’s choices', () => {
  it('come back from the cookie as they went in, on both kinds of connection', () => {
    fc.assert(
      fc.property(anyChoices, fc.constantFrom(secure, plain), (choices, url) => {
        expect(readChoices(`a=b; ${sent(writeChoices(choices, url))}; c=d`, url)).toEqual(choices);
      }),
    );
  });

  it('are kept under a name that no other host can set, where there is TLS', () => {
    const cookie = writeChoices({ ...nothingChosen, scheme: 'dark', size: 'larger' }, secure);
    expect(cookie).toBe(
      '__Host-choices=dark.larger; Max-Age=31536000; Path=/; Secure; HttpOnly; SameSite=Lax',
    );
    expect(readChoices('choices=dark', secure)).toEqual(nothingChosen);
    expect(readChoices('not__Host-choices=dark', secure)).toEqual(nothingChosen);
  });

  it('on plain http have the same without what browsers would refuse', () => {
    expect(writeChoices({ ...nothingChosen, pictures: 'lite' }, plain)).toBe(
      'choices=lite; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax',
    );
  });

  it('leave no cookie behind when nothing is chosen any more', () => {
    expect(writeChoices(nothingChosen, secure)).toMatch(/^__Host-choices=; Max-Age=0;/);
  });

  it('are nothing for whatever else a cookie or a form says', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        const read = readChoices(`choices=${text}`, plain);
        for (const name of choiceNames) expect(choosable[name]).toContain(read[name]);
        expect(choose(nothingChosen, new URLSearchParams({ scheme: `x${text}`, toString: text }))).toEqual(
          nothingChosen,
        );
      }),
    );
  });

  it('change one at a time', () => {
    const chosen = choose({ ...nothingChosen, scheme: 'dark' }, new URLSearchParams({ size: 'large' }));
    expect(chosen).toEqual({ ...nothingChosen, scheme: 'dark', size: 'large' });
    expect(choose(chosen, new URLSearchParams({ scheme: 'system' })).scheme).toBe('system');
  });
});

describe('the style sheet of choices', () => {
  it('is empty for whoever chose nothing, and small for everybody else', () => {
    expect(choicesCss(nothingChosen)).toBe('');
    fc.assert(
      fc.property(anyChoices, (choices) => {
        const css = choicesCss(choices);
        expect(css.length).toBeLessThan(1_200);
        expect(css.split('{').length).toBe(css.split('}').length);
        expect(css).not.toMatch(/undefined|url\(|@import/);
      }),
    );
  });

  it('has the colours of the page’s own style sheet, and leaves paper alone', () => {
    const { light, dark } = schemeTokens(styleFor('list', 'ltr').css);
    expect(light).toContain('--paper:#fffdf8');
    expect(dark).toContain('--paper:#1a1714');
    expect(choicesCss({ ...nothingChosen, scheme: 'dark' })).toContain(
      `@media screen{:root{color-scheme:dark;${dark}}}`,
    );
    expect(choicesCss({ ...nothingChosen, scheme: 'light' })).toContain(light);
  });

  it('is not made from a style sheet that says no colours', () => {
    expect(() => schemeTokens(':root{--paper:#fff}')).toThrow('scheme "dark"');
  });

  it.each([
    ['--ink:#000', '--paper:#fff'],
    ['--ink:#fff', '--paper:#000'],
  ])('sets high contrast in black and white: %s on %s', (ink, paper) => {
    const css = choicesCss({ ...nothingChosen, scheme: 'contrast' });
    expect(css).toContain(ink);
    expect(css).toContain(paper);
    expect(css).toContain('--soft:var(--ink)');
  });
});
