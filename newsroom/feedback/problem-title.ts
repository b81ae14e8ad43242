import { ApiProblem } from '../api.ts';
import { PartMissing } from './part-missing.ts';
import type { words } from './words.ts';

/** What the newsroom says of a problem, or what can be said without it. */
export function problemTitle(error: unknown, t: (typeof words)['en']): string {
  if (error instanceof PartMissing) return t.missing;
  if (error instanceof ApiProblem) return error.status === 0 ? t.unreachable : error.title;
  return t.failed;
}
