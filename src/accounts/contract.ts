import { z } from '@hono/zod-openapi';
import { type Action, type Actor, actions, roles } from '../domain/permissions.ts';
import { orNull } from '../platform/http/or-null.ts';
import { madePasskey, shownPasskey } from './factors/contract.ts';
import { oneLine } from './one-line.ts';
import { grant } from './people/contract.ts';

// What the pages of signing in and of one's own account send, and what they get.

const email = z.string().trim().max(254).pipe(z.email());
/** Not longer than a policy allows: a longer one is not even hashed. */
const password = z.string().min(1).max(1_024);
const token = z.string().max(100);

export const signInRequest = z.object({ email: z.string().trim().max(254), password });
export const codeRequest = z.object({ code: z.string().trim().min(1).max(40) });
export const confirmRequest = z.object({ password });
export const resetRequest = z.object({ email: z.string().trim().max(254) });
export const resetUse = z.object({ token, password });
export const claimRequest = z.object({ token, name: oneLine, email, password });
export const joinRequest = z.object({ token, name: oneLine, password });
export const tokenRequest = z.object({ token });
export const nameRequest = z.object({ name: oneLine });
export const passwordChange = z.object({ current: password.nullable(), password });
export const newPasskey = z.object({ name: oneLine, response: madePasskey });
export const passkeyAnswer = z.object({ response: shownPasskey });

const time = z.iso.datetime();
const factor = z.enum(['totp', 'recovery', 'passkey']);
export type Factor = z.infer<typeof factor>;
const factors = z.array(factor).readonly();

/** What became of a step in: done, or what is still to be shown. */
export const entryAnswer = z
  .discriminatedUnion('status', [
    z.object({ status: z.literal('signed_in') }),
    z.object({ status: z.literal('factor_needed'), factors }),
  ])
  .openapi('EntryAnswer');
export type EntryAnswer = z.infer<typeof entryAnswer>;

const desk = z.object({ edition: z.string(), section: z.string().nullable() });
const anyAction = z.enum(actions as [Action]); // one and more
const actor = z
  .object({
    staffId: z.string().nullable(),
    name: z.string(),
    role: z.enum(roles).nullable(),
    desks: z.array(desk).readonly(),
    grants: z.array(grant).readonly(),
    keyActions: z.array(anyAction).readonly().nullable(),
  })
  .openapi('Actor') satisfies z.ZodType<Actor>;

/** GET /api/session */
export const sessionAnswer = z.object({
  actor: orNull(actor),
  factors: factors.optional().openapi({ description: 'A second factor is still to be shown: one of these' }),
});
export type SessionAnswer = z.infer<typeof sessionAnswer>;

/** GET /api/sign-in */
export const doorAnswer = z.object({
  sso: z.string().nullable().openapi({ description: 'What the button of single sign-on says' }),
});

/** POST /api/invitations/look */
export const invitationAnswer = z.object({ name: z.string(), email: z.string() });

const passkeyRow = z
  .object({ id: z.string(), name: z.string(), createdAt: time, lastUsedAt: time.nullable() })
  .openapi('Passkey');
export type PasskeyRow = z.infer<typeof passkeyRow>;

/** GET /api/account */
export const accountAnswer = z
  .object({
    name: z.string(),
    email: z.string(),
    hasPassword: z.boolean(),
    hasTotp: z.boolean(),
    recoveryCodesLeft: z.int(),
    passkeys: z.array(passkeyRow).readonly(),
  })
  .openapi('Account');
export type AccountAnswer = z.infer<typeof accountAnswer>;

const sessionRow = z
  .object({
    id: z.string(),
    isThis: z.boolean(),
    way: z.enum(['password', 'passkey', 'sso', 'link']),
    userAgent: z.string(),
    createdAt: time,
    lastSeenAt: time,
  })
  .openapi('Session');
export type SessionRow = z.infer<typeof sessionRow>;

/** GET /api/account/sessions */
export const sessionList = z.object({ sessions: z.array(sessionRow).readonly() });

/** POST /api/account/totp */
export const totpProposal = z
  .object({
    secret: z.string().openapi({ description: 'Base32, to be typed' }),
    uri: z.string().openapi({ description: 'otpauth: address, to be shown as a QR code' }),
  })
  .openapi('TotpProposal');
export type TotpProposal = z.infer<typeof totpProposal>;

/** Shown this once. */
export const recoveryCodes = z.object({ codes: z.array(z.string()).readonly() }).openapi('RecoveryCodes');
export type RecoveryCodes = z.infer<typeof recoveryCodes>;
