import { z } from '@hono/zod-openapi';
import { containerKinds } from '../../domain/front/front.ts';

const slug = z.string().regex(/^[\p{L}\p{N}-]{0,100}$/u);

const container = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  kind: z.enum(containerKinds),
  title: z.string().trim().min(1).max(120).nullable(),
  size: z.int().min(1).max(24),
  pinned: z.array(z.string().regex(/^[a-z0-9]{1,40}$/)).max(24),
  query: z.object({ kind: z.enum(['edition', 'section', 'topic', 'author']), slug }).nullable(),
});

/** The parts of a front, in their order. */
export const containers = z
  .array(container)
  .min(1)
  .max(16)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'Two parts have the same id.')
  .openapi('FrontContainers');

export const saveFrontRequest = z
  .object({
    version: z.int().min(0).openapi({ description: 'The one that was seen; 0 for none.' }),
    containers,
  })
  .openapi('SaveFront');

export const frontAnswer = z
  .object({
    /** 0 while nobody arranged this page. */
    version: z.int(),
    draft: containers.nullable(),
    live: containers.nullable(),
    launches: z.array(
      z.object({
        id: z.int(),
        actor: z.string(),
        at: z.iso.datetime(),
        undoes: z.int().nullable(),
        containers: containers.nullable(),
      }),
    ),
  })
  .openapi('Front');

export type FrontAnswer = z.infer<typeof frontAnswer>;

export const savedFront = z.object({ version: z.int() }).openapi('SavedFront');

/** Pinned stories that readers do not have stay in the draft and are left out of what is launched. */
export const launchAnswer = z
  .object({ launch: z.int(), leftOut: z.array(z.string()) })
  .openapi('FrontLaunch');
