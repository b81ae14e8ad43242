import type { FrontContainer } from '../../domain/front/front.ts';
import type { Db } from '../../store/db.ts';
import type { FrontAnswer } from './contract.ts';
import { type FrontPlace, findFrontPage } from './front-page.ts';

/** Launches that the history shows. */
const shown = 50;

/** A front as its editors see it: draft, live, and its newest launches, newest first. @throws NotFound */
export async function readFront(db: Db, place: FrontPlace): Promise<FrontAnswer> {
  const page = await findFrontPage(db, place);
  const [draft, live, launches] = await Promise.all([
    db.selectFrom('fronts').select(['containers', 'version']).where('page', '=', page).executeTakeFirst(),
    db.selectFrom('liveFronts').select('containers').where('page', '=', page).executeTakeFirst(),
    db
      .selectFrom('frontLaunches')
      .select(['id', 'actor', 'at', 'undoes', 'containers'])
      .where('page', '=', page)
      .orderBy('id', 'desc')
      .limit(shown)
      .execute(),
  ]);
  return {
    version: draft?.version ?? 0,
    draft: draft ? shownParts(draft.containers) : null,
    live: live ? shownParts(live.containers) : null,
    launches: launches.map(({ at, containers, ...launch }) => ({
      ...launch,
      at: at.toISOString(),
      containers: containers && shownParts(containers),
    })),
  };
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
