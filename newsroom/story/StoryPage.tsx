import { Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { EditorView } from 'prosemirror-view';
import { lazy, Suspense, useState } from 'react';
import type { z } from 'zod';
import type { story as storyContract } from '../../src/writing/contract.ts';
import { getJson } from '../api.ts';
import { KeySheet, OutlinePanel } from '../editor/OutlinePanel.tsx';
import { StoryEditor } from '../editor/StoryEditor.tsx';
import { Loading } from '../feedback/Loading.tsx';
import { notifyProblem } from '../feedback/notify.ts';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { useActor, useMay } from '../session.tsx';
import { useWords } from '../words.ts';
import styles from './Story.module.css';
import { StoryBar } from './StoryBar.tsx';
import { useOpenStory } from './use-open-story.ts';
import { words } from './words.ts';

const NotesPanel = lazy(() => import('../notes/NotesPanel.tsx').then((it) => ({ default: it.NotesPanel })));
const ChecksPanel = lazy(() =>
  import('../house-style/ChecksPanel.tsx').then((it) => ({ default: it.ChecksPanel })),
);

/** A story to write in, with what belongs to it beside it. */
export function StoryPage() {
  const { storyId } = useParams({ from: '/inside/stories/$storyId' });
  return <OneStory key={storyId} storyId={storyId} />;
}

function OneStory({ storyId }: { readonly storyId: string }) {
  const t = useWords(words);
  const { staffId } = useActor();
  const mayRawHtml = useMay('story.raw_html');
  const { story, snapshot, error } = useOpenStory(storyId, staffId ?? '');
  const [view, setView] = useState<EditorView | null>(null);
  const read = useQuery({
    queryKey: ['story', storyId, snapshot.storyChanges],
    queryFn: ({ signal }) => getJson<z.infer<typeof storyContract>>(`/api/articles/${storyId}`, signal),
    placeholderData: (before) => before,
  });
  if (error) return <ProblemNote error={error} retry={() => location.reload()} />;
  if (read.isError) return <ProblemNote error={read.error} retry={() => read.refetch()} />;
  if (!story || !read.data) return <Loading />;
  const { language, direction } = read.data.meta;
  return (
    <div className={styles.page}>
      <section className={styles.writing}>
        <StoryBar story={story} snapshot={snapshot} />
        <StoryEditor
          story={story}
          language={language}
          direction={direction}
          mayRawHtml={mayRawHtml}
          onView={setView}
          onPictures={() => notifyProblem(t.pictures)}
        />
      </section>
      <aside className={styles.side} aria-label={t.panels}>
        <Tabs defaultValue="outline" keepMounted={false} classNames={{ tab: styles.tab ?? '' }}>
          <Tabs.List>
            <Tabs.Tab value="outline">{t.outline}</Tabs.Tab>
            <Tabs.Tab value="notes">{t.notes}</Tabs.Tab>
            <Tabs.Tab value="checks">{t.checks}</Tabs.Tab>
            <Tabs.Tab value="keys">{t.keys}</Tabs.Tab>
          </Tabs.List>
          <Suspense fallback={<Loading />}>
            <Tabs.Panel value="outline" pt="sm">
              {view && <OutlinePanel view={view} language={language} />}
            </Tabs.Panel>
            <Tabs.Panel value="notes" pt="sm">
              <NotesPanel storyId={storyId} editor={view} />
            </Tabs.Panel>
            <Tabs.Panel value="checks" pt="sm">
              <ChecksPanel storyId={storyId} editor={view} />
            </Tabs.Panel>
            <Tabs.Panel value="keys" pt="sm">
              <KeySheet />
            </Tabs.Panel>
          </Suspense>
        </Tabs>
      </aside>
    </div>
  );
}
