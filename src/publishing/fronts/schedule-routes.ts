import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { apiRoutes } from '../../platform/http/api.ts';
import { momentOf } from '../desk/moment-of.ts';
import { frontScheduleAnswer, frontScheduleChange, frontScheduleRequest } from './contract.ts';
import { type FrontRoutesContext, frontRoute, json, jsonBody, placeOf } from './front-route.ts';
import { cancelFrontSchedule, changeFrontSchedule, scheduleFront } from './schedule-front.ts';

/** Fronts that launch themselves: set, moved, cancelled. */
export function frontScheduleRoutes(ctx: FrontRoutesContext): OpenAPIHono {
  const routes = apiRoutes();
  const { db, guard } = ctx;
  const { path, params, query, secured } = frontRoute(guard);
  const one = `${path}/schedules/{schedule}` as const;
  const oneParams = params.extend({ schedule: z.coerce.number().int() });
  const done = { 204: { description: 'Done' } };
  routes.openapi(
    createRoute({
      method: 'post',
      path: `${path}/schedules`,
      ...secured('front.launch'),
      summary: 'Let the draft of a front launch itself',
      request: { params, query, body: jsonBody(frontScheduleRequest) },
      responses: json(frontScheduleAnswer, 'It waits'),
    }),
    async (c) => {
      const place = placeOf(c);
      const { version, time } = c.req.valid('json');
      const dueAt = await momentOf(db, place.edition, time);
      const by = guard.actorOf(c);
      return c.json({ schedule: await scheduleFront(db, { ...place, version, dueAt, by }) }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'put',
      path: one,
      ...secured('front.launch'),
      summary: 'Another moment for a front that waits',
      request: { params: oneParams, query, body: jsonBody(frontScheduleChange) },
      responses: done,
    }),
    async (c) => {
      const place = placeOf(c);
      const { version, time } = c.req.valid('json');
      const dueAt = await momentOf(db, place.edition, time);
      const { schedule: scheduleId } = c.req.valid('param');
      const by = guard.actorOf(c);
      await changeFrontSchedule(db, { ...place, scheduleId, version, dueAt, by });
      return c.body(null, 204);
    },
  );
  routes.openapi(
    createRoute({
      method: 'delete',
      path: one,
      ...secured('front.launch'),
      summary: 'Cancel a front that waits',
      request: { params: oneParams, query: query.extend({ version: z.coerce.number().int() }) },
      responses: done,
    }),
    async (c) => {
      const { schedule: scheduleId } = c.req.valid('param');
      const { version } = c.req.valid('query');
      const by = guard.actorOf(c);
      await cancelFrontSchedule(db, { ...placeOf(c), scheduleId, version, by });
      return c.body(null, 204);
    },
  );
  return routes;
}
