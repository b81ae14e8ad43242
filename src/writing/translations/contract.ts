import { z } from '@hono/zod-openapi';

/** Which story this one is a translation of. */
export const translationRequest = z
  .object({ originalId: z.string().min(1).max(40) })
  .openapi('TranslationRequest');

/** An original and its translations; empty where a story has none. */
export const translationsAnswer = z
  .object({
    stories: z.array(
      z.object({
        id: z.string(),
        headline: z.string(),
        language: z.string(),
        direction: z.enum(['ltr', 'rtl']),
        edition: z.string(),
        isOriginal: z.boolean(),
        /** Whether the original changed for its readers since this was translated. */
        isBehind: z.boolean(),
      }),
    ),
  })
  .openapi('Translations');
export type TranslationsAnswer = z.infer<typeof translationsAnswer>;
