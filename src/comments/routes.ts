import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { CommentValues } from './comment-input.ts';
import type { LimitedSender } from './limit-senders.ts';
import { type SubmitContext, type SubmitOutcome, submitComment } from './submit-comment.ts';
import { emptyForm, type FormState, trapField } from './views/comment-form.tsx';

export interface CommentRoutesContext extends SubmitContext {
  /** Origin of the reader site: forms of other sites are refused. */
  readonly readerUrl: string;
  readonly limiter: LimitedSender;
  /** The address a request came from, as the socket saw it. */
  senderOf(c: Context): string;
  /** The story's page with this form, for one reader, or null when readers do not have the story. */
  pageWithForm(
    articleId: string,
    form: Omit<FormState, 'replyTo'> & { readonly replyTo: string | null },
  ): Promise<Response | null>;
}

const maxBytes = 64 * 1024;

/** Where comment forms are sent: `{prefix}/comments/{article}`. */
export function commentRoutes(ctx: CommentRoutesContext): Hono {
  const routes = new Hono();
  const tooLarge = (c: Context) => c.text('The comment is too large to be taken.\n', 413);
  for (const path of ['/comments/:id', '/:prefix/comments/:id']) {
    routes.post(path, bodyLimit({ maxSize: maxBytes, onError: tooLarge }), (c) => takeComment(ctx, c));
  }
  return routes;
}

async function takeComment(ctx: CommentRoutesContext, c: Context): Promise<Response> {
  if (!isFromOurPage(c, ctx.readerUrl)) return c.text('Comments are taken from this site alone.\n', 403);
  const type = c.req.header('content-type') ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) return c.text('Send the form as it is.\n', 415);
  const form = new URLSearchParams(await c.req.text());
  const text = (name: string) => form.get(name) ?? '';
  const values: CommentValues = {
    name: text('name'),
    email: text('email'),
    website: text('website'),
    comment: text('comment'),
  };
  const articleId = c.req.param('id') ?? '';
  const replyTo = form.get('parent') || null;
  const received = c.redirect(`${c.req.path.replace(/\/[^/]*$/, '')}/received/${articleId}`, 303);
  received.headers.set('cache-control', 'no-store');
  if (text(trapField) !== '') return received; // a program filled in what people cannot see
  if (!(await ctx.limiter.mayPass(ctx.senderOf(c)))) {
    const page = await ctx.pageWithForm(articleId, { ...emptyForm, values, trouble: 'tooMany', replyTo });
    return page ? new Response(page.body, { status: 429, headers: page.headers }) : notHere(c);
  }
  const outcome = await submitComment(ctx, { articleId, parentId: replyTo, values });
  if (outcome.kind === 'held') return received;
  const again = formAfter(outcome, replyTo);
  return (again && (await ctx.pageWithForm(articleId, again))) ?? notHere(c);
}

function formAfter(outcome: SubmitOutcome, replyTo: string | null) {
  if (outcome.kind === 'invalid') {
    return { values: outcome.values, errors: outcome.errors, trouble: null, replyTo };
  }
  if (outcome.kind === 'parent-gone') {
    return { values: outcome.values, errors: {}, trouble: 'parentGone' as const, replyTo: null };
  }
  return null;
}

function notHere(c: Context): Response {
  return c.text('There is no such story here.\n', 404);
}

/**
 * Whether a browser says that a page of ours sent the form: Sec-Fetch-Site where there is one, else Origin
 * must match. Programs that send neither are no browser that somebody could be tricked in.
 */
function isFromOurPage(c: Context, readerUrl: string): boolean {
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin';
  const origin = c.req.header('origin');
  return origin === undefined || origin === readerUrl;
}
