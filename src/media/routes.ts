import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Guard } from '../accounts/guard.ts';
import { InvalidInput } from '../domain/errors.ts';
import type { Action } from '../domain/permissions.ts';
import { media } from '../domain/refusals/media.ts';
import { apiRoutes } from '../platform/http/api.ts';
import { addFromAddress } from './add-from-address.ts';
import { type AddedFile, addMedia } from './add-media.ts';
import {
  addedMedia,
  addressToAdd,
  framingChange,
  mediaAsset,
  mediaPage,
  mediaQuery,
  mediaUses,
  rightsChange,
  wordChange,
} from './contract.ts';
import { changeFraming, changeRights, changeWords } from './edit-media.ts';
import type { MediaContext } from './media-context.ts';
import { presentAsset } from './present.ts';
import { readAsset, readAssetItem } from './queries.ts';
import { searchMedia } from './search-media.ts';
import { restoreMedia, trashMedia } from './trash-media.ts';
import { listUses } from './uses.ts';

export interface MediaRoutesContext extends MediaContext {
  readonly guard: Guard;
  /** Hosts of the owner's own network that pictures may be fetched from. */
  readonly reachableHosts: readonly string[];
}

const security = [{ key: [] }];
const params = z.object({ id: z.string() });
const json = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } } });
const theAsset = { 200: { description: 'As it is now', ...json(mediaAsset) } };

/** The library: what comes in, what is known of it, where it is used. */
export function mediaRoutes(ctx: MediaRoutesContext): OpenAPIHono {
  const routes = apiRoutes();
  addUpload(routes, ctx);
  addReading(routes, ctx);
  addChanges(routes, ctx);
  return routes;
}

/** Lets pass who may do this to the asset that the address names. */
function may({ guard, db }: MediaRoutesContext, action: Action) {
  return guard.allow(action, (c: Context) => readAssetItem(db, c.req.param('id') ?? ''));
}

async function shown({ db, clock }: MediaContext, id: string) {
  return presentAsset(await readAsset(db, id), clock.now());
}

function addUpload(routes: OpenAPIHono, ctx: MediaRoutesContext): void {
  const answer = (description: string) => ({ description, ...json(addedMedia) });
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/api/media',
      summary: 'Take a file into the library: the body is the file',
      security,
      middleware: ctx.guard.allow('media.add'),
      request: {
        query: z.object({ name: z.string().min(1).max(300).openapi({ description: 'Its file name' }) }),
        body: { required: true, content: { 'application/octet-stream': { schema: z.string() } } },
      },
      responses: { 200: answer('We had it'), 201: answer('Added; more renditions follow') },
    }),
    async (c) => {
      const { name } = c.req.valid('query');
      const pieces = c.req.raw.body;
      if (!pieces) throw new InvalidInput(media.file_empty({ name }));
      const actor = ctx.guard.actorOf(c);
      const added = await addMedia(ctx, { name, pieces, actor: actor.name, staffId: actor.staffId });
      return c.json(await shownAdded(ctx, added), added.isNew ? 201 : 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/api/media-from-address',
      summary: 'Fetch a picture that lies elsewhere into the library',
      security,
      middleware: ctx.guard.allow('media.add'),
      request: { body: { required: true, ...json(addressToAdd) } },
      responses: { 200: answer('We had it'), 201: answer('Added; more renditions follow') },
    }),
    async (c) => {
      const { address } = c.req.valid('json');
      const actor = ctx.guard.actorOf(c);
      const added = await addFromAddress(ctx, { address, actor: actor.name, staffId: actor.staffId });
      return c.json(await shownAdded(ctx, added), added.isNew ? 201 : 200);
    },
  );
}

async function shownAdded(ctx: MediaContext, { id, isNew, isAnimated }: AddedFile) {
  return { isNew, isAnimated, asset: await shown(ctx, id) };
}

function addReading(routes: OpenAPIHono, ctx: MediaRoutesContext): void {
  const middleware = ctx.guard.allow('media.read');
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/api/media',
      summary: 'The library, what came last first',
      ...{ security, middleware, request: { query: mediaQuery } },
      responses: { 200: { description: 'A page', ...json(mediaPage) } },
    }),
    async (c) => c.json(await searchMedia(ctx.db, c.req.valid('query'), ctx.clock.now()), 200),
  );
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/api/media/{id}',
      summary: 'All there is to know of a file',
      ...{ security, middleware, request: { params }, responses: theAsset },
    }),
    async (c) => c.json(await shown(ctx, c.req.valid('param').id), 200),
  );
  routes.openapi(
    createRoute({
      method: 'get',
      path: '/api/media/{id}/uses',
      summary: 'The stories that name a file, as they are written and as readers have them',
      ...{ security, middleware },
      request: { params, query: z.object({ after: z.string().max(64).optional() }) },
      responses: { 200: { description: 'A page', ...json(mediaUses) } },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      await readAssetItem(ctx.db, id);
      return c.json(await listUses(ctx.db, id, c.req.valid('query').after), 200);
    },
  );
}

function addChanges(routes: OpenAPIHono, ctx: MediaRoutesContext): void {
  routes.openapi(
    createRoute({
      method: 'patch',
      path: '/api/media/{id}',
      summary: 'Change what is written about a file; stories keep the words they have',
      ...{ security, middleware: may(ctx, 'media.edit'), responses: theAsset },
      request: { params, body: { required: true, ...json(wordChange) } },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      await changeWords(ctx.db, id, c.req.valid('json'), ctx.guard.actorOf(c));
      return c.json(await shown(ctx, id), 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'put',
      path: '/api/media/{id}/framing',
      summary: 'Set what a picture is about and how it is cut',
      ...{ security, middleware: may(ctx, 'media.edit'), responses: theAsset },
      request: { params, body: { required: true, ...json(framingChange) } },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      await changeFraming(ctx.db, id, c.req.valid('json'), ctx.guard.actorOf(c));
      return c.json(await shown(ctx, id), 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'put',
      path: '/api/media/{id}/rights',
      summary: 'Say by what right a file may be shown',
      ...{ security, middleware: may(ctx, 'media.rights'), responses: theAsset },
      request: { params, body: { required: true, ...json(rightsChange) } },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      await changeRights(ctx.db, id, c.req.valid('json'), ctx.guard.actorOf(c));
      return c.json(await shown(ctx, id), 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'delete',
      path: '/api/media/{id}',
      summary: 'Put a file that no story uses into the trash, for 30 days',
      ...{ security, middleware: may(ctx, 'media.edit'), request: { params } },
      responses: { 204: { description: 'In the trash' } },
    }),
    async (c) => {
      await trashMedia(ctx.db, c.req.valid('param').id, ctx.guard.actorOf(c));
      return c.body(null, 204);
    },
  );
  routes.openapi(
    createRoute({
      method: 'post',
      path: '/api/media/{id}/restore',
      summary: 'Take a file out of the trash',
      ...{ security, middleware: may(ctx, 'media.edit'), request: { params }, responses: theAsset },
    }),
    async (c) => {
      const { id } = c.req.valid('param');
      await restoreMedia(ctx.db, id, ctx.guard.actorOf(c));
      return c.json(await shown(ctx, id), 200);
    },
  );
}
