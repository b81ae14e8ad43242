import type { IncomingMessage, ServerResponse } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { sendFinished } from '../../platform/http/finished-answer.ts';
import type { Log } from '../../platform/log.ts';
import { isPersonal } from '../choices/addresses.ts';
import type { PlainPage, Trouble } from '../views/plain-page.tsx';
import { readTarget } from './address.ts';
import { negotiateEncoding } from './encodings.ts';
import type { PageStore } from './page-store.ts';
import type { StoredPage, Variant } from './stored-page.ts';

export interface AnswerContext {
  readonly store: PageStore;
  /** Answers what is never stored: forms, and what is a reader's own. */
  readonly fetch: (request: Request, env: HttpBindings) => Response | Promise<Response>;
  /**
   * Answers with a sound, a film or a document, which are too large to be held; false where there is none at this
   * address.
   */
  readonly sendLarge?: (
    request: IncomingMessage,
    response: ServerResponse,
    address: string,
  ) => Promise<boolean>;
  /** Told of each page of a story that is sent, and to whom. */
  readonly countView?: ((storyId: string, request: IncomingMessage) => void) | undefined;
  readonly log: Log;
  /** What a reader sees of a trouble. @param address as it was asked for */
  readonly plainPage: (trouble: Trouble, address: string) => PlainPage;
  /** Seconds after which it is worth to try again; with `isClosed` nothing is taken in until then. */
  readonly state: () => { readonly isClosed: boolean; readonly retryAfter: number };
}

/** What Host says is the reader's word; where the site is stands in the configuration. */
const insideHost = 'reader.invalid';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Answers requests of the public site. A held page costs a look-up and a write. Of the request's headers
 * only Accept-Encoding and If-None-Match change the answer; no cookie, no Host. The one address that is each reader's own
 * is never held.
 */
export function answerRequests(ctx: AnswerContext): Listener {
  const answerOne = getRequestListener((request, env) => ctx.fetch(request, env as HttpBindings));
  return (request, response) => {
    const { method, url = '' } = request;
    if (method !== 'GET' && method !== 'HEAD') {
      if (method === 'POST') {
        if (!isPersonal(url) && ctx.state().isClosed) return sendPlain(ctx, request, response, 'unsent');
        request.headers.host = insideHost;
        void answerOne(request, response);
      } else sendPlain(ctx, request, response, 'onlyRead');
      return;
    }
    const page = ctx.store.find(url);
    if (page) return answerPage(ctx, request, response, url, page);
    const target = readTarget(url);
    if (target.kind === 'malformed') return sendPlain(ctx, request, response, 'malformed');
    if (target.kind === 'too-long') return sendPlain(ctx, request, response, 'addressTooLong');
    if (target.kind === 'elsewhere') {
      return void response.writeHead(301, { location: target.address, 'content-length': 0 }).end();
    }
    if (isPersonal(target.address)) {
      request.headers.host = insideHost;
      return void answerOne(request, response);
    }
    answerMade(ctx, request, response, target.address).catch((error: unknown) =>
      answerFailure(ctx, request, response, error),
    );
  };
}

const largeFile = /^\/media\/[a-z0-9]+\.[a-z0-9]+$/;

async function answerMade(
  ctx: AnswerContext,
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
): Promise<void> {
  if (largeFile.test(address) && (await ctx.sendLarge?.(request, response, address))) return;
  answerPage(ctx, request, response, address, await ctx.store.get(address));
}

function answerPage(
  ctx: AnswerContext,
  request: IncomingMessage,
  response: ServerResponse,
  address: string,
  page: StoredPage,
): void {
  const encoding = page.isEncodable ? negotiateEncoding(rawHeader(request, 'accept-encoding')) : 'identity';
  const ready = page.variants.get(encoding);
  if (ready) {
    send(ctx, request, response, page, ready);
    return;
  }
  ctx.store.variant(address, page, encoding).then(
    (variant) => send(ctx, request, response, page, variant),
    (error: unknown) => answerFailure(ctx, request, response, error),
  );
}

function send(
  ctx: AnswerContext,
  request: IncomingMessage,
  response: ServerResponse,
  page: StoredPage,
  variant: Variant,
): void {
  if (page.storyId !== undefined && request.method === 'GET') ctx.countView?.(page.storyId, request);
  const known = rawHeader(request, 'if-none-match');
  if (known !== undefined && page.status === 200 && matches(known, variant.etag)) {
    response.writeHead(304, withoutBodyHeaders(variant.headers)).end();
    return;
  }
  sendFinished(response, variant);
}

/**
 * A header by its name in lower case. `request.headers` would make an object of all of them, which is a
 * tenth of the time a held page takes.
 */
function rawHeader(request: IncomingMessage, name: string): string | undefined {
  const { rawHeaders } = request;
  for (let place = 0; place < rawHeaders.length; place += 2) {
    const each = rawHeaders[place];
    if (each?.length === name.length && each.toLowerCase() === name) return rawHeaders[place + 1];
  }
  return undefined;
}

/** Whether an If-None-Match list has this tag (RFC 9110, 13.1.2: weak comparison). */
function matches(header: string, etag: string): boolean {
  if (header.trim() === '*') return true;
  return header.split(',').some((each) => each.trim().replace(/^W\//, '') === etag);
}

function withoutBodyHeaders(headers: readonly string[]): string[] {
  const kept: string[] = [];
  for (let place = 0; place < headers.length; place += 2) {
    const name = headers[place] ?? '';
    if (!/^content-(length|type|encoding)$/.test(name)) kept.push(name, headers[place + 1] ?? '');
  }
  return kept;
}

function answerFailure(
  ctx: AnswerContext,
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
): void {
  ctx.log.error({ err: error }, 'a page could not be made');
  if (response.headersSent) response.destroy();
  else sendPlain(ctx, request, response, ctx.state().isClosed ? 'closed' : 'failed');
}

function sendPlain(
  ctx: AnswerContext,
  request: IncomingMessage,
  response: ServerResponse,
  trouble: Trouble,
): void {
  const { status, headers, html } = ctx.plainPage(trouble, request.url ?? '/');
  const isHead = request.method === 'HEAD';
  // What was being sent is not read to its end.
  if (!isHead && request.method !== 'GET') response.shouldKeepAlive = false;
  response.setHeader('content-length', Buffer.byteLength(html));
  if (status === 503) response.setHeader('retry-after', ctx.state().retryAfter);
  response.writeHead(status, { ...headers });
  response.end(isHead ? undefined : html);
}
