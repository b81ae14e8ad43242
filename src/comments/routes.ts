import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { LimitedSender } from '../platform/http/limit-senders.ts';
import { isForm, isFromOurPage } from '../platform/http/own-form.ts';
import type { Log } from '../platform/log.ts';
import { emptyForm, type FormState, trapField } from './form-state.ts';
import { type SubmitContext, submitComment } from './submit-comment.ts';

export interface CommentRoutesContext extends SubmitContext {
  /** Origin of the reader site: forms of other sites are refused. */
  readonly readerUrl: string;
  readonly limiter: LimitedSender;
  readonly log: Log;
  /** The address a request came from, as the socket saw it. */
  senderOf(c: Context): string;
  /** A finished page in the language that the address is of; `kept`: what the reader wrote, to be handed back. */
  refusal(why: CommentRefusal, address: string, kept?: string): Response;
  /** The story's page with this form, for one reader, or null when readers do not have the story. */
  pageWithForm(articleId: string, form: FormState): Promise<Response | null>;
}

/**
 * Why no comment is taken: it was sent from another site's page, is no form, is too large, is for a story that readers
 * do not have or on which no comments are taken any more, or could not be stored.
 */
type CommentRefusal = 'foreign' | 'notForm' | 'tooLarge' | 'storyGone' | 'commentsClosed' | 'unkept';

/** A comment of 5,000 signs outside of the first plane, each sent as %F0%9F%91%8D, and room to be too long. */
const maxBytes = 96 * 1024;
const idPattern = /^[a-z0-9]{1,40}$/;

/** Where comment forms are sent: `{prefix}/comments/{article}`. */
export function commentRoutes(ctx: CommentRoutesContext): Hono {
  const routes = new Hono();
  routes.onError(async (error, c) => {
    // Without the detail of a database error, which quotes the row: a guest's words are not for the log.
    const { name, message, stack } = error;
    ctx.log.error({ err: { name, message, stack } }, 'a comment could not be taken');
    return ctx.refusal('unkept', c.req.path, await wordsIn(c));
  });
  const limit = bodyLimit({
    maxSize: maxBytes,
    onError: (c) => ctx.refusal('tooLarge', c.req.path),
  });
  // The patterns keep what is no id of ours from the database and from the address we answer with.
  for (const path of ['/comments/:id{[a-z0-9]+}', '/:prefix{[a-z0-9-]+}/comments/:id{[a-z0-9]+}']) {
    routes.post(path, limit, (c) =>
      takeComment(ctx, c, c.req.param('id') ?? '', c.req.param('prefix') ?? null),
    );
  }
  return routes;
}

async function takeComment(
  ctx: CommentRoutesContext,
  c: Context,
  articleId: string,
  prefix: string | null,
): Promise<Response> {
  if (!isFromOurPage(c, ctx.readerUrl)) return ctx.refusal('foreign', c.req.path);
  if (!isForm(c)) return ctx.refusal('notForm', c.req.path);
  const { form, isTrapped } = readForm(await c.req.text());
  const received = `${prefix === null ? '' : `/${prefix}`}/comments/received/${articleId}`;
  const done = () => c.body(null, 303, { location: received, 'cache-control': 'no-store' });
  if (isTrapped) return done(); // a program filled in what people cannot see
  const noStory = () => ctx.refusal('storyGone', c.req.path, form.values.comment);
  const wait = await ctx.limiter.secondsToWait(ctx.senderOf(c));
  if (wait > 0) {
    const page = await ctx.pageWithForm(articleId, { ...form, trouble: 'tooMany' });
    return page ? withStatus(page, 429, { 'retry-after': String(wait) }) : noStory();
  }
  const outcome = await submitComment(ctx, { articleId, parentId: form.replyTo, values: form.values });
  if (outcome.kind === 'held') return done();
  if (outcome.kind === 'no-story') return noStory();
  if (outcome.kind === 'closed') return ctx.refusal('commentsClosed', c.req.path, form.values.comment);
  const { values, errors, isParentGone } = outcome;
  const trouble = isParentGone ? 'parentGone' : null;
  const replyTo = isParentGone ? null : form.replyTo;
  return (await ctx.pageWithForm(articleId, { values, errors, trouble, replyTo })) ?? noStory();
}

function readForm(body: string): { form: FormState; isTrapped: boolean } {
  const sent = new URLSearchParams(body);
  const text = (name: string) => sent.get(name) ?? '';
  const values = {
    name: text('name'),
    email: text('email'),
    website: text('website'),
    comment: text('comment'),
  };
  const parent = text('parent');
  // What is no id of ours answers a comment that is not there.
  const replyTo = parent === '' ? null : idPattern.test(parent) ? parent : 'none';
  return { form: { ...emptyForm, values, replyTo }, isTrapped: text(trapField) !== '' };
}

function withStatus(page: Response, status: number, more: Readonly<Record<string, string>>): Response {
  const headers = new Headers(page.headers);
  for (const [name, value] of Object.entries(more)) headers.set(name, value);
  return new Response(page.body, { status, headers });
}

/** The comment that was sent, as far as it came. */
async function wordsIn(c: Context): Promise<string> {
  try {
    return readForm(await c.req.text()).form.values.comment;
  } catch {
    return '';
  }
}
