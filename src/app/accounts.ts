import { getConnInfo } from '@hono/node-server/conninfo';
import { OpenAPIHono } from '@hono/zod-openapi';
import { accountRoutes } from '../accounts/account-routes.ts';
import type { DoorContext } from '../accounts/door.ts';
import { doorRoutes } from '../accounts/door-routes.ts';
import type { Guard } from '../accounts/guard.ts';
import { createSignInLimits } from '../accounts/limits.ts';
import { invitationRoutes } from '../accounts/links/routes.ts';
import { createSenderReader } from '../platform/http/sender.ts';
import { createOidcClient } from '../platform/oidc.ts';
import { mailQueue } from '../store/outgoing-mail.ts';
import { readPaperName } from './paper-name.ts';
import type { NewsroomSide } from './slices.ts';

/** Signing in, one's own account, invitations. */
export function accountsApp(side: NewsroomSide, guard: Guard): OpenAPIHono {
  const ctx = doorContext(side);
  const app = new OpenAPIHono();
  app.route('/', doorRoutes(ctx));
  app.route('/', accountRoutes(ctx));
  app.route('/', invitationRoutes(ctx, guard));
  return app;
}

function doorContext(side: NewsroomSide): DoorContext {
  const { seal, trustedProxies, oidc } = side.door;
  const readSender = createSenderReader(trustedProxies);
  return {
    ...side,
    seal,
    sendMail: mailQueue({ seal, clock: side.clock }),
    limits: createSignInLimits(),
    senderOf: (c) => readSender(connectionOf(c), c.req.header('x-forwarded-for')),
    sso: oidc && createOidcClient(oidc, `${side.newsroomUrl}/api/sign-in/sso/callback`),
    site: () => readPaperName(side.db),
  };
}

/** Undefined where a request came through no connection, as in tests. */
function connectionOf(c: Parameters<typeof getConnInfo>[0]): string | undefined {
  return c.env?.incoming ? getConnInfo(c).remote.address : undefined;
}
