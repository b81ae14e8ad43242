import { z } from '@hono/zod-openapi';
import { genres } from '../domain/article.ts';
import { transitions } from '../domain/lifecycle.ts';

/** A whole story of the newsroom. */
export const story = z
  .object({
    id: z.string(),
    lifecycle: z.enum(Object.keys(transitions) as [keyof typeof transitions]),
    version: z.int(),
    headline: z.string(),
    updatedAt: z.iso.datetime(),
    meta: z.object({
      edition: z.string(),
      section: z.object({ slug: z.string(), name: z.string() }),
      kicker: z.string().nullable(),
      genre: z.enum(genres as [(typeof genres)[number]]),
      dateline: z.string().nullable(),
      language: z.string(),
      direction: z.enum(['ltr', 'rtl']),
      byline: z.array(z.object({ slug: z.string(), name: z.string(), role: z.string() })),
      topics: z.array(z.object({ slug: z.string(), name: z.string(), qcode: z.string().optional() })),
      slug: z.string().nullable(),
    }),
    /** ProseMirror JSON under the story schema. */
    document: z.record(z.string(), z.unknown()),
    html: z.string(),
    text: z.string(),
  })
  .openapi('Story');
