import type { FrontContainer } from '../../domain/front/front.ts';
import type { PageKey } from '../../domain/page-keys.ts';
import { tellFailure } from '../../platform/http/told-failure.ts';
import type { Db } from '../../store/db.ts';
import type { FrontAnswer } from './contract.ts';
import { type FrontPlace, findFrontPage } from './front-page.ts';

/** Launches that the history shows. */
const shown = 50;

/** A front as its editors see it: draft, live, and its newest launches, newest first. @throws NotFound */
export async function readFront(db: Db, place: FrontPlace): Promise<FrontAnswer> {
  const page = await findFrontPage(db, place);
  const [draft, live, launches, schedules] = await Promise.all([
    db
      .selectFrom('fronts')
      .select(['containers', 'version', 'actor', 'at'])
      .where('page', '=', page)
      .executeTakeFirst(),
    db.selectFrom('liveFronts').select('containers').where('page', '=', page).executeTakeFirst(),
    db
      .selectFrom('frontLaunches')
      .select(['id', 'actor', 'at', 'undoes', 'containers'])
      .where('page', '=', page)
      .orderBy('id', 'desc')
      .limit(shown)
      .execute(),
    listSchedules(db, page),
  ]);
  return {
    version: draft?.version ?? 0,
    draft: draft ? shownParts(draft.containers) : null,
    live: live ? shownParts(live.containers) : null,
    changedBy: draft?.actor ?? null,
    changedAt: draft?.at.toISOString() ?? null,
    launches: launches.map(({ at, containers, ...launch }) => ({
      ...launch,
      at: at.toISOString(),
      containers: containers && shownParts(containers),
    })),
    schedules: schedules.map(({ dueAt, containers, ...schedule }) => ({
      ...schedule,
      dueAt: dueAt.toISOString(),
      containers: shownParts(containers),
    })),
  };
}

const scheduleColumns = [
  'id',
  'version',
  'dueAt',
  'state',
  'cause',
  'reason',
  'actor',
  'containers',
] as const;

/** Those that wait, the next first; a failed one until a launch came after it. */
async function listSchedules(db: Db, page: PageKey) {
  const rows = await db
    .selectFrom('frontSchedules')
    .select(scheduleColumns)
    .where('page', '=', page)
    .where(({ or, eb, and, not, exists, selectFrom }) =>
      or([
        eb('state', '=', 'waiting'),
        and([
          eb('state', '=', 'failed'),
          not(
            exists(
              selectFrom('frontLaunches')
                .select('frontLaunches.id')
                .whereRef('frontLaunches.page', '=', 'frontSchedules.page')
                .whereRef('frontLaunches.at', '>', 'frontSchedules.finishedAt'),
            ),
          ),
        ]),
      ]),
    )
    .orderBy('dueAt')
    .orderBy('id')
    .limit(shown)
    .execute();
  return rows.map((row) => ({
    ...row,
    cause: tellFailure(row.cause),
    state: row.state === 'failed' ? ('failed' as const) : ('waiting' as const),
  }));
}

/** The answer's own copy. */
function shownParts(containers: readonly FrontContainer[]) {
  return containers.map((each) => ({ ...each, pinned: [...each.pinned] }));
}

/** Which of the pinned stories readers of the edition have. */
export async function readLiveIds(
  db: Db,
  edition: string,
  containers: readonly FrontContainer[],
): Promise<ReadonlySet<string>> {
  const ids = containers.flatMap((each) => each.pinned);
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('liveArticles')
    .select('id')
    .where('edition', '=', edition)
    .where('id', 'in', ids)
    .execute();
  return new Set(rows.map((row) => row.id));
}
