import { z } from '@hono/zod-openapi';
import { readingSpans } from '../domain/reading-spans.ts';

export const readershipQuery = z.object({ span: z.enum(readingSpans).default('week') });

/** Views over time, where they came from, how many readers. */
const readership = z.object({
  unit: z.enum(['hour', 'day']),
  /** Every hour or day of the span, those without a view too; the last one is not over. */
  points: z.array(z.object({ at: z.iso.datetime(), views: z.int() })),
  views: z.int(),
  /** Readers of each day (UTC), estimated; they cannot be added up. */
  readers: z.array(z.object({ day: z.iso.date(), readers: z.int() })),
  /** By days: so many readings in each span of time, the shortest first (src/domain/reading-times.ts). */
  times: z.array(z.int()),
  /** By days, the most first: hosts, or `direct`, `inside` and `other`. */
  referrers: z.array(z.object({ host: z.string(), views: z.int() })),
});

const readStory = z.object({ id: z.string(), headline: z.string(), section: z.string(), views: z.int() });

export const editionReadership = readership
  .extend({
    /** The most read first. */
    stories: z.array(readStory),
    /** Ids of what fronts show as most read now, in order. */
    mostRead: z.array(z.object({ id: z.string(), headline: z.string() })),
  })
  .openapi('EditionReadership');
export type EditionReadership = z.infer<typeof editionReadership>;

export const storyReadership = readership
  .extend({ headline: z.string(), edition: z.string() })
  .openapi('StoryReadership');
export type StoryReadership = z.infer<typeof storyReadership>;

export const readEditions = z
  .object({ editions: z.array(z.object({ code: z.string(), name: z.string(), views: z.int() })) })
  .openapi('ReadEditions');
export type ReadEditions = z.infer<typeof readEditions>;
