import { sql } from 'kysely';
import type { Strand } from '../../domain/article.ts';
import type { StrandKind } from '../../domain/places.ts';
import type { Db } from '../../store/db.ts';

export interface StrandPlace {
  readonly edition: string;
  readonly kind: StrandKind;
  readonly slug: string;
}

/** What editors keep of the series or storyline of a slug, or null. Aliases are not looked at. */
export async function findStrand(db: Db, { edition, kind, slug }: StrandPlace) {
  const row = await db
    .selectFrom('strands')
    .select(['name', 'description', 'contact', 'isClosed', 'keyStories', 'storyOrder'])
    .where('edition', '=', edition)
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row ?? null;
}

/** The slug where one stands that was merged or renamed, or null. */
export async function strandAlias(db: Db, { edition, kind, slug }: StrandPlace): Promise<string | null> {
  const row = await db
    .selectFrom('strandAliases')
    .select('target')
    .where('edition', '=', edition)
    .where('kind', '=', kind)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row?.target ?? null;
}

/** Those that editors keep among these, where they stand now and under the names they have, in the same order. */
export async function canonicalStrands(
  db: Db,
  { edition, kind }: Omit<StrandPlace, 'slug'>,
  strands: readonly Strand[],
): Promise<Strand[]> {
  if (strands.length === 0) return [];
  const { rows } = await sql<Strand>`
    select strands.slug, strands.name
    from unnest(${strands.map(({ slug }) => slug)}::text[]) with ordinality as wanted (slug, place)
    left join strand_aliases alias
      on alias.edition = ${edition} and alias.kind = ${kind} and alias.slug = wanted.slug
    join strands on strands.edition = ${edition} and strands.kind = ${kind}
      and strands.slug = coalesce(alias.target, wanted.slug)
    group by strands.slug, strands.name
    order by min(place)
  `.execute(db);
  return rows;
}
