import { z } from '@hono/zod-openapi';

const words = z.string().trim().min(1).max(5_000);
const mentions = z
  .array(z.string().max(40))
  .max(20)
  .default([])
  .openapi({ description: 'Ids of staff who are named with @' });

const passage = {
  version: z.int().min(0).openapi({ description: 'Of the log: the document that the positions are of' }),
  from: z.int().min(0),
  to: z.int().min(1),
};

/** A note or a suggestion on a passage. */
export const newAnnotation = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('note'), ...passage, text: words, mentions }),
    z.object({
      kind: z.literal('suggestion'),
      ...passage,
      slice: z
        .record(z.string(), z.unknown())
        .openapi({ description: "What to put in its place: ProseMirror's slice" }),
      text: words.nullable().default(null),
      mentions,
    }),
  ])
  .openapi('NewAnnotation');
export type NewAnnotation = z.infer<typeof newAnnotation>;

export const newReply = z.object({ text: words, mentions }).openapi('NewReply');
export type NewReply = z.infer<typeof newReply>;

export const acceptance = z
  .object({
    anyway: z.boolean().default(false).openapi({ description: 'Also where the passage has changed since' }),
  })
  .openapi('Acceptance');
export const rejection = z.object({ reason: z.string().trim().min(1).max(500) }).openapi('Rejection');

const reply = z.object({
  id: z.string(),
  author: z.string(),
  authorId: z.string().nullable(),
  text: z.string(),
  mentions: z.array(z.string()),
  at: z.iso.datetime(),
});

export const annotation = z
  .object({
    id: z.string(),
    kind: z.enum(['note', 'suggestion']),
    state: z.enum(['open', 'resolved', 'accepted', 'rejected']),
    /** Where it is in the document of the version that was asked for; null: its passage is gone. */
    anchor: z.object({ from: z.int(), to: z.int() }).nullable(),
    /** The words of the passage when it was made. */
    quote: z.string(),
    slice: z.record(z.string(), z.unknown()).nullable(),
    author: z.string(),
    authorId: z.string().nullable(),
    at: z.iso.datetime(),
    decidedBy: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    reason: z.string().nullable(),
    replies: z.array(reply),
  })
  .openapi('Annotation');
export type Annotation = z.infer<typeof annotation>;

export const annotations = z
  .object({ version: z.int(), annotations: z.array(annotation) })
  .openapi('Annotations');
export type Annotations = z.infer<typeof annotations>;

export const made = z.object({ id: z.string() }).openapi('MadeAnnotation');

/** Who can be named with @. */
export const mentionable = z
  .object({ people: z.array(z.object({ id: z.string(), name: z.string() })) })
  .openapi('Mentionable');
export type Mentionable = z.infer<typeof mentionable>;
