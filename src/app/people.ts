import type { OpenAPIHono } from '@hono/zod-openapi';
import { recordRoutes } from '../accounts/audit/routes.ts';
import { createGuard } from '../accounts/guard.ts';
import { keyRoutes } from '../accounts/keys/routes.ts';
import { peopleRoutes } from '../accounts/people/routes.ts';
import { apiRoutes } from '../platform/http/api.ts';
import type { NewsroomSide } from './slices.ts';

/** Who works here, the keys of programs, and the record of what they did. */
export function peopleApp(side: NewsroomSide): OpenAPIHono {
  const { db, clock } = side;
  const guard = createGuard(side);
  const app = apiRoutes();
  app.route('/', peopleRoutes({ db, guard }));
  app.route('/', keyRoutes({ db, clock, guard }));
  app.route('/', recordRoutes({ db, guard }));
  return app;
}
