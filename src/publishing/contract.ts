import { z } from '@hono/zod-openapi';

/** What publishing came to, and where the story is. */
export const publishAnswer = z
  .object({
    status: z.enum(['published', 'updated', 'corrected', 'unchanged']),
    url: z.url(),
  })
  .openapi('PublishAnswer');

export const retractRequest = z
  .object({ reason: z.string().min(1).max(2000).openapi({ description: 'Readers will see it.' }) })
  .openapi('RetractRequest');
