import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { type DoorContext, readBody } from './door.ts';

interface Described<Body extends z.ZodType, Answer extends z.ZodType> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly summary: string;
  readonly body?: Body;
  /** Left out: nothing is answered. */
  readonly answer?: Answer;
  /** Of an answer without content. */
  readonly status?: 202;
}

/** Adds a route of the door. `read` is its body. */
export type AddDoorRoute = <Body extends z.ZodType = z.ZodVoid, Answer extends z.ZodType = z.ZodVoid>(
  described: Described<Body, Answer>,
  handle: (c: Context, read: () => Promise<z.output<Body>>) => Promise<z.input<Answer>>,
) => void;

const json = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } } });

/**
 * Routes that are described as all others, but read their body when they ask for it: who comes is looked at before
 * what they bring, whatever that calls itself.
 */
export function doorRoute(routes: OpenAPIHono, ctx: DoorContext, security: { session: [] }[]): AddDoorRoute {
  return ({ method, path, summary, body, answer, status }, handle) => {
    const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, z.string()]);
    routes.openAPIRegistry.registerPath({
      ...{ method, path, summary, security },
      request: {
        ...(names.length > 0 && { params: z.object(Object.fromEntries(names)) }),
        ...(body && { body: { required: true, ...json(body) } }),
      },
      responses: answer
        ? { 200: { description: 'As it is now', ...json(answer) } }
        : { [status ?? 204]: { description: 'Done' } },
    });
    routes.on(method, path.replaceAll(/\{(\w+)\}/g, ':$1'), async (c) => {
      const read = () => {
        if (!body) throw new Error(`${method} ${path} is described without a body`);
        return readBody(ctx, c, body);
      };
      const answered = await handle(c, read);
      return answer ? c.json(answered) : c.body(null, status ?? 204);
    });
  };
}
