import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { assetAddress } from '../static-files.ts';
import type { Site } from './models.ts';
import { cardOf, factsOf, pagesOf, siteOf } from './site.test-support.ts';

const attack = `"'><img src=x onerror=alert(1)><script>alert(2)</script></title></style>&lt;b&gt;`;

const hostileCard = cardOf({
  path: `/world/${attack}`,
  headline: attack,
  standfirst: attack,
  kicker: attack,
  writers: [attack],
  language: attack,
  picture: {
    src: attack,
    sources: [{ type: attack, srcset: attack, sizes: attack }],
    colour: attack,
    width: 1,
    height: 1,
    alt: attack,
  },
});

const hostileFacts = { ...factsOf(`/${attack}`), title: attack, description: attack, feedPath: `/${attack}` };

const hostileSite: Site = {
  ...siteOf('en', { name: attack }),
  sections: [{ slug: attack, name: attack }],
};

describe.each(Object.entries(pagesOf(hostileSite, hostileCard, hostileFacts)))(
  'the %s page with an attack in every field',
  (_name, html) => {
    const { document } = parseHTML(html);
    const elements = [...document.querySelectorAll('*')];

    it('runs nothing and loads nothing of it', () => {
      const scripts = [...document.querySelectorAll('script')].map((script) => script.outerHTML);
      expect(scripts).toEqual([`<script src="${assetAddress('site.js')}" type="module"></script>`]);
      expect(
        elements.flatMap((each) => each.getAttributeNames()).filter((name) => /^on|^style$/.test(name)),
      ).toEqual([]);
      expect(document.querySelectorAll('title, style').length).toBe(2);
      expect(html).not.toContain('<img src=x');
      expect(html).not.toContain('<b>');
    });

    it('shows it as the text it is', () => {
      const shown = [...document.querySelectorAll('h1, h2, h3, .index-name, .nameplate')].map(
        (heading) => heading.textContent,
      );
      expect(shown.filter((text) => text?.includes('<script>alert(2)</script>')).length).toBeGreaterThan(0);
    });
  },
);
