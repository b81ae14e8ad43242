import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { OpenStory, Socket } from '../../newsroom/editor/collab/contract.ts';
import { memoryStore } from '../../newsroom/editor/collab/memory-store.ts';
import { openStory } from '../../newsroom/editor/collab/open-story.ts';
import { saveDraft } from '../../src/writing/save-draft.ts';
import { addStaff } from '../../tests/support/add-staff.ts';
import { documentOf, metaOf } from '../../tests/support/drafts.ts';
import { newsroomUrl } from '../../tests/support/newsroom-url.ts';
import { liveCluster } from '../../tests/support/soak/live-cluster.ts';
import { scratchDatabase } from './scratch-database.ts';

export interface StoryMemory {
  /** KB for each open story, after a collection of garbage. */
  readonly heap: number;
  readonly resident: number;
  /** MB without any. */
  readonly base: number;
}

/** Opens so many stories of 2,000 words in one process, each with one writer who wrote something, and looks at its memory. */
export async function memoryOfStories(count: number): Promise<StoryMemory> {
  await using database = await scratchDatabase();
  await using cluster = await liveCluster(database.url, 1);
  const { cookie } = await addStaff(database.db, { role: 'editor', name: 'Bench' });
  const open: OpenStory[] = [];
  const openOne = async () => {
    const paragraphs = Array.from({ length: 20 }, (_, place) => `${place} ${'word '.repeat(100)}`);
    const document = documentOf('A story', ...paragraphs);
    const draft = { articleId: null, document, meta: metaOf(), author: 'Bench', reason: 'written' };
    const { articleId } = await saveDraft(database.db, draft);
    const [port] = cluster.ports();
    const story = openStory({
      storyId: articleId,
      staffId: 'bench',
      origin: `http://127.0.0.1:${port}`,
      store: memoryStore(true),
      openSocket: (url) =>
        new WebSocket(url, { headers: { cookie, origin: newsroomUrl } }) as unknown as Socket, // more than is read
    });
    await story.ready;
    story.surface.dispatch(story.surface.state.tr.insertText('More. ', 1));
    open.push(story);
  };
  // The first one loads and compiles what all of them use.
  await openOne();
  await wait(500);
  const before = await cluster.memory(0);
  for (let opened = 0; opened < count; opened += 1) await openOne();
  await wait(3_000);
  const after = await cluster.memory(0);
  await Promise.all(open.map((story) => story.close()));
  if (after.stories - before.stories !== count) throw new Error(`${after.stories} stories are open`);
  const each = (more: number) => more / count / 1024;
  return {
    heap: each(after.heapUsed - before.heapUsed),
    resident: each(after.rss - before.rss),
    base: before.rss / 1024 / 1024,
  };
}
