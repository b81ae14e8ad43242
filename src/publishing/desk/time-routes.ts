import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { apiRoutes } from '../../platform/http/api.ts';
import { liftEmbargo, setEmbargo } from '../embargo/set-embargo.ts';
import {
  cancelSchedule,
  changeSchedule,
  type ScheduleTime,
  scheduleStory,
} from '../schedule/schedule-story.ts';
import { embargoRequest, scheduleAnswer, scheduleChange, scheduleRequest } from './contract.ts';
import { type GivenMoment, momentOf } from './moment-of.ts';
import {
  addDecision,
  articleOf,
  type DeskRoutesContext,
  emptyAnswer,
  jsonAnswer,
  jsonBody,
  storyRoute,
} from './route-parts.ts';

/** When readers get a story: schedules and embargoes. */
export function timeRoutes(ctx: DeskRoutesContext): OpenAPIHono {
  const routes = apiRoutes();
  const params = z.object({ id: z.string() });
  const scheduleParams = params.extend({ schedule: z.coerce.number().int() });
  routes.openapi(
    createRoute({
      method: 'post',
      ...storyRoute(ctx, 'story.schedule', '/schedule', 'Let a story publish itself at its second'),
      request: { params, body: jsonBody(scheduleRequest) },
      responses: jsonAnswer(scheduleAnswer, 'It waits'),
    }),
    async (c) => {
      const articleId = articleOf(c);
      const { time, policy, update } = c.req.valid('json');
      const wanted = { articleId, time: await timeOf(ctx, articleId, time), policy, update };
      return c.json({ schedule: await scheduleStory(ctx, ctx.guard.actorOf(c), wanted) }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'put',
      ...storyRoute(ctx, 'story.schedule', '/schedules/{schedule}', 'Change a schedule as it was seen'),
      request: { params: scheduleParams, body: jsonBody(scheduleChange) },
      responses: emptyAnswer('Changed.'),
    }),
    async (c) => {
      const articleId = articleOf(c);
      const { schedule: scheduleId } = c.req.valid('param');
      const { time, policy, update, version } = c.req.valid('json');
      const at = await timeOf(ctx, articleId, time);
      const change = { articleId, scheduleId, version, policy, update, time: at };
      await changeSchedule(ctx, ctx.guard.actorOf(c), change);
      return c.body(null, 204);
    },
  );
  routes.openapi(
    createRoute({
      method: 'delete',
      ...storyRoute(ctx, 'story.schedule', '/schedules/{schedule}', 'Cancel a schedule as it was seen'),
      request: { params: scheduleParams, query: z.object({ version: z.coerce.number().int() }) },
      responses: emptyAnswer('The story does not publish itself.'),
    }),
    async (c) => {
      const { schedule: scheduleId } = c.req.valid('param');
      const seen = { articleId: articleOf(c), scheduleId, version: c.req.valid('query').version };
      await cancelSchedule(ctx, ctx.guard.actorOf(c), seen);
      return c.body(null, 204);
    },
  );
  routes.openapi(
    createRoute({
      method: 'put',
      ...storyRoute(ctx, 'story.schedule', '/embargo', 'Keep a story back until a moment'),
      request: { params, body: jsonBody(embargoRequest) },
      responses: emptyAnswer('Nobody can publish it before.'),
    }),
    async (c) => {
      const articleId = articleOf(c);
      const until = await instantOf(ctx, articleId, c.req.valid('json').until);
      await setEmbargo(ctx, ctx.guard.actorOf(c), { articleId, until });
      return c.body(null, 204);
    },
  );
  addDecision(routes, ctx, {
    ...{ method: 'post', action: 'story.lift_embargo', path: '/embargo/lift' },
    summary: 'Lift the embargo of a story',
    done: 'It can be published at once.',
    decide: (actor, decided) => liftEmbargo(ctx, actor, decided),
  });
  return routes;
}

async function timeOf(
  ctx: DeskRoutesContext,
  articleId: string,
  time: GivenMoment | null,
): Promise<ScheduleTime> {
  if (time === null) return { kind: 'embargo' };
  return { kind: 'schedule', dueAt: await instantOf(ctx, articleId, time) };
}

async function instantOf(ctx: DeskRoutesContext, articleId: string, given: GivenMoment): Promise<Date> {
  const { desk } = await ctx.storyItem(articleId);
  return momentOf(ctx.db, desk?.edition ?? '', given);
}
