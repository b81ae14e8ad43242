import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { may } from '../../domain/permissions.ts';
import { apiRoutes } from '../../platform/http/api.ts';
import { changeAddress } from '../change-address.ts';
import { approveCorrection, rejectCorrection } from '../corrections/decide-correction.ts';
import { proposeCorrection } from '../corrections/propose-correction.ts';
import { endPreviewLink, makePreviewLink } from '../preview/make-link.ts';
import {
  addressAnswer,
  addressRequest,
  because,
  correctionAnswer,
  correctionRequest,
  previewAnswer,
  previewRequest,
} from './contract.ts';
import {
  articleOf,
  type DeskRoutesContext,
  emptyAnswer,
  jsonAnswer,
  jsonBody,
  readerAddress,
  storyRoute,
} from './route-parts.ts';

/** What readers have is corrected or moved; and who may look at what they do not have. */
export function laterRoutes(ctx: DeskRoutesContext): OpenAPIHono {
  const routes = apiRoutes();
  const params = z.object({ id: z.string() });
  const correctionParams = params.extend({ correction: z.string() });
  routes.openapi(
    createRoute({
      method: 'post',
      ...storyRoute(ctx, 'story.correct', '/corrections', 'Correct a story that readers have'),
      request: { params, body: jsonBody(correctionRequest) },
      responses: jsonAnswer(correctionAnswer, 'Readers have it, or a second person has to approve it'),
    }),
    async (c) => {
      const correction = { articleId: articleOf(c), ...c.req.valid('json') };
      const outcome = await proposeCorrection(ctx, ctx.guard.actorOf(c), correction);
      const { id, kind: status } = outcome;
      const url = outcome.kind === 'published' ? readerAddress(ctx, outcome.path) : null;
      return c.json({ id, status, url }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'post',
      ...storyRoute(
        ctx,
        'story.approve',
        '/corrections/{correction}/approve',
        'Let readers have a correction',
      ),
      request: { params: correctionParams },
      responses: jsonAnswer(addressAnswer, 'Readers have it'),
    }),
    async (c) => {
      const which = { articleId: articleOf(c), correctionId: c.req.valid('param').correction };
      const path = await approveCorrection(ctx, ctx.guard.actorOf(c), which);
      return c.json({ url: readerAddress(ctx, path) }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'post',
      ...storyRoute(ctx, 'story.approve', '/corrections/{correction}/reject', 'Refuse a correction'),
      request: { params: correctionParams, body: jsonBody(because) },
      responses: emptyAnswer('Readers do not get it.'),
    }),
    async (c) => {
      const { reason } = c.req.valid('json');
      const which = { articleId: articleOf(c), correctionId: c.req.valid('param').correction, reason };
      await rejectCorrection(ctx, ctx.guard.actorOf(c), which);
      return c.body(null, 204);
    },
  );
  routes.openapi(
    createRoute({
      method: 'put',
      ...storyRoute(ctx, 'story.address', '/address', 'Another last part for the address of a story'),
      request: { params, body: jsonBody(addressRequest) },
      responses: jsonAnswer(addressAnswer, 'Where readers have it now, or null'),
    }),
    async (c) => {
      const articleId = articleOf(c);
      const actor = ctx.guard.actorOf(c);
      const mayMoveLive = may(actor, 'story.publish', await ctx.storyItem(articleId));
      const { slug } = c.req.valid('json');
      const path = await changeAddress(ctx, actor, { articleId, slug, mayMoveLive });
      return c.json({ url: path === null ? null : readerAddress(ctx, path) }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'post',
      ...storyRoute(
        ctx,
        'story.preview',
        '/previews',
        'A link to a story that readers do not have, for one person',
      ),
      request: { params, body: jsonBody(previewRequest) },
      responses: jsonAnswer(previewAnswer, 'The link, shown this once'),
    }),
    async (c) => {
      const link = { articleId: articleOf(c), ...c.req.valid('json') };
      const { id, token } = await makePreviewLink(ctx, ctx.guard.actorOf(c), link);
      c.header('cache-control', 'no-store');
      return c.json({ id, url: `${ctx.newsroomUrl}/preview/${token}` }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'delete',
      ...storyRoute(ctx, 'story.preview', '/previews/{preview}', 'End a preview link'),
      request: { params: params.extend({ preview: z.string() }) },
      responses: emptyAnswer('It leads nowhere.'),
    }),
    async (c) => {
      const which = { articleId: articleOf(c), linkId: c.req.valid('param').preview };
      await endPreviewLink(ctx, ctx.guard.actorOf(c), which);
      return c.body(null, 204);
    },
  );
  return routes;
}
