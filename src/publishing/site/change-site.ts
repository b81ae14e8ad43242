import { isDeepStrictEqual } from 'node:util';
import { Conflict, InvalidInput, NotFound } from '../../domain/errors.ts';
import { site } from '../../domain/refusals/site.ts';
import { unfitRequest } from '../../platform/http/refuse-values.ts';
import type { Db } from '../../store/db.ts';
import { appendEvent } from '../../store/events.ts';
import { asJson } from '../../store/json.ts';
import { inTransaction } from '../../store/transaction.ts';
import type { DeskActor } from '../desk/desk-record.ts';
import type { PublishingNeeds } from '../needs.ts';
import { showPlaces } from '../places/show-places.ts';
import { type SiteKind, type SiteValue, siteValues } from './contract.ts';
import { contributorSetting } from './contributor-setting.ts';
import { editionSetting } from './edition-setting.ts';
import { lockSetting } from './hold-setting.ts';
import { messageSetting } from './message-setting.ts';
import { redirectSetting } from './redirect-setting.ts';
import { sectionsSetting } from './sections-setting.ts';
import type { Setting, SettingPlace } from './setting.ts';
import { strandSetting } from './strand-setting.ts';
import { topicSetting } from './topic-setting.ts';

const settings: { readonly [K in SiteKind]: Setting<K> } = {
  edition: editionSetting,
  sections: sectionsSetting,
  contributor: contributorSetting,
  topic: topicSetting,
  series: strandSetting('series'),
  storyline: strandSetting('storyline'),
  redirect: redirectSetting,
  message: messageSetting,
};

export interface SiteContext {
  readonly db: Db;
  readonly needs: PublishingNeeds;
}

export interface SiteChange extends SettingPlace {
  readonly kind: SiteKind;
  /** What whoever changes it saw; null: not there. */
  readonly before: unknown;
  /** Null: it is taken away. */
  readonly after: unknown;
}

/**
 * Changes one setting of the site, exactly as it was seen; readers have it at once. @returns the change's id.
 * @throws InvalidInput, field by field; Conflict when it is another one meanwhile.
 */
export function changeSite(ctx: SiteContext, actor: DeskActor, change: SiteChange): Promise<number> {
  return inTransaction(ctx.db, (db) => record({ ...ctx, db }, actor, { ...change, undoes: null }));
}

/**
 * Takes a change back, by a change of its own.
 * @throws NotFound; Conflict when the setting was changed again since.
 */
export function undoSiteChange(ctx: SiteContext, actor: DeskActor, id: number): Promise<number> {
  return inTransaction(ctx.db, async (db) => {
    const row = await readChange(db, id);
    const { edition, kind, subject } = row;
    return record({ ...ctx, db }, actor, {
      ...{ edition, kind, subject, before: row.after, after: row.before },
      undoes: id,
    });
  });
}

/** @throws NotFound */
export async function readChange(db: Db, id: number) {
  const row = await db
    .selectFrom('siteChanges')
    .select(['edition', 'kind', 'subject', 'before', 'after'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new NotFound(site.site_change_unknown());
  return row;
}

/** A setting as it is now; null: not there. */
export function readSetting<K extends SiteKind>(
  db: Db,
  { kind, edition, subject }: SettingPlace & { readonly kind: K },
): Promise<SiteValue<K> | null> {
  const setting = settings[kind] as unknown as Setting<K>; // the one of this kind
  return setting.read(db, { edition, subject });
}

async function record(
  { db, needs }: SiteContext,
  actor: DeskActor,
  { undoes, ...change }: SiteChange & { readonly undoes: number | null },
): Promise<number> {
  const { edition, kind, subject } = change;
  await lockSetting(db, edition, kind);
  const setting = settings[kind] as Setting<SiteKind>; // its values were parsed by the schema of the same kind
  const before = await setting.read(db, { edition, subject });
  if (!isDeepStrictEqual(before, change.before === null ? null : parse(kind, change.before))) {
    throw new Conflict(site.site_changed());
  }
  const after = change.after === null ? null : parse(kind, change.after);
  if (after) await refusePicture({ db, needs }, edition, { before, after });
  const touched = await setting.apply(db, { edition, subject }, { before, after });
  const keys = touched.map(({ key }) => key);
  const touches = [...touched, ...(await showPlaces(needs, db, keys))];
  const { id } = await db
    .insertInto('siteChanges')
    .values({
      ...{ edition, kind, subject, undoes },
      before: asJson<unknown>(before),
      // As it stands now: a topic that was merged has the other one's name.
      after: asJson<unknown>(await setting.read(db, { edition, subject })),
      staffId: actor.staffId,
      actor: actor.name,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const data = { edition, change: id, actor: actor.name, staffId: actor.staffId, undoes };
  await appendEvent(db, { kind: `site.${kind}_changed`, subject, data, touches });
  return id;
}

/** @throws InvalidInput where the rights to a new picture do not reach as far as readers of this edition */
async function refusePicture(
  { db, needs }: SiteContext,
  edition: string,
  { before, after }: { readonly before: object | null; readonly after: object },
): Promise<void> {
  const src = pictureOf(after);
  if (src === null || src === (before && pictureOf(before))) return;
  const [problem] = (await needs.findRightsProblems?.(db, { sources: [src], edition })) ?? [];
  if (problem) {
    throw new InvalidInput(problem.reason, { errors: [{ field: 'picture', ...problem.reason }] });
  }
}

function pictureOf(value: { readonly picture?: { readonly src: string } | null }): string | null {
  return value.picture?.src ?? null;
}

/** @throws InvalidInput that names each field */
function parse<K extends SiteKind>(kind: K, value: unknown) {
  const parsed = siteValues[kind].safeParse(value);
  if (parsed.success) return parsed.data;
  throw unfitRequest(parsed.error);
}
