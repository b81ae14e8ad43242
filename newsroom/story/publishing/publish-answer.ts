import type { z } from 'zod';
import type { publishAnswer } from '../../../src/publishing/contract.ts';

export type PublishAnswer = z.infer<typeof publishAnswer>;
