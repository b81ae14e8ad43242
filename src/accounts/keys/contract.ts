import { z } from '@hono/zod-openapi';
import { oneLine } from '../one-line.ts';
import { scopes } from '../scopes.ts';

const scope = z.enum(scopes);

/** A key as the list shows it: never its secret. */
export const apiKey = z
  .object({
    id: z.string(),
    name: z.string(),
    scopes: z.array(z.string()),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().nullable(),
    lastUsedAt: z.iso.datetime().nullable(),
    revokedAt: z.iso.datetime().nullable(),
    owner: z.string().nullable().openapi({ description: 'Who it belongs to, by name' }),
  })
  .openapi('ApiKey');
export type ApiKey = z.infer<typeof apiKey>;
export const apiKeys = z.object({ keys: z.array(apiKey) }).openapi('ApiKeys');

export const newApiKey = z
  .object({
    name: oneLine,
    scopes: z.array(scope).min(1),
    days: z.int().min(1).max(3_650).nullable().openapi({ description: 'Null: until it is revoked' }),
  })
  .openapi('NewApiKey');
export type NewApiKey = z.infer<typeof newApiKey>;

export const madeApiKey = z
  .object({ id: z.string(), key: z.string().openapi({ description: 'Shown this once' }) })
  .openapi('MadeApiKey');
