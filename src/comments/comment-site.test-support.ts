import { Hono } from 'hono';
import type { Edition } from '../domain/article.ts';
import { type LimitedSender, limitSenders } from '../platform/http/limit-senders.ts';
import type { Log } from '../platform/log.ts';
import { commentWords } from '../reader/messages/comment-words.ts';
import { messagesFor } from '../reader/messages/messages.ts';
import { plainPage } from '../reader/plain-page.test-support.ts';
import { plainAnswer } from '../reader/respond.ts';
import { styleFor } from '../reader/styles/styles.ts';
import type { Db } from '../store/db.ts';
import { commentPart } from './comment-part.ts';
import type { FormState } from './form-state.ts';
import { testSeal } from './live-story.test-support.ts';
import { commentRoutes } from './routes.ts';

export const editions: Readonly<Record<'en' | 'ar', Edition>> = {
  en: edition('en', 'ltr', ''),
  ar: edition('ar', 'rtl', '/ar'),
};

function edition(code: string, direction: 'ltr' | 'rtl', pathPrefix: string): Edition {
  return {
    code,
    name: 'Masthead',
    description: '',
    language: code,
    direction,
    pathPrefix,
    timeZone: 'UTC',
    position: 1,
  };
}

export interface CommentSite {
  readonly app: Hono;
  /** Everything that was logged. */
  readonly logged: readonly unknown[];
}

export interface CommentSiteOptions {
  readonly readerDb: Db;
  readonly limiter?: LimitedSender;
  readonly edition?: Edition;
}

/** Comments with the smallest pages around them: `/world/<story>` and where forms go. */
export function commentSite({ readerDb, limiter, edition = editions.en }: CommentSiteOptions): CommentSite {
  const logged: unknown[] = [];
  const note = (...what: unknown[]) => logged.push(what);
  const log = { debug: note, info: note, warn: note, error: note, child: () => log } as unknown as Log; // as: a test double
  const words = commentWords(edition, messagesFor(edition.language));
  const page = async (id: string, form: Partial<FormState>) => {
    const story = { id, path: `${edition.pathPrefix}/world/${id}`, pathPrefix: edition.pathPrefix };
    return wholePage(edition, (await commentPart(readerDb, words, story, form)).html);
  };
  const app = new Hono();
  app.route(
    '/',
    commentRoutes({
      readerDb,
      seal: testSeal,
      readerUrl: 'http://masthead.test',
      limiter: limiter ?? limitSenders(1_000, 60),
      refusal: (why, address, kept) => plainAnswer(plainPage(why, address, kept)),
      log,
      senderOf: (c) => c.req.header('x-test-sender') ?? '192.0.2.1',
      pageWithForm: async (id, form) => {
        const live = await readerDb
          .selectFrom('liveArticles')
          .select('id')
          .where('id', '=', id)
          .executeTakeFirst();
        const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };
        return live ? new Response(await page(id, form), { status: 422, headers }) : null;
      },
    }),
  );
  app.get('*', async (c) => {
    const id = c.req.path.split('/').at(-1) ?? '';
    return c.html(await page(id, { replyTo: c.req.query('reply-to') ?? null }));
  });
  return { app, logged };
}

function wholePage({ language, direction }: Edition, html: string): string {
  return `<!doctype html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><title>A story</title><style>${styleFor('article', direction, html).css}</style></head><body><main><h1>A story</h1>${html}</main></body></html>`;
}

/** The form as a browser sends it. */
export function formRequest(
  fields: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): RequestInit {
  return {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      ...headers,
    },
  };
}
