import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { readingPath } from '../domain/reading-times.ts';
import type { LimitedSender } from '../platform/http/limit-senders.ts';
import { isFromOurPage } from '../platform/http/own-form.ts';
import type { TimeCounter } from './time-counter.ts';

export interface TimeRoutesContext {
  /** Origin of the reader site. */
  readonly readerUrl: string;
  readonly times: Pick<TimeCounter, 'count'>;
  readonly limiter: LimitedSender;
  /** The address a request came from, as the socket saw it. */
  senderOf(c: Context): string;
}

const headers = { 'cache-control': 'no-store' };

/** Takes what pages say when readers turn away from a story. Nothing is asked of them and nothing is set. */
export function timeRoutes({ readerUrl, times, limiter, senderOf }: TimeRoutesContext): Hono {
  const routes = new Hono();
  const refuse = () => new Response(null, { status: 400, headers });
  routes.post(
    `${readingPath}/:id{[a-z0-9]{1,40}}`,
    bodyLimit({ maxSize: 16, onError: refuse }),
    async (c) => {
      if (!isFromOurPage(c, readerUrl)) return c.body(null, 403, headers);
      const wait = await limiter.secondsToWait(senderOf(c));
      if (wait > 0) return c.body(null, 429, { ...headers, 'retry-after': String(wait) });
      const isCounted = times.count(c.req.param('id'), await c.req.text(), c.req.header('user-agent') ?? '');
      return isCounted ? c.body(null, 204, headers) : refuse();
    },
  );
  return routes;
}
