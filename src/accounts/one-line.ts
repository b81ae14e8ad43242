import { z } from 'zod';

/** A name on one line, without characters that a terminal or a mail header would obey. */
export const oneLine = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+$/u);
