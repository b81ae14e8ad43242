import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Guard } from '../../accounts/guard.ts';
import type { StyleProblem } from '../../domain/house-style/check-style.ts';
import { apiRoutes } from '../../platform/http/api.ts';
import { readStoryItem } from '../queries.ts';
import { addRule, changeCheck, changeRule, deleteRule } from './change-style.ts';
import { checkStory } from './check-story.ts';
import {
  checkParams,
  houseStyle,
  linksRequest,
  linkTroubles,
  storedRule,
  storyStyle,
  styleChanges,
  styleCheck,
  styleRuleInput,
  trialPage,
  trialRequest,
} from './contract.ts';
import { findLinkTroubles, type LinkContext } from './find-link-troubles.ts';
import { readStyle, readStyleChanges } from './read-style.ts';
import { tryRule } from './try-rule.ts';

export interface HouseStyleRoutesContext extends LinkContext {
  readonly guard: Guard;
}

const security = [{ key: [] }];
const ruleParams = z.object({ id: z.string() });
const atVersion = z.object({ version: z.coerce.number().int().min(1) });
const json = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } } });
const body = <T extends z.ZodType>(schema: T) => ({ required: true, ...json(schema) });

/** The house style: read by everybody who writes, changed by those who may, tried against the archive. */
export function houseStyleRoutes(ctx: HouseStyleRoutesContext): OpenAPIHono {
  const routes = apiRoutes();
  addReading(routes, ctx);
  addRules(routes, ctx);
  addTrial(routes, ctx);
  return routes;
}

function addReading(routes: OpenAPIHono, ctx: HouseStyleRoutesContext): void {
  const { db, guard } = ctx;
  const common = { security, middleware: guard.allow('story.read') };
  routes.openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/api/style',
      summary: 'The rules and checks that stories are held to',
      responses: { 200: { description: 'All of them', ...json(houseStyle) } },
    }),
    async (c) => c.json(await readStyle(db), 200),
  );
  routes.openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/api/style/changes',
      summary: 'Who changed the house style, the newest first',
      request: { query: z.object({ before: z.coerce.number().int().optional() }) },
      responses: { 200: { description: 'A page', ...json(styleChanges) } },
    }),
    async (c) => c.json(await readStyleChanges(db, c.req.valid('query').before ?? null), 200),
  );
  routes.openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/api/style/links',
      summary: 'Which of these links readers cannot follow',
      request: { body: body(linksRequest) },
      responses: { 200: { description: 'Those, and why', ...json(linkTroubles) } },
    }),
    async (c) => {
      const { targets } = c.req.valid('json');
      return c.json({ links: Object.fromEntries(await findLinkTroubles(ctx, targets)) }, 200);
    },
  );
  routes.openapi(
    createRoute({
      security,
      middleware: guard.allow('story.read', (c) => readStoryItem(db, c.req.param('id') ?? '')),
      method: 'get',
      path: '/api/articles/{id}/style',
      summary: 'What the house style finds in a story',
      request: { params: ruleParams },
      responses: { 200: { description: 'Its problems', ...json(storyStyle) } },
    }),
    async (c) => {
      const { version, problems } = await checkStory(ctx, c.req.valid('param').id);
      return c.json({ version, problems: problems.map(presentProblem) }, 200);
    },
  );
}

function addRules(routes: OpenAPIHono, { db, guard }: HouseStyleRoutesContext): void {
  const common = { security, middleware: guard.allow('style.edit') };
  routes.openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/api/style/rules',
      summary: 'Add a rule',
      request: { body: body(styleRuleInput) },
      responses: { 201: { description: 'The rule', ...json(storedRule) } },
    }),
    async (c) => c.json(await addRule(db, guard.actorOf(c), c.req.valid('json')), 201),
  );
  routes.openapi(
    createRoute({
      ...common,
      method: 'put',
      path: '/api/style/rules/{id}',
      summary: 'Change a rule that is still as you saw it',
      request: { params: ruleParams, query: atVersion, body: body(styleRuleInput) },
      responses: { 200: { description: 'The rule', ...json(storedRule) } },
    }),
    async (c) => {
      const change = { ...c.req.valid('param'), ...c.req.valid('query'), input: c.req.valid('json') };
      return c.json(await changeRule(db, guard.actorOf(c), change), 200);
    },
  );
  routes.openapi(
    createRoute({
      ...common,
      method: 'delete',
      path: '/api/style/rules/{id}',
      summary: 'Delete a rule; the history keeps it',
      request: { params: ruleParams, query: atVersion },
      responses: { 204: { description: 'Deleted' } },
    }),
    async (c) => {
      await deleteRule(db, guard.actorOf(c), { ...c.req.valid('param'), ...c.req.valid('query') });
      return c.body(null, 204);
    },
  );
  routes.openapi(
    createRoute({
      ...common,
      method: 'put',
      path: '/api/style/checks/{name}',
      summary: 'Turn a check on or off, or give it another number',
      request: { params: checkParams, body: body(styleCheck) },
      responses: { 204: { description: 'Changed' } },
    }),
    async (c) => {
      await changeCheck(db, guard.actorOf(c), { ...c.req.valid('param'), ...c.req.valid('json') });
      return c.body(null, 204);
    },
  );
}

function addTrial(routes: OpenAPIHono, { db, guard }: HouseStyleRoutesContext): void {
  routes.openapi(
    createRoute({
      security,
      middleware: guard.allow('style.edit'),
      method: 'post',
      path: '/api/style/try',
      summary: 'Look for a phrase in the archive before it is made a rule, page by page',
      request: { body: body(trialRequest) },
      responses: { 200: { description: 'What this page of the archive has', ...json(trialPage) } },
    }),
    async (c) => c.json(await tryRule(db, c.req.valid('json')), 200),
  );
}

function presentProblem(problem: StyleProblem) {
  const { kind, place } = problem;
  if (kind !== 'phrase') return { kind, place };
  return { kind, place, found: problem.found, replacement: problem.replacement, reason: problem.rule.reason };
}
