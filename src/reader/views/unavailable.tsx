import { raw } from 'hono/html';
import type { Edition } from '../../domain/article.ts';
import { messagesFor } from '../messages/messages.ts';
import { styleFor } from '../styles/styles.ts';

/**
 * Why there is no page: it could not be made; it cannot be made while the site is being worked on; nothing is taken in
 * meanwhile.
 */
export type Trouble = 'failed' | 'closed' | 'unsent';

/** What readers of an edition see when a page cannot be made: finished, in their language, in need of nothing. */
export function renderUnavailable(edition: Edition, trouble: Trouble): string {
  const { name, language, direction, pathPrefix } = edition;
  const { css, source } = styleFor('list', direction);
  const words = messagesFor(language).trouble;
  const [title, text] = {
    failed: [words.failedTitle, words.failedText],
    closed: [words.maintenanceTitle, words.closedText],
    unsent: [words.maintenanceTitle, words.unsentText],
  }[trouble];
  const policy = `default-src 'none'; style-src ${source}; font-src 'self'`;
  return `<!doctype html>${(
    <html lang={language} dir={direction}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="content-security-policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{title}</title>
        <style>{raw(css)}</style>
      </head>
      <body>
        <div class="page">
          <header class="masthead">
            <p class="nameplate small">
              <a href={`${pathPrefix}/`}>{name}</a>
            </p>
          </header>
          <main class="notice">
            <h1>{title}</h1>
            <p>{text}</p>
          </main>
        </div>
      </body>
    </html>
  )}`;
}
