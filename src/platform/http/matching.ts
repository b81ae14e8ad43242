import type { z } from '@hono/zod-openapi';
import { type Refusal, refusing } from '../../domain/refusals/refusal.ts';

/** Holds a text to a pattern, which the description of the API names, and says what is wrong where it has another. */
export function matching(text: z.ZodString, pattern: RegExp, refusal: Refusal): z.ZodString {
  return text.refine((value) => pattern.test(value), refusing(refusal)).openapi({ pattern: pattern.source });
}
