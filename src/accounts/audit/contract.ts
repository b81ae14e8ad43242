import { z } from '@hono/zod-openapi';

const time = z.iso.datetime({ offset: true });

/** What to look for in the record; all of it has to fit. */
export const recordQuery = z.object({
  who: z.string().max(300).optional().openapi({ description: 'Id of somebody, or the name of a program' }),
  action: z
    .string()
    .max(100)
    .optional()
    .openapi({ description: 'An action, or with * at its end all that begin so: `people.*`' }),
  subject: z.string().max(300).optional(),
  q: z.string().trim().max(200).optional().openapi({ description: 'Words, from their beginnings on' }),
  from: time.optional(),
  to: time.optional(),
  before: z.coerce.number().int().min(1).optional().openapi({ description: '`next` of the page before' }),
});
export type RecordQuery = z.infer<typeof recordQuery>;

export const recordEntry = z
  .object({
    n: z.int(),
    at: z.iso.datetime(),
    actor: z.string(),
    actorId: z.string().nullable(),
    action: z.string(),
    subject: z.string(),
    data: z.record(z.string(), z.unknown()),
    sender: z.string().nullable(),
    hash: z.string().openapi({ description: 'SHA-256 over the hash before it and this entry' }),
  })
  .openapi('RecordEntry');
export type RecordEntry = z.infer<typeof recordEntry>;

export const recordPage = z
  .object({ entries: z.array(recordEntry), next: z.int().nullable() })
  .openapi('RecordPage');
export type RecordPage = z.infer<typeof recordPage>;

export const recordExport = z.object({
  format: z.enum(['jsonl', 'csv']).default('jsonl'),
  from: time.optional(),
  to: time.optional(),
});
