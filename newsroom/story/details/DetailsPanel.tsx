import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Loading } from '../../feedback/Loading.tsx';
import { ProblemNote } from '../../feedback/ProblemNote.tsx';
import { useWords } from '../../words.ts';
import type { PanelProps } from '../panel-props.ts';
import styles from './Details.module.css';
import { FoundFields } from './FoundFields.tsx';
import { HeadFields } from './HeadFields.tsx';
import { PlaceFields } from './PlaceFields.tsx';
import { TranslationFields } from './TranslationFields.tsx';
import { words as translationWords } from './translation-words.ts';
import { useFields } from './use-fields.ts';
import { WorkFields } from './WorkFields.tsx';
import { words } from './words.ts';

/** The fields of a story besides its words, each saved by itself. */
export function DetailsPanel({ storyId, editor }: PanelProps) {
  const t = useWords(words);
  const translations = useWords(translationWords);
  const read = useFields(storyId);
  if (read.isPending) return <Loading />;
  if (read.isLoadingError) return <ProblemNote error={read.error} retry={() => read.refetch()} />;
  const shared = { storyId, answer: read.data };
  return (
    <section className={styles.panel} aria-label={t.title}>
      <Group title={t.groups.work}>
        <WorkFields {...shared} editor={editor} />
      </Group>
      <Group title={t.groups.place}>
        <PlaceFields {...shared} />
      </Group>
      <Group title={translations.title}>
        <TranslationFields {...shared} />
      </Group>
      <Group title={t.groups.head}>
        <HeadFields {...shared} />
      </Group>
      <Group title={t.groups.found}>
        <FoundFields {...shared} editor={editor} />
      </Group>
    </section>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.group} aria-label={title}>
      <Title order={2} size="h5">
        {title}
      </Title>
      {children}
    </section>
  );
}
