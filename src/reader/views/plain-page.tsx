import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import type { Edition } from '../../domain/article.ts';
import { messagesFor } from '../messages/messages.ts';
import { pageHeaders } from '../page-policy.ts';
import { styleFor } from '../styles/styles.ts';

/** Why a reader gets a page that says so and nothing else, with the status of the answer. */
const statuses = {
  /** A page could not be made. */
  failed: 503,
  /** None can be made while the site is being worked on. */
  closed: 503,
  /** Nothing is taken in meanwhile. */
  unsent: 503,
  /** A comment could not be stored. */
  unkept: 503,
  malformed: 400,
  foreign: 403,
  /** Its edition takes no comments on it any more. */
  commentsClosed: 403,
  storyGone: 404,
  onlyRead: 405,
  tooLarge: 413,
  addressTooLong: 414,
  notForm: 415,
} as const;
export type Trouble = keyof typeof statuses;

/** A finished answer in need of nothing. */
export interface PlainPage {
  readonly status: (typeof statuses)[Trouble];
  readonly headers: Readonly<Record<string, string>>;
  readonly html: string;
}

/**
 * What readers of an edition see where there is no page for them: finished, in their language, in need of nothing.
 * @param kept what the reader had written: it is handed back
 */
export function renderPlainPage(edition: Edition, trouble: Trouble, kept = ''): PlainPage {
  const words = String(<Words edition={edition} trouble={trouble} kept={kept} />);
  const style = styleFor('list', edition.direction, words);
  return {
    status: statuses[trouble],
    headers: {
      ...pageHeaders([`style-src ${style.source}`, "font-src 'self'"]),
      'cache-control': 'no-store',
      ...(trouble === 'onlyRead' && { allow: 'GET, HEAD, POST' }),
    },
    html: `<!doctype html>${(
      <Page edition={edition} css={style.css} title={wordsFor(edition, trouble).title}>
        {raw(words)}
      </Page>
    )}`,
  };
}

interface PageProps {
  readonly edition: Edition;
  readonly css: string;
  readonly title: string;
  readonly children: Child;
}

function Page({ edition: { name, language, direction, pathPrefix }, css, title, children }: PageProps) {
  return (
    <html lang={language} dir={direction}>
      <head>
        <meta charset="utf-8" />
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
          <main class="notice">{children}</main>
        </div>
      </body>
    </html>
  );
}

interface WordsProps {
  readonly edition: Edition;
  readonly trouble: Trouble;
  readonly kept: string;
}

function Words({ edition, trouble, kept }: WordsProps) {
  const { title, text } = wordsFor(edition, trouble);
  return (
    <>
      <h1>{title}</h1>
      <p>{text}</p>
      {kept.trim() !== '' && (
        <>
          <p>{messagesFor(edition.language).refusals.keptTitle}</p>
          <blockquote class="handed-back" dir="auto">
            {kept}
          </blockquote>
        </>
      )}
    </>
  );
}

function wordsFor(
  { language }: Edition,
  trouble: Trouble,
): { readonly title: string; readonly text: string } {
  const { trouble: words, refusals } = messagesFor(language);
  switch (trouble) {
    case 'failed':
      return { title: words.failedTitle, text: words.failedText };
    case 'closed':
      return { title: words.maintenanceTitle, text: words.closedText };
    case 'unsent':
      return { title: words.maintenanceTitle, text: words.unsentText };
    case 'malformed':
    case 'notForm':
      return { title: words.badRequestTitle, text: words.badRequestText };
    case 'storyGone':
      return { title: words.notFoundTitle, text: refusals.storyGoneText };
    case 'commentsClosed':
      return { title: refusals.commentsClosedTitle, text: refusals.commentsClosedText };
    case 'unkept':
      return { title: refusals.unkeptTitle, text: refusals.unkeptText };
    case 'foreign':
      return { title: refusals.foreignTitle, text: refusals.foreignText };
    case 'onlyRead':
      return { title: refusals.onlyReadTitle, text: refusals.onlyReadText };
    case 'tooLarge':
      return { title: refusals.tooLargeTitle, text: refusals.tooLargeText };
    case 'addressTooLong':
      return { title: refusals.addressTooLongTitle, text: refusals.addressTooLongText };
  }
}
