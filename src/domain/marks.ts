import type { MarkSpec } from 'prosemirror-model';
import { attributes } from './html-text.ts';
import { isSafeLink } from './safe-address.ts';

/** A mark: how it is read from HTML and what it opens with. */
export interface MarkHome {
  readonly spec: MarkSpec;
  readonly element: string;
  readonly attributes?: (attrs: Readonly<Record<string, unknown>>) => string;
}

const plain = (element: string, ...alsoReadFrom: string[]): MarkHome => ({
  element,
  spec: { parseDOM: [element, ...alsoReadFrom].map((tag) => ({ tag })) },
});

/** All marks, in the order in which they nest, outermost first. */
export const marks: Readonly<Record<string, MarkHome>> = {
  link: {
    element: 'a',
    attributes: (attrs) => attributes({ href: String(attrs.href) }),
    spec: {
      attrs: { href: { validate: 'string' } },
      inclusive: false,
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (element) => {
            const href = element.getAttribute('href') ?? '';
            return isSafeLink(href) ? { href: href.trim() } : false;
          },
        },
      ],
    },
  },
  language: {
    element: 'span',
    attributes: (attrs) =>
      attributes({ lang: String(attrs.lang), dir: attrs.dir === null ? null : String(attrs.dir) }),
    spec: {
      attrs: { lang: { validate: 'string' }, dir: { default: null, validate: 'string|null' } },
      parseDOM: [
        {
          tag: 'span[lang]',
          getAttrs: (element) => {
            const lang = element.getAttribute('lang') ?? '';
            const dir = element.getAttribute('dir');
            return (
              /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(lang) && {
                lang,
                dir: dir === 'ltr' || dir === 'rtl' ? dir : null,
              }
            );
          },
        },
      ],
    },
  },
  strong: plain('strong', 'b'),
  emphasis: plain('em', 'i'),
  strike: plain('s', 'del', 'strike'),
  sub: plain('sub'),
  sup: plain('sup'),
  code: plain('code'),
};
