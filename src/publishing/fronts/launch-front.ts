import { sql } from 'kysely';
import { Conflict, NotFound } from '../../domain/errors.ts';
import type { FrontContainer } from '../../domain/front/front.ts';
import { arrangementKey, type PageKey } from '../../domain/page-keys.ts';
import { fronts } from '../../domain/refusals/fronts.ts';
import type { Db } from '../../store/db.ts';
import { appendEvent } from '../../store/events.ts';
import { asJson } from '../../store/json.ts';
import { inTransaction } from '../../store/transaction.ts';
import type { DeskActor } from '../desk/desk-record.ts';
import { type FrontPlace, findFrontPage } from './front-page.ts';
import { readLiveIds } from './read-front.ts';

export interface LaunchFront extends FrontPlace {
  /** The version of the draft that was seen. */
  readonly version: number;
  readonly by: DeskActor;
}

export interface Launched {
  readonly launch: number;
  /** Pinned stories that readers do not have. */
  readonly leftOut: readonly string[];
}

/**
 * Gives readers the draft of a front: live row, history and event in one transaction. The id of a story that is
 * not public does not become so.
 * @throws NotFound; Conflict when the draft is another one than was seen.
 */
export function launchFront(db: Db, input: LaunchFront): Promise<Launched> {
  return inTransaction(db, async (transaction) => {
    const page = await lockFrontPage(transaction, input);
    const draft = await transaction
      .selectFrom('fronts')
      .select(['containers', 'version'])
      .where('page', '=', page)
      .forUpdate()
      .executeTakeFirst();
    if (!draft) throw new NotFound(fronts.front_empty_to_launch());
    if (draft.version !== input.version) {
      throw new Conflict(fronts.front_changed_before_launch());
    }
    return launchLocked(transaction, page, { ...input, containers: draft.containers });
  });
}

/**
 * Gives readers these containers, inside the caller's transaction.
 * @throws NotFound
 */
export async function launchContainers(db: Db, input: WantedFront): Promise<Launched> {
  return launchLocked(db, await lockFrontPage(db, input), input);
}

type WantedFront = FrontPlace & { readonly by: DeskActor; readonly containers: readonly FrontContainer[] };

async function launchLocked(
  db: Db,
  page: PageKey,
  { edition, by, containers: wanted }: WantedFront,
): Promise<Launched> {
  const live = await readLiveIds(db, edition, wanted);
  const containers = wanted.map((each) => ({ ...each, pinned: each.pinned.filter((id) => live.has(id)) }));
  const leftOut = [...new Set(wanted.flatMap((each) => each.pinned))].filter((id) => !live.has(id));
  const launch = await goLive(db, { page, edition, by, containers, undoes: null });
  return { launch, leftOut };
}

/**
 * Gives a page back to arranging itself. The draft stays as it is, what waits for its time goes on waiting, and the
 * step can be undone as a launch can.
 * @throws NotFound; Conflict when the page arranges itself already.
 */
export function giveFrontBack(db: Db, input: FrontPlace & { readonly by: DeskActor }): Promise<Launched> {
  return inTransaction(db, async (transaction) => {
    const page = await lockFrontPage(transaction, input);
    const live = await transaction
      .selectFrom('liveFronts')
      .select('page')
      .where('page', '=', page)
      .executeTakeFirst();
    if (!live) throw new Conflict(fronts.front_arranges_itself());
    const launch = await goLive(transaction, { page, ...input, containers: null, undoes: null });
    return { launch, leftOut: [] };
  });
}

/**
 * Takes the newest launch back: readers get what they had before it, or the page that arranges itself. Undoing
 * again goes one launch further back. The draft stays as it is.
 * @throws NotFound when there is no launch left; Conflict when the newest is another one than was seen.
 */
export function undoLaunch(
  db: Db,
  input: FrontPlace & { readonly launch: number; readonly by: DeskActor },
): Promise<Launched> {
  return inTransaction(db, async (transaction) => {
    const page = await lockFrontPage(transaction, input);
    const standing = await transaction
      .selectFrom('frontLaunches as launch')
      .select(['id', 'containers'])
      .where('page', '=', page)
      .where('undoes', 'is', null)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('frontLaunches as undo').select('undo.id').whereRef('undo.undoes', '=', 'launch.id'),
          ),
        ),
      )
      .orderBy('id', 'desc')
      .limit(2)
      .execute();
    const [newest, before] = standing;
    if (!newest) throw new NotFound(fronts.launch_missing());
    if (newest.id !== input.launch) throw new Conflict(fronts.launch_not_last());
    const containers = before?.containers ?? null;
    const launch = await goLive(transaction, { page, ...input, containers, undoes: newest.id });
    return { launch, leftOut: [] };
  });
}

/** Two launches of one page go one after the other. */
async function lockFrontPage(db: Db, place: FrontPlace): Promise<PageKey> {
  const page = await findFrontPage(db, place);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`launch ${page}`}, 0))`.execute(db);
  return page;
}

interface GoLive {
  readonly page: PageKey;
  readonly edition: string;
  readonly containers: readonly FrontContainer[] | null;
  readonly undoes: number | null;
  readonly by: DeskActor;
}

async function goLive(db: Db, { page, edition, containers, undoes, by }: GoLive): Promise<number> {
  const { id } = await db
    .insertInto('frontLaunches')
    .values({ page, containers: asJson(containers), undoes, actor: by.name })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (containers === null) await db.deleteFrom('liveFronts').where('page', '=', page).execute();
  else {
    const live = asJson(containers);
    await db
      .insertInto('liveFronts')
      .values({ page, edition, containers: live })
      .onConflict((conflict) => conflict.column('page').doUpdateSet({ containers: live }))
      .execute();
  }
  await appendEvent(db, {
    kind: undoes !== null ? 'front.undone' : containers === null ? 'front.given_back' : 'front.launched',
    subject: page,
    data: { launch: id, actor: by.name, staffId: by.staffId },
    touches: [{ key: arrangementKey(page) }],
  });
  return id;
}
