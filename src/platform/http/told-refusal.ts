import { z } from '@hono/zod-openapi';
import type { Refusal, ToldRefusal } from '../../domain/refusals/refusal.ts';

/** A refusal as it stands in an answer: its code and params for every language, and its sentence in English. */
export const toldRefusal = z
  .object({
    code: z.string().openapi({ description: 'Stable', example: 'text_too_long' }),
    params: z
      .record(z.string(), z.unknown())
      .openapi({ description: 'What the sentence is about', example: { most: 120 } }),
    message: z.string().openapi({ description: 'The sentence in English' }),
  })
  .openapi('Refusal') satisfies z.ZodType<ToldRefusal>;

export function tellRefusal({ code, params, sentence }: Refusal): z.infer<typeof toldRefusal> {
  return { code, params: { ...params }, message: sentence };
}
