import type { Block } from '../block.ts';
import { attributes, escapeHtml, label } from '../html-text.ts';
import { documents } from '../refusals/documents.ts';
import { hostOf, isOwnAsset, isSafeSource } from '../safe-address.ts';

/** A document that readers can take along: a report, a ruling, a form. */
export const documentFile: Block = {
  name: 'document',
  spec: {
    attrs: {
      src: { default: '', validate: 'string' },
      title: { default: '', validate: 'string' },
      credit: { default: '', validate: 'string' },
    },
    group: 'block',
    parseDOM: [
      {
        tag: 'figure.document',
        priority: 60,
        getAttrs: (figure) => {
          const link = figure.querySelector('a');
          const src = link?.getAttribute('href') ?? '';
          const credit = figure.querySelector('figcaption .credit')?.textContent ?? '';
          return isSafeSource(src) && { src, title: link?.textContent ?? '', credit };
        },
      },
    ],
  },
  check: ({ attrs }) =>
    isSafeSource(attrs.src) ? [] : [documents.document_address_unfit({ address: String(attrs.src) })],
  html: ({ attrs }, _inner, page) => {
    const { src, title, credit } = attrs;
    const file = page?.recording(src);
    const href = file?.src ?? src;
    const name = title || (page ? page.words.document : '');
    const link =
      page && !file && isOwnAsset(src)
        ? `<p>${escapeHtml(name)}</p>`
        : `<a${attributes({ href })}>${escapeHtml(name)}</a>`;
    const note =
      page && (file ? page.words.download(file) : isOwnAsset(src) ? '' : page.words.elsewhere(hostOf(src)));
    const by =
      credit === '' ? '' : `<figcaption><span class="credit">${escapeHtml(credit)}</span></figcaption>`;
    return `<figure class="document">${link}${label(note || undefined)}${by}</figure>`;
  },
  text: ({ attrs }) => [attrs.title, attrs.credit].filter(Boolean).join('\n'),
  fixture: {
    type: 'document',
    attrs: {
      src: 'https://files.example.org/report.pdf',
      title: 'The inspector’s report',
      credit: 'Port Authority',
    },
  },
};
