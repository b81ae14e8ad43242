import { messagesFor } from '../messages/messages.ts';

/** What readers see when a page cannot be made: finished, in two languages, in need of nothing. */
export function renderUnavailable(): string {
  const parts = (['en', 'ar'] as const).map((language) => {
    const { trouble } = messagesFor(language);
    const direction = language === 'ar' ? ' dir="rtl"' : '';
    return `<section lang="${language}"${direction}><h1>${trouble.failedTitle}</h1><p>${trouble.failedText}</p></section>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>503</title></head><body><main>${parts.join('')}</main></body></html>`;
}
