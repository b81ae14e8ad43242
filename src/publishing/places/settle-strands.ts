import type { Strand } from '../../domain/article.ts';
import type { StrandKind } from '../../domain/places.ts';
import type { DeskActor } from '../desk/desk-record.ts';
import { changeSite, type SiteContext } from '../site/change-site.ts';
import { canonicalStrands } from './find-strand.ts';

export interface StrandsAsked {
  readonly edition: string;
  readonly series: Strand | null;
  readonly storylines: readonly Strand[];
  /** Whether one that the edition does not have begins. */
  readonly mayBegin: boolean;
}

/** The series and storylines among these as the edition keeps them, and the names of those it does not have. */
export async function settleStrands(ctx: SiteContext, actor: DeskActor, asked: StrandsAsked) {
  const settle = settler(ctx, actor, asked);
  const [series = null] = await settle('series', asked.series ? [asked.series] : []);
  const storylines = await settle('storyline', asked.storylines);
  const settled = new Set(
    [series, ...storylines].filter((each) => each !== null).map(({ asked: slug }) => slug),
  );
  const all = [...(asked.series ? [asked.series] : []), ...asked.storylines];
  return {
    series: series && plain(series),
    storylines: [...new Map(storylines.map((each) => [each.slug, plain(each)])).values()],
    unknown: all.filter(({ slug }) => !settled.has(slug)).map(({ name }) => name),
  };
}

const plain = ({ slug, name }: Strand): Strand => ({ slug, name });

function settler(ctx: SiteContext, actor: DeskActor, { edition, mayBegin }: StrandsAsked) {
  return async (kind: StrandKind, strands: readonly Strand[]) => {
    const settled: (Strand & { readonly asked: string })[] = [];
    for (const strand of strands) {
      const [known] = await canonicalStrands(ctx.db, { edition, kind }, [strand]);
      if (!known && !mayBegin) continue;
      if (!known) await begin(ctx, actor, { edition, kind, strand });
      settled.push({ ...(known ?? strand), asked: strand.slug });
    }
    return settled;
  };
}

interface Beginning {
  readonly edition: string;
  readonly kind: StrandKind;
  readonly strand: Strand;
}

function begin(ctx: SiteContext, actor: DeskActor, { edition, kind, strand }: Beginning): Promise<number> {
  const { slug, name } = strand;
  const after = {
    ...{ name, at: slug, description: null, contact: null, picture: null },
    ...{ isClosed: false, keyStories: [], storyOrder: [] },
  };
  return changeSite(ctx, actor, { edition, kind, subject: slug, before: null, after });
}
