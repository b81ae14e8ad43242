import { z } from '@hono/zod-openapi';
import { accounts } from '../domain/refusals/accounts.ts';
import { matching } from '../platform/http/matching.ts';

/** A name on one line, without characters that a terminal or a mail header would obey. */
export const oneLine = matching(
  z.string().trim().min(1).max(120),
  /^[^\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+$/u,
  accounts.name_not_one_line(),
);
