import type { ArticleMeta } from '../../domain/article.ts';
import { NotFound } from '../../domain/errors.ts';
import type { LifecycleState } from '../../domain/lifecycle.ts';
import { stories } from '../../domain/refusals/stories.ts';
import type { Db } from '../../store/db.ts';
import { asJson } from '../../store/json.ts';
import type { StoryFields } from './contract.ts';

const columns = ['meta', 'lifecycle', 'headline', 'ownerIds', 'dueAt', 'plannedWords', 'deskNote'] as const;

/** What of a story has fields. */
export interface FieldsRow {
  readonly meta: ArticleMeta;
  readonly lifecycle: LifecycleState;
  readonly headline: string;
  readonly ownerIds: readonly string[];
  readonly dueAt: Date | null;
  readonly plannedWords: number | null;
  readonly deskNote: string | null;
}

/** @throws NotFound */
export async function readFieldsRow(db: Db, articleId: string, lock = false): Promise<FieldsRow> {
  const row = await db
    .selectFrom('articles')
    .select(columns)
    .where('id', '=', articleId)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  if (!row) throw new NotFound(stories.story_unknown({ id: articleId }));
  return row;
}

/** Each field by its name. */
export function fieldsOf(row: FieldsRow): StoryFields {
  const { meta } = row;
  return {
    edition: meta.edition,
    section: meta.section,
    language: { language: meta.language, direction: meta.direction },
    kicker: meta.kicker,
    genre: meta.genre,
    byline: [...meta.byline],
    dateline: meta.dateline,
    topics: [...meta.topics],
    series: meta.series ?? null,
    storylines: [...(meta.storylines ?? [])],
    slug: meta.slug,
    seo: meta.seo,
    social: meta.social,
    sharedPicture: meta.sharedPicture ?? null,
    dueAt: row.dueAt?.toISOString() ?? null,
    plannedWords: row.plannedWords,
    deskNote: row.deskNote,
    owners: [...row.ownerIds],
  };
}

/** The row's columns for these fields. What else stands in `meta` stays. */
export function columnsOf(meta: ArticleMeta, fields: StoryFields) {
  const { edition, section, kicker, genre, byline, dateline, topics, slug, seo, social } = fields;
  const { series, storylines, sharedPicture } = fields;
  return {
    meta: asJson<ArticleMeta>({
      ...meta,
      ...fields.language,
      ...{ edition, section, kicker, genre, byline, dateline, topics, series, storylines, slug, seo, social },
      sharedPicture,
    }),
    ownerIds: [...fields.owners],
    dueAt: fields.dueAt === null ? null : new Date(fields.dueAt),
    plannedWords: fields.plannedWords,
    deskNote: fields.deskNote,
  };
}
