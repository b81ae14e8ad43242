import { sql } from 'kysely';
import type { ArticleMeta } from '../domain/article.ts';
import { type StoryDocument, toDocument } from '../domain/document.ts';
import { NotFound } from '../domain/errors.ts';
import type { LifecycleState } from '../domain/lifecycle.ts';
import type { Item } from '../domain/permissions.ts';
import { stories } from '../domain/refusals/stories.ts';
import type { Db } from '../store/db.ts';
import { readDocument } from './log/read-document.ts';

/** A story as it is now in the newsroom. */
export interface Story {
  readonly id: string;
  readonly lifecycle: LifecycleState;
  /** Of the newest revision; it may have changed since (`reviseStory`). */
  readonly version: number;
  /** Length of its log. */
  readonly stepVersion: number;
  readonly meta: ArticleMeta;
  /** The newest. */
  readonly document: StoryDocument;
  readonly headline: string;
  readonly ownerIds: readonly string[];
  readonly dueAt: Date | null;
  /** How many words it should have. */
  readonly plannedWords: number | null;
  /** What the desk and its writer tell each other. */
  readonly deskNote: string | null;
  readonly updatedAt: Date;
}

const storyColumns = [
  'id',
  'lifecycle',
  'version',
  'stepVersion',
  'meta',
  'headline',
  'ownerIds',
  'dueAt',
  'plannedWords',
  'deskNote',
  'updatedAt',
] as const;

/** @throws NotFound when there is no story of that id. */
export async function readStory(db: Db, id: string): Promise<Story> {
  const row = await db.selectFrom('articles').select(storyColumns).where('id', '=', id).executeTakeFirst();
  if (!row) throw noStory(id);
  // Two queries see two moments: the document decides which version this is.
  const { node, version } = await readDocument(db, id);
  return { ...row, document: toDocument(node), stepVersion: version };
}

/** The same, and nobody else changes the story before this transaction ends. */
export async function lockStory(db: Db, id: string): Promise<Story> {
  const row = await db
    .selectFrom('articles')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw noStory(id);
  return readStory(db, id);
}

/** A story as permissions see it. @throws NotFound */
export async function readStoryItem(db: Db, id: string): Promise<Item> {
  const row = await db
    .selectFrom('articles')
    .select(['ownerIds', 'lifecycle', sql<string>`meta ->> 'edition'`.as('edition')])
    .select(sql<string>`meta -> 'section' ->> 'slug'`.as('section'))
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw noStory(id);
  const { ownerIds, edition, section } = row;
  return { ownerIds, desk: { edition, section }, isDraft: row.lifecycle === 'draft' };
}

function noStory(id: string): NotFound {
  return new NotFound(stories.story_unknown({ id }));
}
