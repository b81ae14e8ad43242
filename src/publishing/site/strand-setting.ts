import { sql } from 'kysely';
import { Conflict, InvalidInput } from '../../domain/errors.ts';
import { articleKey, indexKey, siteKey, strandKey, type Touch } from '../../domain/page-keys.ts';
import type { StrandKind } from '../../domain/places.ts';
import { site } from '../../domain/refusals/site.ts';
import type { Db } from '../../store/db.ts';
import { findStrand, type StrandPlace, strandAlias } from '../places/find-strand.ts';
import { keepPlacePicture, readPlacePicture } from '../places/place-picture.ts';
import { mostNamedStories, setStrands } from '../places/set-strands.ts';
import type { SiteValue } from './contract.ts';
import type { Setting } from './setting.ts';

type StrandValue = SiteValue<StrandKind>;

/**
 * A series or a storyline, and the slug where its stories stand. Another slug than its own renames it with its
 * address, or merges it where that slug is one already; the old address leads on, and stories that name it later come
 * along. It begins with its first change, and goes while no story of readers is in it.
 */
export function strandSetting(kind: StrandKind): Setting<StrandKind> {
  return {
    read: async (db, { edition, subject }) => {
      const at = (await strandAlias(db, { edition, kind, slug: subject })) ?? subject;
      return readStrand(db, { edition, kind, slug: at });
    },
    apply: async (db, { edition, subject }, { before, after }) => {
      const here = { edition, kind };
      const from = before?.at ?? subject;
      const stories = await storiesIn(db, strandKey(edition, kind, from));
      if (!after) await take(db, { ...here, slug: subject }, { from, hasStories: stories.length > 0 });
      else if (!before) await begin(db, { ...here, slug: subject }, after);
      else if (after.at !== from) await move(db, { ...here, slug: subject }, { from, after });
      else if (from === subject) await writeStrand(db, { ...here, slug: subject }, after);
      else throw new Conflict(site.strand_merged_into({ name: before.name }));
      await setStrands(db, here, stories);
      await forgetRenamed(db, { ...here, slug: subject }, { from, after });
      const slugs = await readersKnow(db, here, [subject, from, after?.at ?? subject]);
      return touchesOf(here, slugs, before?.name === after?.name && from === after?.at ? [] : stories);
    },
  };
}

async function readStrand(db: Db, place: StrandPlace): Promise<StrandValue | null> {
  const row = await findStrand(db, place);
  if (!row) return null;
  const picture = await readPlacePicture(db, strandKey(place.edition, place.kind, place.slug));
  return { ...row, at: place.slug, picture };
}

async function writeStrand(db: Db, place: StrandPlace, value: StrandValue): Promise<void> {
  const { name, description, contact, isClosed, keyStories, storyOrder } = value;
  const lists = { keyStories: [...keyStories], storyOrder: [...storyOrder] };
  const row = { name, description, contact, isClosed, ...lists };
  await db
    .insertInto('strands')
    .values({ ...place, ...row })
    .onConflict((conflict) => conflict.columns(['edition', 'kind', 'slug']).doUpdateSet(row))
    .execute();
  await keepPlacePicture(db, strandKey(place.edition, place.kind, place.slug), value.picture);
}

async function begin(db: Db, place: StrandPlace, after: StrandValue): Promise<void> {
  if (after.at !== place.slug) {
    throw new InvalidInput(site.strand_begins_at_home());
  }
  await writeStrand(db, place, after);
}

async function take(
  db: Db,
  place: StrandPlace,
  { from, hasStories }: { readonly from: string; readonly hasStories: boolean },
): Promise<void> {
  const { edition, kind, slug } = place;
  if (from !== slug) throw new Conflict(site.strand_merged());
  if (hasStories) throw new Conflict(site.strand_has_stories());
  await removeStrand(db, place);
  await db
    .deleteFrom('strandAliases')
    .where('edition', '=', edition)
    .where('kind', '=', kind)
    .where('target', '=', slug)
    .execute();
}

async function removeStrand(db: Db, { edition, kind, slug }: StrandPlace): Promise<void> {
  await db
    .deleteFrom('strands')
    .where('edition', '=', edition)
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .execute();
  await keepPlacePicture(db, strandKey(edition, kind, slug), null);
}

interface Move {
  /** Where it stands now. */
  readonly from: string;
  readonly after: StrandValue;
}

async function move(db: Db, place: StrandPlace, { from, after }: Move): Promise<void> {
  const { edition, kind, slug } = place;
  const target = { edition, kind, slug: after.at };
  const leadsTo = await strandAlias(db, target);
  if (leadsTo !== null && leadsTo !== slug && after.at !== slug) {
    throw new InvalidInput(site.strand_target_merged());
  }
  if (!(await findStrand(db, target))) await writeStrand(db, target, after);
  await db
    .deleteFrom('strandAliases')
    .where('edition', '=', edition)
    .where('kind', '=', kind)
    .where('slug', 'in', [slug, after.at])
    .execute();
  if (after.at === slug) return;
  await db
    .insertInto('strandAliases')
    .values({ ...place, target: after.at })
    .execute();
  if (from !== slug) return;
  // What was merged into it before comes along.
  await db
    .updateTable('strandAliases')
    .set({ target: after.at })
    .where('edition', '=', edition)
    .where('kind', '=', kind)
    .where('target', '=', slug)
    .execute();
  await removeStrand(db, place);
}

/** A rename that was taken back leaves its address behind, which leads to the old one now. */
async function forgetRenamed(
  db: Db,
  place: StrandPlace,
  { from, after }: { readonly from: string; readonly after: StrandValue | null },
): Promise<void> {
  if (!after || from === place.slug || after.at !== place.slug) return;
  const renamed = { ...place, slug: from };
  const left = await findStrand(db, renamed);
  const list = strandKey(place.edition, place.kind, from);
  if (left?.name !== after.name || (await storiesIn(db, list)).length > 0) return;
  await removeStrand(db, renamed);
  await db
    .insertInto('strandAliases')
    .values({ ...renamed, target: place.slug })
    .execute();
}

async function storiesIn(db: Db, list: string): Promise<string[]> {
  const { rows } = await sql<{ articleId: string }>`
    select article_id from live_listings where list = ${list}
  `.execute(db);
  return rows.map(({ articleId }) => articleId);
}

/**
 * Of these, those that readers have, or have had until now. What an event touches is there for the readers' processes
 * to see: of one that waits for its first story not even the name may be.
 */
async function readersKnow(
  db: Db,
  { edition, kind }: Omit<StrandPlace, 'slug'>,
  slugs: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ slug: string }>`
    select distinct slug from unnest(${slugs}::text[]) as asked (slug)
    where exists (select from live_strands live
        where live.edition = ${edition} and live.kind = ${kind} and live.slug = asked.slug)
      or exists (select from live_listings where list = ${`${kind}:${edition}:`}::text || asked.slug)
  `.execute(db);
  return rows.map(({ slug }) => slug);
}

function touchesOf(
  { edition, kind }: Omit<StrandPlace, 'slug'>,
  slugs: readonly string[],
  stories: readonly string[],
): Touch[] {
  const lists = slugs.map((slug) => ({ key: strandKey(edition, kind, slug) }));
  const pages =
    stories.length > mostNamedStories
      ? [{ key: siteKey(edition) }]
      : stories.map((id) => ({ key: articleKey(id) }));
  return [...lists, { key: indexKey(edition, kind) }, ...pages];
}
