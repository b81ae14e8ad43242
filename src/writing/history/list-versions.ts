import { NotFound } from '../../domain/errors.ts';
import { groupSteps, type WrittenStep } from '../../domain/history/group-steps.ts';
import { stories } from '../../domain/refusals/stories.ts';
import type { Db } from '../../store/db.ts';
import type { VersionMark, VersionPage } from './contract.ts';

const spansOfPage = 40;
/** Steps that one page looks at: a log of any length costs the same. */
const stepsOfPage = 4_000;

/**
 * A page of a story's history, the newest first: what was written in one go, by whom and when, and which versions have
 * names. @param before version that the page before ended with
 * @throws NotFound
 */
export async function listVersions(db: Db, articleId: string, before?: number): Promise<VersionPage> {
  const newest = await newestVersion(db, articleId);
  const end = Math.min(before ?? newest, newest);
  const steps = await readWritten(db, articleId, end);
  const start = (steps.at(-1)?.version ?? 1) - 1;
  const marks = Map.groupBy(
    await readMarks(db, articleId, { from: start, to: end }),
    ({ version }) => version,
  );
  const all = groupSteps(steps, (version) => marks.has(version));
  // The oldest may go on in the steps of the next page: it is left to that one, unless it is the only one.
  const isCut = start > 0;
  const whole = isCut && all.length > 1 ? all.slice(0, -1) : all;
  const shown = whole.slice(0, spansOfPage);
  const reached = shown.at(-1)?.from ?? 0;
  return {
    newest,
    spans: shown.map(({ startedAt, endedAt, people, ...span }) => ({
      ...span,
      startedAt: startedAt.toISOString(),
      endedAt: endedAt.toISOString(),
      people: [...people],
      marks: marks.get(span.to) ?? [],
    })),
    beginning: reached === 0 ? { marks: marks.get(0) ?? [] } : null,
    next: reached === 0 ? null : reached,
  };
}

async function newestVersion(db: Db, articleId: string): Promise<number> {
  const row = await db
    .selectFrom('articles')
    .select('stepVersion')
    .where('id', '=', articleId)
    .executeTakeFirst();
  if (!row) throw new NotFound(stories.story_unknown({ id: articleId }));
  return row.stepVersion;
}

async function readWritten(db: Db, articleId: string, end: number): Promise<WrittenStep[]> {
  const rows = await db
    .selectFrom('draftSteps')
    .select(['version', 'staffId', 'actor', 'at', 'clientId'])
    .where('articleId', '=', articleId)
    .where('version', '<=', end)
    .orderBy('version', 'desc')
    .limit(stepsOfPage)
    .execute();
  return rows.map(({ clientId, ...step }) => ({ ...step, act: wholeActs.test(clientId) ? clientId : null }));
}

/** What saves or restores a document as a whole writes as a client of its own (save-draft.ts, restore-version.ts). */
const wholeActs = /^(save|restore)-/;

/** Names and reasons of versions, both ends with them. */
async function readMarks(
  db: Db,
  articleId: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<VersionMark[]> {
  const named = await db
    .selectFrom('versionNames')
    .select(['version', 'name', 'actor as author', 'at'])
    .where('articleId', '=', articleId)
    .where('version', '>=', from)
    .where('version', '<=', to)
    .execute();
  const revised = await db
    .selectFrom('articleRevisions')
    .select((eb) => [eb.ref('stepVersion').$notNull().as('version'), 'name', 'reason', 'author', 'at'])
    .where('articleId', '=', articleId)
    .where('stepVersion', '>=', from)
    .where('stepVersion', '<=', to)
    .orderBy('articleRevisions.version', 'desc')
    .limit(stepsOfPage)
    .execute();
  return [...named.map((each) => ({ ...each, reason: null })), ...revised].map((each) => ({
    ...each,
    at: each.at.toISOString(),
  }));
}
