import { sql } from 'kysely';
import { InvalidInput, MastheadError } from '../../domain/errors.ts';
import type { ReplacedStory } from '../../domain/media.ts';
import { media } from '../../domain/refusals/media.ts';
import { type FailureCause, failureCause, type Refusal } from '../../domain/refusals/refusal.ts';
import type { Db } from '../../store/db.ts';

/** What takes the place of a picture in a story. */
export interface ReplacingPicture {
  readonly src: string;
  readonly alt: string;
  readonly credit: string;
  readonly caption: string;
  readonly width: number | null;
  readonly height: number | null;
}

export interface ReplaceContext {
  readonly db: Db;
  /** Publishing's, in a transaction of its own. Throws MastheadErrors where it cannot be done. */
  replacePicture(request: {
    readonly articleId: string;
    readonly source: string;
    readonly by: ReplacingPicture | null;
    readonly actor: string;
    readonly staffId: string | null;
  }): Promise<void>;
  /** The same on every page of a topic, somebody, a series or a storyline that shows it. */
  replacePagePicture(request: {
    readonly source: string;
    readonly by: ReplacingPicture | null;
    readonly actor: string;
    readonly staffId: string | null;
  }): Promise<void>;
}

export interface Replacement {
  /** Whether the pages of topics, people, series and storylines are changed too. */
  readonly alsoOnPages: boolean;
  readonly assetId: string;
  /** Null: it is taken out, and nothing takes its place. */
  readonly replacementId: string | null;
  readonly actor: string;
  readonly staffId: string | null;
  /** Why whoever asks may not do it to a story; null where they may. */
  whyNot?(articleId: string): Promise<Refusal | null>;
}

/**
 * Puts another picture, or none, in the place of one in every live story, one story after the other: what cannot be
 * done in one does not hold up the others.
 * @returns what became of each. @throws InvalidInput when the replacement is no picture of the library.
 */
export async function replaceInStories(ctx: ReplaceContext, asked: Replacement): Promise<ReplacedStory[]> {
  const { assetId, replacementId, actor, staffId } = asked;
  const by = replacementId === null ? null : await readReplacement(ctx.db, replacementId);
  const source = `asset:${assetId}`;
  const replaced: ReplacedStory[] = [];
  for (const { id: articleId, headline } of await liveStoriesWith(ctx.db, assetId)) {
    const whyNot = (await asked.whyNot?.(articleId)) ?? null;
    const problem = whyNot
      ? failureCause(whyNot)
      : await ctx.replacePicture({ articleId, source, by, actor, staffId }).then(() => null, problemOf);
    replaced.push({ articleId, headline, problem });
  }
  if (asked.alsoOnPages) await ctx.replacePagePicture({ source, by, actor, staffId });
  return replaced;
}

/** Stories that readers have with it. */
export function liveStoriesWith(db: Db, assetId: string): Promise<{ id: string; headline: string }[]> {
  const source = `asset:${assetId}`;
  return db
    .selectFrom('liveArticles')
    .select(['id', 'headline'])
    .where(
      sql<boolean>`(pictures ? ${source} or (files ? ${source} and files <> '{}')
        or id in (select article_id from live_posts where pictures ? ${source} and pictures <> '{}'))`,
    )
    .orderBy('id')
    .execute();
}

function problemOf(error: unknown): FailureCause {
  if (!(error instanceof MastheadError)) throw error;
  return error.failure;
}

async function readReplacement(db: Db, id: string): Promise<ReplacingPicture> {
  const row = await db
    .selectFrom('assets')
    .select(['alt', 'creditLine', 'creator', 'caption', 'width', 'height'])
    .where('id', '=', id)
    .where('kind', '=', 'picture')
    .where('trashedAt', 'is', null)
    .executeTakeFirst();
  if (!row) throw new InvalidInput(media.replacement_no_picture());
  const { alt, caption, width, height } = row;
  return { src: `asset:${id}`, alt, caption, width, height, credit: row.creditLine || row.creator };
}
