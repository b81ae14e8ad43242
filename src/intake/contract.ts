import { z } from '@hono/zod-openapi';

/** A story as text in one of the forms that files have. */
export const storyText = z
  .object({
    source_id: z
      .string()
      .min(1)
      .max(500)
      .openapi({ description: 'The same source again is its next version' }),
    format: z.enum(['text', 'markdown', 'html']),
    text: z.string().min(1).max(5_000_000),
    section: z.string().max(120).optional(),
    author: z.string().max(200).optional(),
    edition: z.string().max(35).optional(),
  })
  .openapi('StoryText');

/** What became of it. `notes` say what was left out or guessed. */
export const takenStory = z
  .object({
    id: z.string(),
    headline: z.string(),
    section: z.string(),
    url: z.url().nullable().openapi({ description: 'Where readers find it, once it is published' }),
    status: z.enum(['imported', 'updated', 'unchanged']),
    notes: z.array(z.string()),
  })
  .openapi('TakenStory');
