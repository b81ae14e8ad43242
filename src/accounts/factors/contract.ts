import { z } from '@hono/zod-openapi';

// What a browser is given to make or to show a passkey, and what it answers (WebAuthn Level 3, 5.1.8 and 5.1.9): of it,
// what we ask for and look at.

const credential = z.object({
  id: z.string(),
  type: z.string(),
  transports: z.array(z.string()).optional(),
});
const wanted = z.enum(['required', 'preferred', 'discouraged']);
const challenge = z.string();
const timeout = z.number().optional();

/** `POST /api/session/passkey/options` */
export const passkeyQuestion = z
  .object({
    challenge,
    timeout,
    rpId: z.string().optional(),
    allowCredentials: z.array(credential).optional(),
    userVerification: wanted.optional(),
  })
  .openapi('PasskeyQuestion');

/** `POST /api/account/passkeys/options` */
export const passkeyProposal = z
  .object({
    challenge,
    timeout,
    rp: z.object({ name: z.string(), id: z.string().optional() }),
    user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
    pubKeyCredParams: z.array(z.object({ type: z.literal('public-key'), alg: z.number() })),
    excludeCredentials: z.array(credential).optional(),
    authenticatorSelection: z
      .object({
        residentKey: wanted.optional(),
        requireResidentKey: z.boolean().optional(),
        userVerification: wanted.optional(),
      })
      .optional(),
    attestation: z.enum(['direct', 'enterprise', 'indirect', 'none']).optional(),
    extensions: z.object({ credProps: z.boolean().optional() }).optional(),
  })
  .openapi('PasskeyProposal');

const base64url = z.string().max(20_000);
/** Of both answers. */
const shown = {
  id: z.string().max(2_000),
  rawId: z.string().max(2_000),
  type: z.literal('public-key'),
  // We ask for none that would be looked at.
  clientExtensionResults: z.object({}),
};

/** A passkey that a browser has made. */
export const madePasskey = z
  .object({
    ...shown,
    response: z.object({
      clientDataJSON: base64url,
      attestationObject: base64url,
      transports: z.array(z.string().max(50)).max(20).default([]),
    }),
  })
  .openapi('MadePasskey');

/** A passkey that somebody shows. */
export const shownPasskey = z
  .object({
    ...shown,
    response: z.object({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url }),
  })
  .openapi('ShownPasskey');
