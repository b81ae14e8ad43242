import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { NotFound } from '../../domain/errors.ts';
import { coverage } from '../../domain/refusals/coverage.ts';
import { apiRoutes } from '../../platform/http/api.ts';
import {
  articleOf,
  type DeskRoutesContext,
  emptyAnswer,
  jsonAnswer,
  jsonBody,
  readerAddress,
  storyRoute,
} from '../desk/route-parts.ts';
import { findLivePath } from '../live-path.ts';
import {
  postAnswer,
  postChange,
  postMarks,
  postRequest,
  postVersion,
  publishPostAnswer,
} from './contract.ts';
import { markPost, publishPost, removePost } from './publish-post.ts';
import { editPost, writePost } from './save-post.ts';

/** The posts of a story's live coverage. */
export function postRoutes(ctx: DeskRoutesContext): OpenAPIHono {
  const routes = apiRoutes();
  const { guard } = ctx;
  const params = z.object({ id: z.string() });
  const postParams = params.extend({ post: z.string() });
  routes.openapi(
    createRoute({
      method: 'post',
      ...storyRoute(ctx, 'post.write', '/coverage/posts', 'Begin a post'),
      request: { params, body: jsonBody(postRequest) },
      responses: jsonAnswer(postAnswer, 'A draft'),
    }),
    async (c) => {
      const words = { articleId: articleOf(c), ...c.req.valid('json') };
      return c.json({ id: await writePost(ctx, guard.actorOf(c), words), version: 1 }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'put',
      ...storyRoute(ctx, 'post.write', '/coverage/posts/{post}', 'Change the words of a post'),
      request: { params: postParams, body: jsonBody(postChange) },
      responses: jsonAnswer(postAnswer, 'Saved; readers keep what was published'),
    }),
    async (c) => {
      const { post: id } = c.req.valid('param');
      const words = { articleId: articleOf(c), postId: id, ...c.req.valid('json') };
      return c.json({ id, version: await editPost(ctx, guard.actorOf(c), words) }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'post',
      ...storyRoute(ctx, 'post.publish', '/coverage/posts/{post}/publish', 'Let readers have a post'),
      request: { params: postParams, body: jsonBody(postVersion) },
      responses: jsonAnswer(publishPostAnswer, 'Readers have it'),
    }),
    async (c) => {
      const articleId = articleOf(c);
      const { post: postId } = c.req.valid('param');
      const asked = { articleId, postId, ...c.req.valid('json') };
      const { kind, postedAt } = await publishPost(ctx, guard.actorOf(c), asked);
      const path = await findLivePath(ctx.db, articleId);
      if (path === null) throw new NotFound(coverage.post_story_gone());
      const url = `${readerAddress(ctx, path)}?post=${postId}#post-${postId}`;
      return c.json({ status: kind, postedAt: postedAt.toISOString(), url }, 200);
    },
  );
  routes.openapi(
    createRoute({
      method: 'put',
      ...storyRoute(ctx, 'coverage.run', '/coverage/posts/{post}/marks', 'Pin a post, make it a key event'),
      request: { params: postParams, body: jsonBody(postMarks) },
      responses: emptyAnswer('Done'),
    }),
    async (c) => {
      const { post: postId } = c.req.valid('param');
      const marks = { articleId: articleOf(c), postId, ...c.req.valid('json') };
      await markPost(ctx, guard.actorOf(c), marks);
      return c.body(null, 204);
    },
  );
  routes.openapi(
    createRoute({
      method: 'delete',
      ...storyRoute(ctx, 'post.publish', '/coverage/posts/{post}', 'Take a post back'),
      request: { params: postParams },
      responses: emptyAnswer('Nobody has it any more; its versions are kept.'),
    }),
    async (c) => {
      const { post: postId } = c.req.valid('param');
      await removePost(ctx, guard.actorOf(c), { articleId: articleOf(c), postId });
      return c.body(null, 204);
    },
  );
  return routes;
}
