import { z } from '@hono/zod-openapi';
import type { GateReason } from '../../domain/gate-reasons.ts';

const ofPicture = { picture: z.string() };

/** Why a gate is closed to a story. */
export const gateReason = z
  .discriminatedUnion('code', [
    z.object({ code: z.enum(['no_standfirst', 'no_dateline', 'no_byline', 'no_topics', 'not_approved']) }),
    z.object({ code: z.literal('legal_hold'), why: z.string() }),
    z.object({
      code: z.enum(['no_alt_text', 'no_credit', 'picture_gone', 'picture_trashed', 'rights_missing']),
      ...ofPicture,
    }),
    z.object({ code: z.literal('rights_expired'), ...ofPicture, on: z.iso.date() }),
    z.object({
      code: z.literal('rights_elsewhere'),
      ...ofPicture,
      edition: z.string(),
      editions: z.array(z.string()).readonly(),
    }),
  ])
  .openapi('GateReason') satisfies z.ZodType<GateReason>;
