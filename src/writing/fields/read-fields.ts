import type { z } from 'zod';
import type { Edition } from '../../domain/article.ts';
import { foldWords } from '../../domain/fold-words.ts';
import { slugOf } from '../../domain/slug.ts';
import type { Db } from '../../store/db.ts';
import type { fieldsAnswer, KnownNames, StoryChoices } from './contract.ts';
import { isLive } from './is-live.ts';
import { fieldsOf, readFieldsRow } from './story-fields.ts';

const editionColumns = ['code', 'name', 'language', 'direction', 'pathPrefix', 'timeZone'] as const;

/** A story's fields, and what is needed to show them. @throws NotFound */
export async function readFields(
  db: Db,
  articleId: string,
  readerUrl: string,
): Promise<z.infer<typeof fieldsAnswer>> {
  const row = await readFieldsRow(db, articleId);
  const { meta, lifecycle } = row;
  const edition = await db
    .selectFrom('editions')
    .select(editionColumns)
    .where('code', '=', meta.edition)
    .executeTakeFirstOrThrow();
  const live = await db
    .selectFrom('liveArticles')
    .select('path')
    .where('id', '=', articleId)
    .executeTakeFirst();
  const last = slugOf(meta.slug ?? row.headline, edition.language) || articleId;
  const path = live?.path ?? `${edition.pathPrefix}/${meta.section.slug}/${last}`;
  const { byline, topics, storylines, ...fields } = fieldsOf(row);
  const desk = { edition: meta.edition, section: meta.section.slug };
  return {
    fields: {
      ...fields,
      ...{ byline: [...byline], topics: [...topics], storylines: [...storylines], owners: [...row.ownerIds] },
    },
    item: { ownerIds: [...row.ownerIds], desk, isDraft: lifecycle === 'draft' },
    edition,
    url: readerUrl + path,
    isLive: isLive(row),
    owners: await namesOf(db, row.ownerIds),
  };
}

/** Those who left as well: the story stays theirs until it is given to somebody else. */
async function namesOf(db: Db, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  const known = await db.selectFrom('staff').select(['id', 'name']).where('id', 'in', ids).execute();
  return ids.map((id) => known.find((one) => one.id === id) ?? { id, name: id });
}

/** The editions with their sections, each in its order. */
export async function readStoryChoices(db: Db): Promise<StoryChoices> {
  const editions: Pick<Edition, (typeof editionColumns)[number]>[] = await db
    .selectFrom('editions')
    .select(editionColumns)
    .orderBy('position')
    .execute();
  const sections = await db
    .selectFrom('liveSections')
    .select(['edition', 'slug', 'name'])
    .orderBy('position')
    .orderBy('slug')
    .execute();
  return {
    editions: editions.map((edition) => ({
      ...edition,
      sections: sections
        .filter((section) => section.edition === edition.code)
        .map(({ slug, name }) => ({ slug, name })),
    })),
  };
}

const namesAtTheMost = 8;

/** Names that begin or have a word that begins like these: who wrote for readers of the edition, then the staff. */
export async function findNames(
  db: Db,
  { edition, query }: { readonly edition: string; readonly query: string },
): Promise<KnownNames> {
  const words = foldWords(query);
  if (words.length === 0) return { names: [] };
  const begun = `%${query.trim().replace(/[\\%_]/g, '\\$&')}%`;
  const written = await db
    .selectFrom('liveContributors')
    .select(['slug', 'name'])
    .where('edition', '=', edition)
    .where('name', 'ilike', begun)
    .orderBy('name')
    .limit(namesAtTheMost)
    .execute();
  const staff = await db
    .selectFrom('staff')
    .select('name')
    .where('name', 'ilike', begun)
    .where('suspendedAt', 'is', null)
    .orderBy('name')
    .limit(namesAtTheMost)
    .execute();
  const here = staff.map(({ name }) => ({ name, slug: slugOf(name, edition) }));
  const names = new Map(
    [...here, ...written].filter(({ slug }) => slug !== '').map((one) => [one.slug, one]),
  );
  return { names: [...names.values()].slice(0, namesAtTheMost) };
}
