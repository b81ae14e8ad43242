import { NotFound } from '../../domain/errors.ts';
import { diffDocuments } from '../../domain/history/diff-documents.ts';
import { type ListedBlock, listChanges } from '../../domain/history/list-changes.ts';
import { publishing } from '../../domain/refusals/publishing.ts';
import { findLive } from '../live-story.ts';
import type { PublishingContext } from '../publish-story.ts';

/** What readers would get that they have not, block by block, as the story is now. @throws NotFound when it is not live. */
export async function changesSince(ctx: PublishingContext, articleId: string): Promise<ListedBlock[]> {
  const live = await findLive(ctx.db, articleId);
  if (!live) throw new NotFound(publishing.story_not_with_readers());
  const { document } = await ctx.needs.readStory(ctx.db, articleId);
  return listChanges(diffDocuments(live.document, document));
}
