import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { get } from '../../api.ts';
import { Loading } from '../../feedback/Loading.tsx';
import { ProblemNote } from '../../feedback/ProblemNote.tsx';
import { ChangeList } from '../../history/ChangeList.tsx';
import styles from './Publishing.module.css';
import { usePublishingWords } from './words.ts';

/** What readers would get that they have not; asked for when somebody opens it. */
export function ChangesSince({ storyId }: { readonly storyId: string }) {
  const t = usePublishingWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className={styles.fold} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t.changesSince}</summary>
      <div className={styles.inside}>{isOpen && <Changes storyId={storyId} />}</div>
    </details>
  );
}

function Changes({ storyId }: { readonly storyId: string }) {
  const read = useQuery({
    queryKey: ['story', storyId, 'unpublished changes'],
    queryFn: ({ signal }) => get('/api/articles/{id}/publication/changes', { id: storyId, signal }),
  });
  if (read.isPending) return <Loading />;
  if (read.isLoadingError) return <ProblemNote error={read.error} retry={() => read.refetch()} />;
  return <ChangeList blocks={read.data.blocks} />;
}
