import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { InvalidInput } from '../../domain/errors.ts';
import { accounts } from '../../domain/refusals/accounts.ts';
import { apiRoutes } from '../../platform/http/api.ts';
import type { DoorContext } from '../door.ts';
import type { Guard } from '../guard.ts';
import { oneLine } from '../one-line.ts';
import { invitationList, invitationRequest } from './contract.ts';
import {
  createInvitation,
  listInvitations,
  mailInvitation,
  renewInvitation,
  revokeInvitation,
} from './invitations.ts';

const security = [{ key: [] }];
const json = <T extends z.ZodType>(schema: T) => ({ content: { 'application/json': { schema } } });
const params = z.object({ id: z.string() });

/** Invitations, for those who manage people. */
export function invitationRoutes(ctx: DoorContext, guard: Guard): OpenAPIHono {
  const routes = apiRoutes();
  const common = { security, middleware: guard.allow('people.manage') };
  routes.openapi(
    createRoute({
      ...common,
      method: 'get',
      path: '/api/people/invitations',
      summary: 'Invitations that wait to be accepted',
      responses: { 200: { description: 'All of them', ...json(invitationList) } },
    }),
    async (c) => c.json({ invitations: await listInvitations(ctx) }, 200),
  );
  routes.openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/api/people/invitations',
      summary: 'Invite somebody to the staff by mail',
      request: { body: { required: true, ...json(invitationRequest) } },
      responses: { 201: { description: 'Invited', ...json(z.object({ id: z.string() })) } },
    }),
    async (c) => {
      const invitation = c.req.valid('json');
      if (!oneLine.safeParse(invitation.name).success) throw new InvalidInput(accounts.name_not_one_line());
      const by = guard.actorOf(c);
      const { id, token } = await createInvitation(ctx, by, invitation);
      await mailInvitation(ctx, by, invitation, token);
      return c.json({ id }, 201);
    },
  );
  routes.openapi(
    createRoute({
      ...common,
      method: 'post',
      path: '/api/people/invitations/{id}/send',
      summary: 'Send an invitation again, with a new link',
      request: { params },
      responses: { 204: { description: 'Sent; the link before has ended' } },
    }),
    async (c) => {
      const by = guard.actorOf(c);
      const { token, ...to } = await renewInvitation(ctx, by, c.req.valid('param').id);
      await mailInvitation(ctx, by, to, token);
      return c.body(null, 204);
    },
  );
  routes.openapi(
    createRoute({
      ...common,
      method: 'delete',
      path: '/api/people/invitations/{id}',
      summary: 'End an invitation',
      request: { params },
      responses: { 204: { description: 'Ended' } },
    }),
    async (c) => {
      await revokeInvitation(ctx, guard.actorOf(c), c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
  return routes;
}
