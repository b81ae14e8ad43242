import { z } from '@hono/zod-openapi';
import type { Item } from '../../domain/permissions.ts';

/** A story as permissions see it, for a page that asks what somebody may do to it. */
export const toldItem = z
  .object({
    ownerIds: z.array(z.string()),
    desk: z.object({ edition: z.string(), section: z.string().nullable() }).nullable(),
    isDraft: z.boolean(),
  })
  .openapi('StoryItem') satisfies z.ZodType<Item>;
