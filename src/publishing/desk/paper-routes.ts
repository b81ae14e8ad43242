import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { may } from '../../domain/permissions.ts';
import { apiRoutes } from '../../platform/http/api.ts';
import { tellFailure } from '../../platform/http/told-failure.ts';
import { listAlarms } from '../alarms/list-alarms.ts';
import { alarmItem, noteAlarmSeen } from '../alarms/note-alarm-seen.ts';
import { listRules, saveRules } from '../gates/save-rules.ts';
import { addMinorKind, listMinorKinds, retireMinorKind } from '../minor-kinds.ts';
import {
  alarms,
  minorKindAnswer,
  minorKindRequest,
  minorKinds,
  rulesChange,
  rulesList,
  rulesSaved,
} from './contract.ts';
import { type DeskRoutesContext, emptyAnswer, jsonAnswer, jsonBody, paperRoute } from './route-parts.ts';

/** Alarms shown at once. */
const alarmsShown = 50;

/** What holds for the whole paper: rules of sections, kinds of minor change, alarms. */
export function paperRoutes(ctx: DeskRoutesContext): OpenAPIHono {
  const routes = apiRoutes();
  const { db, guard } = ctx;
  routes.openapi(
    createRoute({
      method: 'get',
      ...paperRoute(ctx, 'site.read', '/api/gates', 'What editions and sections ask of their stories'),
      responses: jsonAnswer(rulesList, 'Every line that was set'),
    }),
    async (c) => c.json(presentRules(await listRules(db)), 200),
  );
  routes.openapi(
    createRoute({
      method: 'put',
      ...paperRoute(ctx, 'site.edit', '/api/gates', 'Set what an edition or a section asks of its stories'),
      request: { body: jsonBody(rulesChange) },
      responses: jsonAnswer(rulesSaved, 'Set'),
    }),
    async (c) => {
      const version = await saveRules(db, guard.actorOf(c), c.req.valid('json'));
      return c.json({ version }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'get',
      ...paperRoute(ctx, 'site.read', '/api/minor-kinds', 'Kinds of change too small to be dated'),
      responses: jsonAnswer(minorKinds, 'Those in use'),
    }),
    async (c) => c.json(await listMinorKinds(db), 200),
  );
  routes.openapi(
    createRoute({
      method: 'post',
      ...paperRoute(ctx, 'site.edit', '/api/minor-kinds', 'Define a kind of minor change'),
      request: { body: jsonBody(minorKindRequest) },
      responses: jsonAnswer(minorKindAnswer, 'Its id'),
    }),
    async (c) => {
      return c.json({ id: await addMinorKind(db, guard.actorOf(c), c.req.valid('json')) }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'delete',
      ...paperRoute(ctx, 'site.edit', '/api/minor-kinds/{kind}', 'Take a kind of minor change out of use'),
      request: { params: z.object({ kind: z.string() }) },
      responses: emptyAnswer('Nobody can use it any more.'),
    }),
    async (c) => {
      await retireMinorKind(db, guard.actorOf(c), c.req.valid('param').kind);
      return c.body(null, 204);
    },
  );
  routes.openapi(
    createRoute({
      method: 'get',
      ...paperRoute(ctx, 'story.schedule', '/api/alarms', 'What somebody has to look at'),
      responses: jsonAnswer(alarms, 'Those that nobody has seen, the newest first'),
    }),
    async (c) => {
      const actor = guard.actorOf(c);
      const unseen = await listAlarms(db);
      const theirs = unseen.filter(({ item }) => may(actor, 'story.schedule', item)).slice(0, alarmsShown);
      return c.json(
        theirs.map(({ item: _, ...alarm }) => ({
          ...alarm,
          cause: tellFailure(alarm.data.cause),
          at: alarm.at.toISOString(),
        })),
        200,
      );
    },
  );
  routes.openapi(
    createRoute({
      method: 'post',
      ...paperRoute(ctx, 'story.schedule', '/api/alarms/{alarm}/seen', 'Say that an alarm was seen'),
      middleware: guard.allow('story.schedule', (c) => alarmItem(db, alarmOf(c))),
      request: { params: z.object({ alarm: z.string() }) },
      responses: emptyAnswer('It is off the list.'),
    }),
    async (c) => {
      await noteAlarmSeen(db, alarmOf(c), guard.actorOf(c));
      return c.body(null, 204);
    },
  );
  return routes;
}

/** 0 for what is no number: there is no such alarm. */
function alarmOf(c: Context): number {
  const given = c.req.param('alarm') ?? '';
  return /^\d{1,15}$/.test(given) ? Number(given) : 0;
}

function presentRules(lines: Awaited<ReturnType<typeof listRules>>) {
  return lines.map((line) => ({ ...line, gates: [...line.gates] }));
}
