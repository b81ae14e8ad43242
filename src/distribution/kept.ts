import type { Context } from 'hono';
import type { Dependency } from '../domain/page-keys.ts';
import { storable } from '../platform/http/storable.ts';

interface KeptAnswer {
  readonly body: string;
  readonly mediaType: string;
  readonly dependencies: readonly Dependency[];
  /** Epoch milliseconds. */
  readonly expiresAt?: number;
}

/** An answer that the page store keeps. */
export function kept(c: Context, { body, mediaType, dependencies, expiresAt }: KeptAnswer): Response {
  const response = c.body(body, 200, { 'content-type': `${mediaType}; charset=utf-8` });
  return storable(response, { dependencies, ...(expiresAt !== undefined && { expiresAt }) });
}
