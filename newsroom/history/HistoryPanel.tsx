import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { getVersion } from 'prosemirror-collab';
import { useState } from 'react';
import { useEditorState } from '../editor-changes.ts';
import { Loading } from '../feedback/Loading.tsx';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import type { PanelProps } from '../story/panel-props.ts';
import { useWords } from '../words.ts';
import { Blame } from './Blame.tsx';
import { ChangeList } from './ChangeList.tsx';
import './history.css';
import { RestoreVersion } from './RestoreVersion.tsx';
import { type Stop, useDifference, useVersions } from './use-history.ts';
import { VersionName } from './VersionName.tsx';
import { VersionSlider } from './VersionSlider.tsx';
import { words } from './words.ts';

/** What the story was at any time, what changed, who wrote it, and the way back. */
export function HistoryPanel({ storyId, editor }: PanelProps) {
  const t = useWords(words);
  const state = useEditorState(editor);
  const { read, changed, stops, newest } = useVersions(storyId, state && getVersion(state));
  /** Null: the newest, whatever that is by then. */
  const [chosen, setChosen] = useState<number | null>(null);
  if (read.isPending) return <Loading />;
  if (read.isLoadingError) return <ProblemNote error={read.error} retry={() => read.refetch()} />;
  const version = Math.min(chosen ?? newest, newest);
  const stop = stops.find((each) => each.version >= version) ?? stops.at(-1);
  const mayEdit = editor?.editable ?? false;
  return (
    <Stack gap="sm" component="section" aria-label={t.title} className="history">
      <Text size="sm" c="dimmed">
        {newest === 0 ? t.empty : t.intro}
      </Text>
      {stop && newest > 0 && (
        <>
          <VersionSlider
            stops={stops}
            stop={stop}
            version={version}
            newest={newest}
            onChoose={(next) => setChosen(next === newest ? null : next)}
          />
          {read.hasNextPage && (
            <Button
              size="compact-sm"
              variant="default"
              loading={read.isFetchingNextPage}
              onClick={() => read.fetchNextPage()}
            >
              {t.older}
            </Button>
          )}
          {mayEdit && (
            <Group gap="xs" align="flex-start">
              <RestoreVersion {...{ storyId, version, newest }} onRestored={changed} />
              <VersionName key={version} {...{ storyId, version, stop }} onNamed={changed} />
            </Group>
          )}
          <Changes {...{ storyId, stop, version, newest }} />
        </>
      )}
      {editor && <Blame storyId={storyId} editor={editor} />}
    </Stack>
  );
}

interface ChangesProps {
  readonly storyId: string;
  readonly stop: Stop;
  readonly version: number;
  readonly newest: number;
}

function Changes({ storyId, stop, version, newest }: ChangesProps) {
  const t = useWords(words);
  const [isSince, setSince] = useState(false);
  // Now nothing has changed since, and at the beginning nothing had changed then.
  const isSinceShown = version === 0 || (isSince && version < newest);
  const range = isSinceShown ? { from: version, to: newest } : { from: stop.from ?? 0, to: version };
  const difference = useDifference(storyId, range);
  return (
    <Stack gap="xs">
      <SegmentedControl
        size="xs"
        aria-label={t.compare}
        value={isSinceShown ? 'since' : 'then'}
        onChange={(value) => setSince(value === 'since')}
        data={[
          { value: 'then', label: t.changedThen, disabled: version === 0 },
          { value: 'since', label: t.since, disabled: version === newest },
        ]}
      />
      {difference.isError && <ProblemNote error={difference.error} retry={() => difference.refetch()} />}
      {difference.isPending && <Loading />}
      {difference.data && <ChangeList blocks={difference.data.blocks} />}
    </Stack>
  );
}
