import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Guard } from '../../accounts/guard.ts';
import type { Action } from '../../domain/permissions.ts';
import { renderHtml } from '../../domain/render-html.ts';
import { renderText } from '../../domain/render-text.ts';
import { apiRoutes } from '../../platform/http/api.ts';
import type { Db } from '../../store/db.ts';
import { readStoryItem } from '../queries.ts';
import { blame, difference, naming, pastVersion, restoration, restored, versionPage } from './contract.ts';
import { findWriters } from './find-writers.ts';
import { listVersions } from './list-versions.ts';
import { nameVersion } from './name-version.ts';
import { compareVersions, readVersion } from './read-version.ts';
import { restoreVersion } from './restore-version.ts';

export interface HistoryRoutesContext {
  readonly db: Db;
  readonly guard: Guard;
}

const params = z.object({ id: z.string() });
const place = z.coerce.number().int().min(0).max(2_147_483_647);
const json = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } } });

/** What a story was before: its versions, what differs between them, who wrote what, and back to one of them. */
export function historyRoutes(ctx: HistoryRoutesContext): OpenAPIHono {
  const routes = apiRoutes();
  addVersions(routes, ctx);
  addComparing(routes, ctx);
  addChanging(routes, ctx);
  return routes;
}

function allowOn({ db, guard }: HistoryRoutesContext, action: Action) {
  const itemOf = (c: Context) => readStoryItem(db, c.req.param('id') ?? '');
  return { security: [{ key: [] }], middleware: guard.allow(action, itemOf) };
}

function addVersions(routes: OpenAPIHono, ctx: HistoryRoutesContext): void {
  const { db } = ctx;
  routes.openapi(
    createRoute({
      ...allowOn(ctx, 'story.read'),
      method: 'get',
      path: '/api/articles/{id}/versions',
      summary: 'What was written in one go, by whom and when, the newest first',
      request: { params, query: z.object({ before: place.optional() }) },
      responses: { 200: { description: 'A page', ...json(versionPage) } },
    }),
    async (c) => c.json(await listVersions(db, c.req.valid('param').id, c.req.valid('query').before), 200),
  );
  routes.openapi(
    createRoute({
      ...allowOn(ctx, 'story.read'),
      method: 'get',
      path: '/api/articles/{id}/versions/{version}',
      summary: 'The document at any version of its log',
      request: { params: z.object({ id: z.string(), version: place }) },
      responses: { 200: { description: 'The document', ...json(pastVersion) } },
    }),
    async (c) => {
      const { id, version } = c.req.valid('param');
      const document = await readVersion(db, id, version);
      const html = renderHtml(document).body;
      return c.json(pastVersion.parse({ version, document, html, text: renderText(document) }), 200);
    },
  );
}

function addComparing(routes: OpenAPIHono, ctx: HistoryRoutesContext): void {
  const { db } = ctx;
  routes.openapi(
    createRoute({
      ...allowOn(ctx, 'story.read'),
      method: 'get',
      path: '/api/articles/{id}/diff',
      summary: 'What changed from one version to another, by block and by word',
      request: { params, query: z.object({ from: place, to: place }) },
      responses: { 200: { description: 'Every block, the same ones too', ...json(difference) } },
    }),
    async (c) => c.json(await compareVersions(db, c.req.valid('param').id, c.req.valid('query')), 200),
  );
  routes.openapi(
    createRoute({
      ...allowOn(ctx, 'story.read'),
      method: 'get',
      path: '/api/articles/{id}/blame',
      summary: 'Who wrote which part of a passage, and when',
      request: { params, query: z.object({ version: place, from: place, to: place }) },
      responses: { 200: { description: 'Its parts in their order', ...json(blame) } },
    }),
    async (c) => c.json(await findWriters(db, c.req.valid('param').id, c.req.valid('query')), 200),
  );
}

function addChanging(routes: OpenAPIHono, ctx: HistoryRoutesContext): void {
  const { db, guard } = ctx;
  routes.openapi(
    createRoute({
      ...allowOn(ctx, 'story.edit'),
      method: 'post',
      path: '/api/articles/{id}/restore',
      summary: 'Make the document what it was, as a new version',
      request: { params, body: { required: true, ...json(restoration) } },
      responses: { 200: { description: 'The versions before and after', ...json(restored) } },
    }),
    async (c) => {
      const articleId = c.req.valid('param').id;
      return c.json(await restoreVersion(db, guard.actorOf(c), { articleId, ...c.req.valid('json') }), 200);
    },
  );
  routes.openapi(
    createRoute({
      ...allowOn(ctx, 'story.edit'),
      method: 'put',
      path: '/api/articles/{id}/names',
      summary: 'Call a version something',
      request: { params, body: { required: true, ...json(naming) } },
      responses: { 204: { description: 'Done' } },
    }),
    async (c) => {
      const articleId = c.req.valid('param').id;
      await nameVersion(db, guard.actorOf(c), { articleId, ...c.req.valid('json') });
      return c.body(null, 204);
    },
  );
}
