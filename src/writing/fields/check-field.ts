import { Conflict, InvalidInput } from '../../domain/errors.ts';
import { type Actor, may } from '../../domain/permissions.ts';
import { isReservedSlug } from '../../domain/places.ts';
import { editions } from '../../domain/refusals/editions.ts';
import { stories } from '../../domain/refusals/stories.ts';
import { slugOf } from '../../domain/slug.ts';
import type { FieldName } from '../../domain/story-fields.ts';
import type { Db } from '../../store/db.ts';
import { refuseStrangers } from '../annotations/reply.ts';
import type { StoryFields } from './contract.ts';
import { isLive } from './is-live.ts';
import { settleStrands } from './settle-strands.ts';
import type { FieldsRow } from './story-fields.ts';

interface Checking {
  readonly row: FieldsRow;
  readonly before: StoryFields;
  /** With the field changed. */
  readonly after: StoryFields;
  readonly actor: Actor;
}

/**
 * The fields as they will be kept after one was changed: what goes with it changes too.
 * @throws InvalidInput for what cannot be, Conflict for what cannot be done while readers have the story.
 */
export async function settleFields(db: Db, field: FieldName, asked: Checking): Promise<StoryFields> {
  const { after } = asked;
  if (field === 'edition') return moveToEdition(db, asked);
  if (field === 'section') await refuseUnknownSection(db, asked);
  if (field === 'owners') {
    await refuseStrangers(
      db,
      after.owners.filter((id) => !asked.before.owners.includes(id)),
    );
    return { ...after, owners: [...new Set(after.owners)] };
  }
  if (field === 'language') return { ...after, language: { ...after.language, language: tagOf(after) } };
  if (field === 'slug') return { ...after, slug: await settleSlug(db, asked) };
  if (field === 'byline') refuseBadSlugs(after.byline, after.edition);
  if (field === 'topics') refuseBadSlugs(after.topics, after.edition);
  if (field === 'series' || field === 'storylines') return settleStrands(db, field, asked);
  return after;
}

/** A story that goes to another edition speaks its language, and stands in the section of the same address there. */
async function moveToEdition(db: Db, { row, before, after }: Checking): Promise<StoryFields> {
  if (isLive(row)) {
    throw new Conflict(stories.edition_of_live_story());
  }
  const { language, direction } = await readLanguage(db, after.edition);
  const sections = await db
    .selectFrom('liveSections')
    .select(['slug', 'name'])
    .where('edition', '=', after.edition)
    .orderBy('position')
    .execute();
  const same = sections.find(({ slug }) => slug === before.section.slug);
  const section = same ?? sections[0] ?? before.section;
  // Series and storylines are an edition's own.
  return { ...after, language: { language, direction }, section, series: null, storylines: [] };
}

async function readLanguage(db: Db, code: string) {
  const edition = await db
    .selectFrom('editions')
    .select(['language', 'direction'])
    .where('code', '=', code)
    .executeTakeFirst();
  if (!edition) throw new InvalidInput(editions.edition_unknown({ code }));
  return edition;
}

/** Sections are the site's: only who may edit the site brings a new one. */
async function refuseUnknownSection(db: Db, { actor, before, after }: Checking): Promise<void> {
  const { slug } = after.section;
  refuseBadSlugs([after.section], after.edition);
  const known = await db
    .selectFrom('liveSections')
    .select('name')
    .where('edition', '=', after.edition)
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (known?.name === after.section.name || slug === before.section.slug) return;
  if (known) throw new InvalidInput(stories.section_called({ slug, name: known.name }));
  if (!may(actor, 'site.edit')) {
    throw new InvalidInput(stories.section_unknown());
  }
  if (isReservedSlug(slug)) throw new InvalidInput(editions.address_reserved());
}

async function settleSlug(db: Db, { row, after }: Checking): Promise<string | null> {
  if (isLive(row)) {
    throw new Conflict(stories.slug_of_live_story());
  }
  if (after.slug === null) return null;
  const { language } = await readLanguage(db, after.edition);
  const slug = slugOf(after.slug, language);
  if (slug === '') throw new InvalidInput(editions.address_empty());
  return slug;
}

function tagOf({ language: { language } }: StoryFields): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? language;
  } catch {
    throw new InvalidInput(stories.language_unknown({ tag: language }));
  }
}

function refuseBadSlugs(
  things: readonly { readonly slug: string; readonly name: string }[],
  language: string,
): void {
  const bad = things.find(({ slug }) => slugOf(slug, language) !== slug);
  if (bad) throw new InvalidInput(stories.slug_unfit({ slug: bad.slug, name: bad.name }));
  const seen = new Set<string>();
  for (const { slug, name } of things) {
    if (seen.has(slug)) throw new InvalidInput(stories.name_twice({ name }));
    seen.add(slug);
  }
}
