import { keptSearch } from './board/kept-search.ts';
import { firstPagePath, shownStages, storiesKey } from './board/search.ts';

// The first script of the page: a few lines that ask for what the first screen shows while the program is on its way.

interface FirstAnswer {
  /** Of the query that would ask for it. */
  readonly key: readonly unknown[];
  /** As that query keeps it; null when the query has to ask by itself and tell what is wrong. */
  readonly data: Promise<unknown>;
}

/** What was asked for: nothing where the address leads to a door. */
export const firstAnswers: readonly FirstAnswer[] = ask();

function ask(): FirstAnswer[] {
  const { pathname, search } = location;
  if (/^\/(sign-in|reset|join|claim)\b/.test(pathname)) return [];
  const session = {
    key: ['session'],
    data: getJson('/api/session').then((answer) => (answer as { actor?: unknown } | null)?.actor ?? null),
  };
  const isPlainBoard = pathname === '/' && search === '' && keptSearch() === null;
  if (!isPlainBoard) return [session];
  const lists = shownStages.map((stage) => ({
    key: storiesKey({}, stage),
    data: getJson(firstPagePath({}, stage)).then((page) => page && { pages: [page], pageParams: [null] }),
  }));
  return [session, ...lists];
}

/** null for whatever is not an answer. */
async function getJson(path: string): Promise<unknown> {
  try {
    const response = await fetch(path, { credentials: 'same-origin' });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
