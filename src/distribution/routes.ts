import { Hono } from 'hono';
import type { Clock } from '../platform/clock.ts';
import type { FeedContext } from './feed-context.ts';
import { feedRoutes } from './feed-routes.ts';
import { kept } from './kept.ts';
import { renderRobots } from './robots.ts';
import { sitemapRoutes } from './sitemap-routes.ts';

export interface DistributionContext extends FeedContext {
  readonly clock: Clock;
}

/** Feeds, sitemaps and robots.txt of the public site. */
export function distributionRoutes(ctx: DistributionContext): Hono {
  const routes = new Hono();
  routes.get('/robots.txt', (c) =>
    kept(c, { body: renderRobots(ctx.readerUrl), mediaType: 'text/plain', dependencies: [] }),
  );
  routes.route('/', sitemapRoutes(ctx));
  routes.route('/', feedRoutes(ctx));
  return routes;
}
