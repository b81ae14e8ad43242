import { publishing } from '../src/app/slices.ts';
import { documentOf } from '../src/domain/document.ts';
import { parseBodyHtml } from '../src/domain/parse-html.ts';
import { markPost, publishPost } from '../src/publishing/coverage/publish-post.ts';
import { endCoverage, startCoverage, summariseCoverage } from '../src/publishing/coverage/run-coverage.ts';
import { writePost } from '../src/publishing/coverage/save-post.ts';
import { type DemoCoverage, demoCoverages } from './coverage.ts';
import type { DemoHouse } from './demo-house.ts';
import type { DemoPost } from './demo-post.ts';

const actor = { name: 'demo', staffId: null };
const minute = 60_000;

/** Covers the demo's live stories, as if it had gone on until now. `articles`: stories by their ids in the demo. */
export async function layCoverage(house: DemoHouse, articles: ReadonlyMap<string, string>): Promise<void> {
  for (const coverage of demoCoverages) {
    const articleId = articles.get(coverage.story);
    if (articleId === undefined) throw new Error(`${coverage.story} is no demo story: it cannot be covered.`);
    await cover(house, articleId, coverage);
  }
}

async function cover(house: DemoHouse, articleId: string, coverage: DemoCoverage): Promise<void> {
  const ctx = publishing(house);
  const now = house.clock.now().getTime();
  const ago = (minutes: number) => new Date(now - minutes * minute);
  await startCoverage(ctx, actor, { articleId, at: ago(coverage.startedMinutesAgo) });
  for (const each of coverage.posts) {
    const { authors = [coverage.author], minutesAgo, isKey, isPinned } = each;
    const postId = await writePost(ctx, actor, { articleId, document: documentOfPost(each), authors });
    await publishPost(ctx, actor, { articleId, postId, version: 1, postedAt: ago(minutesAgo) });
    if (isKey || isPinned) await markPost(ctx, actor, { articleId, postId, isKey, isPinned });
  }
  await summariseCoverage(ctx, actor, { articleId, points: coverage.summary, version: 1 });
  const { endedMinutesAgo } = coverage;
  if (endedMinutesAgo !== undefined) await endCoverage(ctx, actor, { articleId, at: ago(endedMinutesAgo) });
}

function documentOfPost({ headline = '', html }: DemoPost) {
  return documentOf({ headline, body: parseBodyHtml(html).body });
}
