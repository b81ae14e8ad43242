import type { StoryDocument } from '../../domain/document.ts';
import { Conflict, InvalidInput } from '../../domain/errors.ts';
import { parsePost } from '../../domain/post.ts';
import { coverage } from '../../domain/refusals/coverage.ts';
import { newId } from '../../platform/random.ts';
import type { Db } from '../../store/db.ts';
import { appendEvent } from '../../store/events.ts';
import { asJson } from '../../store/json.ts';
import { inTransaction } from '../../store/transaction.ts';
import type { DeskActor } from '../desk/desk-record.ts';
import type { PublishingContext } from '../publish-story.ts';
import { coverageOf, readPost } from './read-coverage.ts';

const mostAuthors = 6;
const longestName = 120;

/** The words of a post and whose they are. */
export interface PostWords {
  readonly articleId: string;
  readonly document: unknown;
  /** Names, as readers will see them; none: who writes it. */
  readonly authors: readonly string[];
}

/**
 * Begins a post: a draft that readers do not have.
 * @returns its id; its version is 1.
 * @throws NotFound; InvalidInput for what is no post; Conflict where no coverage goes on.
 */
export function writePost(ctx: PublishingContext, actor: DeskActor, words: PostWords): Promise<string> {
  const { articleId } = words;
  const document = parsePost(words.document);
  return inTransaction(ctx.db, async (db) => {
    await ctx.needs.lockStory(db, articleId);
    const { endedAt } = await coverageOf(db, articleId);
    if (endedAt !== null) throw new Conflict(coverage.coverage_ended_to_post());
    const id = newId();
    await db.insertInto('posts').values({ id, articleId, state: 'draft', version: 1 }).execute();
    await keepVersion(db, actor, { id, version: 1, document, authors: words.authors });
    await tell(db, actor, { articleId, id, version: 1 });
    return id;
  });
}

/**
 * Changes the words of a post. Readers keep those that were published until these are.
 * @returns its version now.
 * @throws NotFound; InvalidInput; Conflict when somebody else was faster.
 */
export function editPost(
  ctx: PublishingContext,
  actor: DeskActor,
  words: PostWords & { readonly postId: string; readonly version: number },
): Promise<number> {
  const { articleId, postId } = words;
  const document = parsePost(words.document);
  return inTransaction(ctx.db, async (db) => {
    await ctx.needs.lockStory(db, articleId);
    const post = await readPost(db, articleId, postId);
    if (post.version !== words.version) {
      throw new Conflict(coverage.post_changed_before_saving());
    }
    const version = post.version + 1;
    await keepVersion(db, actor, { id: postId, version, document, authors: words.authors });
    await db.updateTable('posts').set({ version }).where('id', '=', postId).execute();
    await tell(db, actor, { articleId, id: postId, version });
    return version;
  });
}

async function keepVersion(
  db: Db,
  actor: DeskActor,
  version: {
    readonly id: string;
    readonly version: number;
    readonly document: StoryDocument;
    readonly authors: readonly string[];
  },
): Promise<void> {
  const names = version.authors.map((name) => name.trim()).filter((name) => name !== '');
  if (names.length > mostAuthors || names.some((name) => name.length > longestName)) {
    throw new InvalidInput(coverage.post_names_too_many({ most: mostAuthors, longest: longestName }));
  }
  await db
    .insertInto('postVersions')
    .values({
      postId: version.id,
      version: version.version,
      document: asJson(version.document),
      authors: names.length > 0 ? names : [actor.name],
      staffId: actor.staffId,
      actor: actor.name,
    })
    .execute();
}

/** Readers' processes see nothing of it. */
async function tell(
  db: Db,
  actor: DeskActor,
  { articleId, id, version }: { readonly articleId: string; readonly id: string; readonly version: number },
): Promise<void> {
  await appendEvent(db, {
    kind: 'post.saved',
    subject: articleId,
    data: { post: id, version, actor: actor.name, staffId: actor.staffId },
    touches: [],
  });
}
