import type { Context } from 'hono';
import type { z } from 'zod';
import { InvalidInput, MastheadError, TooLong } from '../domain/errors.ts';
import { accounts } from '../domain/refusals/accounts.ts';
import { requests } from '../domain/refusals/requests.ts';
import { networkOf } from '../platform/http/network.ts';
import { unfitRequest } from '../platform/http/refuse-values.ts';
import type { Log } from '../platform/log.ts';
import type { OidcClient } from '../platform/oidc.ts';
import type { Seal } from '../platform/seal.ts';
import type { SendMail } from '../store/outgoing-mail.ts';
import type { AccountsContext } from './create-key.ts';
import { refuseForeignRequest } from './foreign-request.ts';
import type { SignInLimits } from './limits.ts';
import { findOwnSession, type OwnSession, sessionTokenOf } from './sessions.ts';

/** What the door of the newsroom needs: who comes in here has no rights yet. */
export interface DoorContext extends AccountsContext {
  readonly log: Log;
  /** Origins without a slash at the end. */
  readonly readerUrl: string;
  readonly newsroomUrl: string;
  readonly seal: Seal;
  readonly sendMail: SendMail;
  /** The paper's own name, and the language that its mail is written in. */
  site(): Promise<{ readonly name: string; readonly language: 'en' | 'ar' }>;
  readonly limits: SignInLimits;
  /** The address a request came from. */
  senderOf(c: Context): string;
  /** Null where none is set up. */
  readonly sso: OidcClient | null;
}

/** A request that changes something, with a JSON body. @throws NotAllowed; InvalidInput */
export async function readBody<T extends z.ZodType>(
  ctx: DoorContext,
  c: Context,
  schema: T,
): Promise<z.infer<T>> {
  refuseForeignRequest(ctx.newsroomUrl, c.req.raw.headers, c.req.method);
  const text = await c.req.text();
  if (text.length > 65_536) throw new TooLong(requests.request_too_long());
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  throw unfitRequest(parsed.error);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text === '' ? '{}' : text);
  } catch {
    throw new InvalidInput(requests.json_expected());
  }
}

/** One subscriber's network, which limits count. */
export function networkOfSender(ctx: DoorContext, c: Context): string {
  return networkOf(ctx.senderOf(c));
}

export function userAgentOf(c: Context): string {
  return c.req.header('user-agent') ?? '';
}

/** 401 with no invitation to send a key: this is for people in a browser. */
class NotSignedIn extends MastheadError {
  constructor() {
    super('not_signed_in', 401, requests.sign_in_first());
  }
}

/** The session that a request carries, with or without its second factor. */
export async function anySession(
  ctx: DoorContext,
  c: Context,
): Promise<(OwnSession & { readonly token: string }) | null> {
  const token = sessionTokenOf(c.req.header('cookie') ?? null, ctx.newsroomUrl);
  const session = token === null ? null : await findOwnSession(ctx, token);
  return session && token !== null ? { ...session, token } : null;
}

/** The session of somebody who is signed in, to deal with their own account. @throws NotSignedIn */
export async function ownSession(
  ctx: DoorContext,
  c: Context,
): Promise<OwnSession & { readonly token: string }> {
  refuseForeignRequest(ctx.newsroomUrl, c.req.raw.headers, c.req.method);
  const session = await anySession(ctx, c);
  if (!session || session.isPending) throw new NotSignedIn();
  return session;
}

const confirmedForMilliseconds = 15 * 60_000;

/** The door's ways in and out are changed by whoever showed lately who they are (ASVS 7.5.1). @throws ConfirmFirst */
export async function confirmedSession(ctx: DoorContext, c: Context): ReturnType<typeof ownSession> {
  const session = await ownSession(ctx, c);
  const age = ctx.clock.now().getTime() - session.confirmedAt.getTime();
  if (age > confirmedForMilliseconds) throw new ConfirmFirst();
  return session;
}

class ConfirmFirst extends MastheadError {
  constructor() {
    super('confirm_first', 403, accounts.confirm_first());
  }
}
