import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { openedPath, readingPath } from '../domain/reading-times.ts';
import type { LimitedSender } from '../platform/http/limit-senders.ts';
import { isFromOurPage } from '../platform/http/own-form.ts';
import type { TimeCounter } from './time-counter.ts';
import type { ViewCounter } from './view-counter.ts';

/** What takes in what pages say of how they are read. */
export interface ReadingCounters {
  readonly views: Pick<ViewCounter, 'countOpened'>;
  readonly times: Pick<TimeCounter, 'count'>;
}

export interface ReadingRoutesContext {
  /** Origin of the reader site. */
  readonly readerUrl: string;
  readonly counters: ReadingCounters;
  readonly limiter: LimitedSender;
  /** The address a request came from, as the socket saw it. */
  senderOf(c: Context): string;
}

const headers = { 'cache-control': 'no-store' };
const story = `${readingPath}/:id{[a-z0-9]{1,40}}` as const;

/**
 * Takes what pages say when readers turn away from a story, and when they open one that their browser had fetched
 * ahead. Nothing is asked of them and nothing is set.
 */
export function readingRoutes({ readerUrl, counters, limiter, senderOf }: ReadingRoutesContext): Hono<Sent> {
  const routes = new Hono<Sent>();
  const refuse = () => new Response(null, { status: 400, headers });
  const atMost = (maxSize: number) => bodyLimit({ maxSize, onError: refuse });
  routes.use(`${readingPath}/*`, async (c, next) => {
    if (!isFromOurPage(c, readerUrl)) return c.body(null, 403, headers);
    const wait = await limiter.secondsToWait(senderOf(c));
    if (wait > 0) return c.body(null, 429, { ...headers, 'retry-after': String(wait) });
    return next();
  });
  routes.post(story, atMost(16), async (c) => {
    const agent = c.req.header('user-agent') ?? '';
    const isCounted = counters.times.count(c.req.param('id'), await c.req.text(), agent);
    return isCounted ? c.body(null, 204, headers) : refuse();
  });
  routes.post(`${story}${openedPath}`, atMost(300), async (c) => {
    const told = {
      agent: c.req.header('user-agent') ?? '',
      referrer: await c.req.text(),
      forwarded: c.req.header('x-forwarded-for'),
    };
    counters.views.countOpened(c.req.param('id'), told, c.env.incoming.socket);
    return c.body(null, 204, headers);
  });
  return routes;
}

interface Sent {
  readonly Bindings: HttpBindings;
}
