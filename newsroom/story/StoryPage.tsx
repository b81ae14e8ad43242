import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { EditorView } from 'prosemirror-view';
import { useState } from 'react';
import { ApiProblem, get } from '../api.ts';
import { StoryEditor } from '../editor/StoryEditor.tsx';
import { Loading } from '../feedback/Loading.tsx';
import { usePictures } from '../media/use-pictures.tsx';
import { useActor, useMay } from '../session.tsx';
import { useWords } from '../words.ts';
import { SidePanels } from './SidePanels.tsx';
import styles from './Story.module.css';
import { StoryFailed, StoryWaits } from './StoryAway.tsx';
import { StoryBar } from './StoryBar.tsx';
import { useOpenStory } from './use-open-story.ts';
import { useStoryChanges } from './use-story-changes.ts';
import { words } from './words.ts';

/** A story to write in, with what belongs to it beside it. */
export function StoryPage() {
  const { storyId } = useParams({ from: '/inside/stories/$storyId' });
  return <OneStory key={storyId} storyId={storyId} />;
}

function OneStory({ storyId }: { readonly storyId: string }) {
  const t = useWords(words);
  const { staffId } = useActor();
  const mayRawHtml = useMay('story.raw_html');
  const { story, snapshot, error, reconnect } = useOpenStory(storyId, staffId ?? '');
  useStoryChanges(storyId, snapshot);
  const [view, setView] = useState<EditorView | null>(null);
  const pictures = usePictures(view);
  const read = useQuery({
    queryKey: ['story', storyId],
    queryFn: ({ signal }) => get('/api/articles/{id}', { id: storyId, signal }),
    // A page that waits for the line finds it by itself.
    refetchInterval: ({ state }) => (state.data === undefined && state.status === 'error' ? 3_000 : false),
  });
  if (error) return <StoryFailed storyId={storyId} error={error} retry={() => location.reload()} />;
  // What was read before is good enough to go on writing with while there is no line.
  if (read.isLoadingError && !isUnreachable(read.error)) {
    return <StoryFailed storyId={storyId} error={read.error} retry={() => read.refetch()} />;
  }
  const isComing = !story || !read.data;
  if (isComing && (read.isLoadingError || snapshot.status.kind === 'offline')) {
    return (
      <StoryWaits
        storyId={storyId}
        retry={() => {
          reconnect();
          read.refetch();
        }}
      />
    );
  }
  if (isComing) return <Loading />;
  const { language, direction, genre } = read.data.meta;
  return (
    <div className={styles.page}>
      <section className={styles.writing}>
        <StoryBar story={story} snapshot={snapshot} />
        {genre === 'live' && (
          <Link to="/stories/$storyId/live" params={{ storyId }}>
            {t.toLive}
          </Link>
        )}
        <StoryEditor
          story={story}
          language={language}
          direction={direction}
          mayEdit={snapshot.mayEdit}
          mayRawHtml={mayRawHtml}
          onView={setView}
          onFiles={pictures.take}
          onPictures={pictures.takePasted}
          pictures={pictures.tools}
        />
      </section>
      <aside className={styles.side} aria-label={t.panels}>
        {pictures.panel}
        <SidePanels storyId={storyId} editor={view} language={language} />
      </aside>
    </div>
  );
}

function isUnreachable(error: Error): boolean {
  return error instanceof ApiProblem && error.status === 0;
}
