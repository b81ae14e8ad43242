import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { TooLong } from '../../domain/errors.ts';
import { requests } from '../../domain/refusals/requests.ts';

/**
 * Stops reading what is sent once it is longer than this: what says its length is refused unread, what comes in
 * pieces at the piece that is too much. @throws TooLong
 * @param maxBytes of a body.
 */
export function limitBody(maxBytes: number): MiddlewareHandler {
  return bodyLimit({
    maxSize: maxBytes,
    onError: () => {
      throw new TooLong(requests.request_too_long());
    },
  });
}

/** As `limitBody`, but for routes (`POST /api/media`) that have a limit of their own. */
export function limitBodiesBut(routes: readonly string[], maxBytes: number): MiddlewareHandler {
  const limit = limitBody(maxBytes);
  return (c, next) => (routes.includes(`${c.req.method} ${c.req.path}`) ? next() : limit(c, next));
}
