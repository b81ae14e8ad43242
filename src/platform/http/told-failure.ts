import { z } from '@hono/zod-openapi';
import { recallRefusal } from '../../domain/refusals/catalogue.ts';
import type { FailureCause, ToldFailure } from '../../domain/refusals/refusal.ts';
import { tellRefusal, toldRefusal } from './told-refusal.ts';

/** Why something could not be done, and each reason below it. */
export const toldFailure = toldRefusal
  .extend({ errors: z.array(toldRefusal).openapi({ description: 'Each reason, such as closed gates' }) })
  .openapi('Failure') satisfies z.ZodType<ToldFailure>;

const cause = z.object({ code: z.string(), params: z.record(z.string(), z.unknown()) });
const kept = cause.extend({ errors: z.array(cause) }) satisfies z.ZodType<FailureCause>;

/** A failure as it was kept; null where there was none, or another version of the program wrote it. */
export function tellFailure(written: unknown): z.infer<typeof toldFailure> | null {
  const { data } = kept.safeParse(written);
  const refusal = data ? recallRefusal(data) : null;
  if (!data || !refusal) return null;
  const errors = data.errors.flatMap((each) => recallRefusal(each) ?? []);
  return { ...tellRefusal(refusal), errors: errors.map(tellRefusal) };
}
