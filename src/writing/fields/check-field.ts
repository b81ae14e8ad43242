import { Conflict, InvalidInput } from '../../domain/errors.ts';
import { type Actor, may } from '../../domain/permissions.ts';
import { isReservedSlug } from '../../domain/places.ts';
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
    throw new Conflict(
      'Readers have it in this edition. Take it back from them before it goes to another one.',
    );
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
  if (!edition) throw new InvalidInput(`There is no edition "${code}".`);
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
  if (known) throw new InvalidInput(`The section "${slug}" is called "${known.name}".`);
  if (!may(actor, 'site.edit')) {
    throw new InvalidInput(
      'There is no such section. Choose one that is there, or ask an editor for a new one.',
    );
  }
  if (isReservedSlug(slug))
    throw new InvalidInput('The site needs this address for itself. Choose another name.');
}

async function settleSlug(db: Db, { row, after }: Checking): Promise<string | null> {
  if (isLive(row)) {
    throw new Conflict(
      'Readers have it at its address. Change the address under "Publishing", so that the old one leads on.',
    );
  }
  if (after.slug === null) return null;
  const { language } = await readLanguage(db, after.edition);
  const slug = slugOf(after.slug, language);
  if (slug === '') throw new InvalidInput('Nothing of this can stand in an address. Use letters or numbers.');
  return slug;
}

function tagOf({ language: { language } }: StoryFields): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? language;
  } catch {
    throw new InvalidInput(`"${language}" is no language tag. Use one such as en, ar or fr-CA.`);
  }
}

function refuseBadSlugs(
  things: readonly { readonly slug: string; readonly name: string }[],
  language: string,
): void {
  const bad = things.find(({ slug }) => slugOf(slug, language) !== slug);
  if (bad)
    throw new InvalidInput(
      `"${bad.slug}" cannot stand in an address. Leave the address of "${bad.name}" to the newsroom.`,
    );
  const seen = new Set<string>();
  for (const { slug, name } of things) {
    if (seen.has(slug)) throw new InvalidInput(`"${name}" is in it twice.`);
    seen.add(slug);
  }
}
