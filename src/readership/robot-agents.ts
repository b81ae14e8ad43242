import { isbot } from 'isbot';

/** Verdicts kept. There are some thousands of browsers' names at a time; anybody can make up more. */
const mostKept = 2_000;
/** A browser's name is half as long; a longer one is not worth a long search. */
const longest = 400;

/**
 * Tells programs from people by what they say of themselves; who says nothing is a program. The list of names is that of
 * the package isbot, and each name is looked at once.
 */
export function createRobotTest(): (agent: string) => boolean {
  const verdicts = new Map<string, boolean>();
  return (agent) => {
    if (agent === '' || agent.length > longest) return true;
    const known = verdicts.get(agent);
    if (known !== undefined) return known;
    const verdict = isbot(agent);
    if (verdicts.size >= mostKept) verdicts.clear();
    verdicts.set(agent, verdict);
    return verdict;
  };
}
