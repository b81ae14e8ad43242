import { z } from '@hono/zod-openapi';

const names = z.array(z.string()).readonly();

/** A block of a story that is not as it was, as `listChanges` finds it. */
export const toldChange = z
  .object({
    kind: z.enum(['same', 'added', 'removed', 'changed']),
    type: z.string(),
    typeBefore: z.string().nullable(),
    inside: names.openapi({ description: 'The blocks around it, the outermost first' }),
    words: z
      .array(
        z.object({ kind: z.enum(['same', 'added', 'removed', 'restyled']), text: z.string(), marks: names }),
      )
      .readonly(),
    facts: z
      .array(z.object({ name: z.string(), before: z.string().nullable(), after: z.string().nullable() }))
      .readonly()
      .openapi({ description: 'What of it besides its words is there, came, went or changed' }),
  })
  .openapi('StoryChange');
