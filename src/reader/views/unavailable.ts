import type { Direction } from '../../domain/article.ts';
import { messagesFor } from '../messages/messages.ts';
import { styleFor } from '../styles/styles.ts';

const languages: readonly (readonly [language: string, direction: Direction])[] = [
  ['en', 'ltr'],
  ['ar', 'rtl'],
];

/** What readers see when a page cannot be made: finished, in two languages, in need of nothing. */
export function renderUnavailable(): string {
  const { css, source } = styleFor('list', 'rtl');
  const parts = languages.map(([language, direction]) => {
    const { trouble } = messagesFor(language);
    const title = language === 'en' ? 'h1' : 'h2';
    return `<section class="notice" lang="${language}" dir="${direction}"><${title}>${trouble.failedTitle}</${title}><p>${trouble.failedText}</p></section>`;
  });
  return `<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'; style-src ${source}; font-src 'self'"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${messagesFor('en').trouble.failedTitle}</title><style>${css}</style></head><body><main class="page">${parts.join('')}</main></body></html>`;
}
