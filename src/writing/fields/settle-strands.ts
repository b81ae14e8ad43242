import { sql } from 'kysely';
import type { Strand } from '../../domain/article.ts';
import { InvalidInput } from '../../domain/errors.ts';
import { stories } from '../../domain/refusals/stories.ts';
import type { Db } from '../../store/db.ts';
import type { StoryFields } from './contract.ts';

/**
 * The fields with a series or storylines that the edition has, under their names; one that the story had before may
 * stay. @throws InvalidInput for one that nobody began.
 */
export async function settleStrands(
  db: Db,
  field: 'series' | 'storylines',
  { before, after }: { readonly before: StoryFields; readonly after: StoryFields },
): Promise<StoryFields> {
  const { edition } = after;
  if (field === 'series') {
    const had = before.series ? [before.series] : [];
    const wanted = after.series ? [after.series] : [];
    const [series = null] = await known(db, { edition, kind: 'series', had, wanted });
    return { ...after, series };
  }
  const { storylines: had } = before;
  const storylines = await known(db, { edition, kind: 'storyline', had, wanted: after.storylines });
  return { ...after, storylines };
}

interface Asked {
  readonly edition: string;
  readonly kind: 'series' | 'storyline';
  readonly had: readonly Strand[];
  readonly wanted: readonly Strand[];
}

async function known(db: Db, { edition, kind, had, wanted }: Asked): Promise<Strand[]> {
  const slugs = wanted.map(({ slug }) => slug);
  const { rows } = await sql<Strand & { asked: string }>`
    select wanted.slug as asked, strands.slug, strands.name
    from unnest(${slugs}::text[]) as wanted (slug)
    left join strand_aliases alias
      on alias.edition = ${edition} and alias.kind = ${kind} and alias.slug = wanted.slug
    join strands on strands.edition = ${edition} and strands.kind = ${kind}
      and strands.slug = coalesce(alias.target, wanted.slug)
  `.execute(db);
  const settled = wanted.map(({ slug, name }) => {
    const found = rows.find(({ asked }) => asked === slug) ?? had.find((each) => each.slug === slug);
    if (found) return { slug: found.slug, name: found.name };
    throw new InvalidInput(
      kind === 'series' ? stories.series_unknown({ name }) : stories.storyline_unknown({ name }),
    );
  });
  return [...new Map(settled.map((strand) => [strand.slug, strand])).values()];
}
