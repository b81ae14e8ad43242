import { z } from '@hono/zod-openapi';

/** What readers are told of an update in the story's history, or why they are not. */
export const publishRequest = z
  .object({
    note: z
      .string()
      .trim()
      .max(500)
      .optional()
      .openapi({ description: 'Readers will see it in the history of the story.' }),
    minorKind: z
      .string()
      .max(64)
      .optional()
      .openapi({ description: 'Id of a minor kind: the update is not dated and not in the history.' }),
  })
  .openapi('PublishRequest');

/** What publishing came to, and where the story is. */
export const publishAnswer = z
  .object({
    status: z.enum(['published', 'updated', 'corrected', 'unchanged']),
    url: z.url(),
  })
  .openapi('PublishAnswer');

/** The reason stands in the record and in the story's history; readers do not see it. */
export const unpublishRequest = z
  .object({ reason: z.string().trim().max(2000).default('') })
  .openapi('UnpublishRequest');

export const retractRequest = z
  .object({ reason: z.string().min(1).max(2000).openapi({ description: 'Readers will see it.' }) })
  .openapi('RetractRequest');
