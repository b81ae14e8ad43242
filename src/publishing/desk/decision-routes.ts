import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { sectionGates, waivedWith } from '../../domain/gates.ts';
import { apiRoutes } from '../../platform/http/api.ts';
import { approveStory } from '../gates/approve-story.ts';
import { holdStory, liftHold } from '../gates/hold-story.ts';
import { waiveGate } from '../gates/waive-gate.ts';
import { recoverStory, spikeStory } from '../spike-story.ts';
import { changesSince } from './changes-since.ts';
import { because, handOver, publicationState, unpublishedChanges } from './contract.ts';
import { returnToWriter, sendToDesk } from './hand-over.ts';
import { readPublication } from './read-publication.ts';
import {
  addDecision,
  articleOf,
  type DeskRoutesContext,
  emptyAnswer,
  jsonAnswer,
  jsonBody,
  storyRoute,
} from './route-parts.ts';

/** What is decided about a story before readers have it, and the state of all that. */
export function decisionRoutes(ctx: DeskRoutesContext): OpenAPIHono {
  const routes = apiRoutes();
  const params = z.object({ id: z.string() });
  const gateParams = params.extend({ gate: z.enum(sectionGates) });
  const note = { content: { 'application/json': { schema: handOver } } };
  routes.openapi(
    createRoute({
      method: 'get',
      ...storyRoute(ctx, 'story.read', '/publication', 'Everything that the desk sees of its publication'),
      request: { params },
      responses: jsonAnswer(publicationState, 'Its state'),
    }),
    async (c) => {
      const articleId = articleOf(c);
      const [{ staffId }, item] = [ctx.guard.actorOf(c), await ctx.storyItem(articleId)];
      const { readerUrl } = ctx;
      return c.json(await readPublication(ctx, { articleId, staffId, item, readerUrl }), 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'get',
      ...storyRoute(ctx, 'story.read', '/publication/changes', 'What readers would get that they have not'),
      request: { params },
      responses: jsonAnswer(unpublishedChanges, 'Block by block'),
    }),
    async (c) => c.json({ blocks: await changesSince(ctx, articleOf(c)) }, 200),
  );
  routes.openapi(
    createRoute({
      method: 'post',
      ...storyRoute(ctx, 'story.send', '/send', 'Send a draft to the desk'),
      request: { params, body: note },
      responses: emptyAnswer('The desk has it.'),
    }),
    async (c) => {
      const { note = '' } = c.req.valid('json');
      await sendToDesk(ctx, ctx.guard.actorOf(c), { articleId: articleOf(c), note });
      return c.body(null, 204);
    },
  );
  routes.openapi(
    createRoute({
      method: 'post',
      ...storyRoute(ctx, 'story.assign', '/return', 'Give a story back to its writer'),
      request: { params, body: note },
      responses: emptyAnswer('It is a draft again.'),
    }),
    async (c) => {
      const { note = '' } = c.req.valid('json');
      await returnToWriter(ctx, ctx.guard.actorOf(c), { articleId: articleOf(c), note });
      return c.body(null, 204);
    },
  );
  routes.openapi(
    createRoute({
      method: 'post',
      ...storyRoute(ctx, 'story.approve', '/approve', 'Say that a story is fit to be published as it is now'),
      request: { params },
      responses: emptyAnswer('Approved.'),
    }),
    async (c) => {
      await approveStory(ctx, ctx.guard.actorOf(c), articleOf(c));
      return c.body(null, 204);
    },
  );
  routes.openapi(
    createRoute({
      method: 'post',
      ...storyRoute(ctx, 'story.waive', '/gates/{gate}/waive', 'Let a story past a gate as it is now'),
      // Each gate is waived with a permission of its own.
      middleware: ctx.guard.allow(
        (c) => {
          const gate = gateParams.shape.gate.safeParse(c.req.param('gate'));
          return gate.success ? waivedWith[gate.data] : 'story.waive';
        },
        (c) => ctx.storyItem(articleOf(c)),
      ),
      request: { params: gateParams, body: jsonBody(because) },
      responses: emptyAnswer('It may pass.'),
    }),
    async (c) => {
      const articleId = articleOf(c);
      const { gate } = c.req.valid('param');
      const item = await ctx.storyItem(articleId);
      const { reason } = c.req.valid('json');
      await waiveGate(ctx, ctx.guard.actorOf(c), { articleId, gate, reason, item });
      return c.body(null, 204);
    },
  );
  addDecision(routes, ctx, {
    ...{ method: 'put', action: 'story.legal_hold', path: '/hold' },
    summary: 'Put a story on legal hold',
    done: 'Nobody can publish or update it.',
    decide: (actor, decided) => holdStory(ctx, actor, decided),
  });
  addDecision(routes, ctx, {
    ...{ method: 'post', action: 'story.legal_hold', path: '/hold/lift' },
    summary: 'Lift the legal hold of a story',
    done: 'It can be published again.',
    decide: (actor, decided) => liftHold(ctx, actor, decided),
  });
  addDecision(routes, ctx, {
    ...{ method: 'post', action: 'story.spike', path: '/spike' },
    summary: 'Lay a story aside that readers do not have',
    done: 'It is spiked; it can be recovered.',
    decide: (actor, decided) => spikeStory(ctx, actor, decided),
  });
  routes.openapi(
    createRoute({
      method: 'post',
      ...storyRoute(ctx, 'story.spike', '/recover', 'Take up a spiked story again'),
      request: { params },
      responses: emptyAnswer('It is a draft again.'),
    }),
    async (c) => {
      await recoverStory(ctx, ctx.guard.actorOf(c), articleOf(c));
      return c.body(null, 204);
    },
  );
  return routes;
}
