import type { Block } from '../block.ts';
import { attributes, escapeHtml, label } from '../html-text.ts';
import { documents } from '../refusals/documents.ts';
import { isSafeLink } from '../safe-address.ts';

export const richLink: Block = {
  name: 'rich_link',
  spec: {
    attrs: {
      href: { validate: 'string' },
      title: { default: '', validate: 'string' },
      articleId: { default: null, validate: 'string|null' },
    },
    group: 'block',
    parseDOM: [
      {
        tag: 'aside.rich-link',
        getAttrs: (aside) => {
          const link = aside.querySelector('a');
          const href = link?.getAttribute('href') ?? '';
          const articleId = link?.getAttribute('data-article') ?? null;
          return isSafeLink(href) && { href, title: link?.textContent ?? '', articleId };
        },
      },
    ],
  },
  check: ({ attrs }) =>
    isSafeLink(attrs.href) ? [] : [documents.story_link_unfit({ address: String(attrs.href) })],
  html: ({ attrs }, _inner, page) => {
    const found = page && attrs.articleId !== null ? page.linkTo(attrs.articleId) : null;
    const href = found?.href ?? attrs.href;
    const article = page ? null : attrs.articleId;
    const title = escapeHtml(found?.title ?? attrs.title);
    return `<aside class="rich-link">${label(page?.words.readAlso)}<a${attributes({ href, 'data-article': article })}>${title}</a></aside>`;
  },
  text: ({ attrs }) => attrs.title,
  fixture: {
    type: 'rich_link',
    attrs: { href: '/world/the-storm', title: 'The storm, hour by hour', articleId: null },
  },
};
