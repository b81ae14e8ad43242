import { sql } from 'kysely';
import { fileSources, mediaSources, type StoryDocument, storyPictures } from '../domain/document.ts';
import type { Db } from '../store/db.ts';
import type { Follower } from '../store/follow-events.ts';
import { assetIdOf } from './asset-source.ts';
import type { MediaUses } from './contract.ts';

const pageSize = 50;

/** Keeps the table of which stories name which assets. A story that is being written is noted at every save of it. */
export const usesIndexer: Follower = {
  name: 'asset-uses',
  handle: async (db, events) => {
    const changed = events.filter(({ kind }) => /^(draft|article|post)\./.test(kind));
    for (const id of new Set(changed.map(({ subject }) => subject))) await noteUses(db, id);
  },
};

async function noteUses(db: Db, articleId: string): Promise<void> {
  const draft = await db
    .selectFrom('articles')
    .select(['document', 'meta'])
    .where('id', '=', articleId)
    .executeTakeFirst();
  const live = await db
    .selectFrom('liveArticles')
    .select(['pictures', 'files'])
    .where('id', '=', articleId)
    .executeTakeFirst();
  const posted = await db
    .selectFrom('livePosts')
    .select('pictures')
    .where('articleId', '=', articleId)
    .where(sql<boolean>`pictures <> '{}'`)
    .execute();
  const written = draft
    ? [
        ...[...storyPictures(draft), ...fileSources(draft.document)],
        ...(await readPosts(db, articleId)).flatMap(mediaSources),
      ]
    : [];
  const inDraft = assetIds(written);
  const shown = live ? [{ ...live.pictures, ...live.files }, ...posted.map(({ pictures }) => pictures)] : [];
  const inLive = assetIds(shown.flatMap((each) => Object.keys(each)));
  const all = draft ? [...new Set([...inDraft, ...inLive])] : [];
  await db
    .deleteFrom('assetUses')
    .where('articleId', '=', articleId)
    .$if(all.length > 0, (query) => query.where('assetId', 'not in', all))
    .execute();
  if (all.length === 0) return;
  await db
    .insertInto('assetUses')
    .values(
      all.map((assetId) => ({
        assetId,
        articleId,
        isInDraft: inDraft.includes(assetId),
        isLive: inLive.includes(assetId),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['assetId', 'articleId']).doUpdateSet(({ ref }) => ({
        isInDraft: ref('excluded.isInDraft'),
        isLive: ref('excluded.isLive'),
      })),
    )
    .execute();
}

/** The newest words of the posts of a story that hold a picture. */
async function readPosts(db: Db, articleId: string): Promise<StoryDocument[]> {
  const posts = await db
    .selectFrom('posts')
    .innerJoin('postVersions', (join) =>
      join.onRef('postId', '=', 'posts.id').onRef('postVersions.version', '=', 'posts.version'),
    )
    .select('document')
    .where('articleId', '=', articleId)
    .where('state', '<>', 'removed')
    .where(sql<boolean>`jsonb_path_exists(document, 'strict $.** ? (@.type == "image")')`)
    .execute();
  return posts.map(({ document }) => document);
}

function assetIds(sources: readonly string[]): string[] {
  return [...new Set(sources.map(assetIdOf).filter((id) => id !== null))];
}

/** The stories that name an asset, in the order of their ids. */
export async function listUses(db: Db, assetId: string, after = ''): Promise<MediaUses> {
  const rows = await db
    .selectFrom('assetUses')
    .innerJoin('articles', 'articles.id', 'assetUses.articleId')
    .select(['assetUses.articleId', 'articles.headline', 'assetUses.isInDraft', 'assetUses.isLive'])
    .select(sql<string>`articles.meta ->> 'edition'`.as('edition'))
    .where('assetId', '=', assetId)
    .where('articleId', '>', after)
    .orderBy('articleId')
    .limit(pageSize + 1)
    .execute();
  const uses = rows.slice(0, pageSize);
  return { uses, next: rows.length > pageSize ? (uses.at(-1)?.articleId ?? null) : null };
}
