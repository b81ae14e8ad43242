import type { OpenAPIHono } from '@hono/zod-openapi';
import { createGuard } from '../accounts/guard.ts';
import { NotFound } from '../domain/errors.ts';
import { fronts } from '../domain/refusals/fronts.ts';
import { apiRoutes } from '../platform/http/api.ts';
import { frontLookRoutes } from '../publishing/fronts/look-routes.ts';
import { frontPresenceRoute } from '../publishing/fronts/presence-route.ts';
import { frontRoutes } from '../publishing/fronts/routes.ts';
import { frontScheduleRoutes } from '../publishing/fronts/schedule-routes.ts';
import { fillArrangement } from '../reader/arranged-front.ts';
import { previewFront } from '../reader/pages/preview-front.ts';
import { readEdition } from '../reader/queries.ts';
import type { NewsroomSide } from './slices.ts';

/** Fronts, arranged by publishing and looked at with the reader's own pages. */
export function frontsApp(side: NewsroomSide): OpenAPIHono {
  const { db, clock, readerUrl } = side;
  const ctx = { db, guard: createGuard(side) };
  const app = apiRoutes();
  app.route('/', frontRoutes(ctx));
  app.route('/', frontPresenceRoute(ctx));
  app.route('/', frontScheduleRoutes(ctx));
  app.route(
    '/',
    frontLookRoutes({
      ...ctx,
      fillParts: async (transaction, edition, containers) => {
        const { parts } = await fillArrangement(transaction, { code: edition }, containers);
        return parts.map(({ container, stories }) => ({
          id: container.id,
          stories: stories.map((story) => story.id),
        }));
      },
      previewFront: async ({ edition: code, section }, containers) => {
        const edition = await readEdition(db, code);
        const page =
          edition && (await previewFront({ readerDb: db, clock, readerUrl }, edition, section, containers));
        if (!page) throw new NotFound(fronts.front_page_missing());
        return page;
      },
    }),
  );
  return app;
}
