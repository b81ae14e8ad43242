import { ApiProblem } from '../api.ts';
import type { Language } from '../language.ts';
import { sayTold } from '../refusals/sentences.ts';
import { OwnProblem } from './own-problem.ts';
import { PartMissing } from './part-missing.ts';
import { words } from './words.ts';

/** What the newsroom says of a problem, or what can be said without it. */
export function problemTitle(error: unknown, language: Language): string {
  const t = words[language];
  if (error instanceof PartMissing) return t.missing;
  if (error instanceof OwnProblem) return error.message;
  if (!(error instanceof ApiProblem)) return t.failed;
  if (error.status === 0) return t.unreachable;
  return sayTold({ code: error.code, params: error.params, message: error.title }, language);
}

/** The same where one value was sent: what is wrong with that. */
export function problemInShort(error: unknown, language: Language): string {
  const [first] = error instanceof ApiProblem ? error.errors : [];
  return first ? sayTold(first, language) : problemTitle(error, language);
}
