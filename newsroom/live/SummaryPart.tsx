import { Alert, Button, Group, List, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { send } from '../api.ts';
import { notifyDone } from '../feedback/notify.ts';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { Fold } from '../story/publishing/Fold.tsx';
import { useWords } from '../words.ts';
import type { LiveStory } from './live-story.ts';
import { type Coverage, useCoverageAct } from './use-coverage.ts';
import { words } from './words.ts';

/** What has happened so far in a few points, which readers see above the posts. */
export function SummaryPart({ story, coverage }: { readonly story: LiveStory; readonly coverage: Coverage }) {
  const t = useWords(words);
  const { summary } = coverage;
  return (
    <Fold title={t.summary} note={summary.length > 0 ? t.points(summary.length) : t.noPoints}>
      {story.may('coverage.run') ? (
        <SummaryForm story={story} coverage={coverage} />
      ) : (
        <Points points={summary} story={story} />
      )}
    </Fold>
  );
}

function SummaryForm({ story, coverage }: { readonly story: LiveStory; readonly coverage: Coverage }) {
  const t = useWords(words);
  const act = useCoverageAct(story.id);
  const { summary, version } = coverage;
  /** Null while nobody has changed anything here. */
  const [mine, setMine] = useState<{ readonly text: string; readonly seen: number } | null>(null);
  const isOvertaken = mine !== null && mine.seen < version && !act.isBusy;
  const save = async () => {
    if (!mine) return;
    const points = mine.text.split('\n').filter((point) => point.trim() !== '');
    const body = { points, version: mine.seen };
    const isSaved = await act.run(() =>
      send('PUT', '/api/articles/{id}/coverage/summary', { id: story.id, body }),
    );
    if (!isSaved) return;
    setMine(null);
    notifyDone(t.summarySaved);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="xs">
        <Textarea
          label={t.summary}
          description={t.summaryHint}
          value={mine?.text ?? summary.join('\n')}
          onChange={(event) => setMine({ seen: mine?.seen ?? version, text: event.currentTarget.value })}
          autosize
          minRows={3}
          maxRows={12}
          lang={story.language}
          dir={story.direction}
        />
        {isOvertaken ? (
          <Alert variant="light" title={t.summaryOvertaken}>
            <Points points={summary} story={story} />
            <Group gap="xs" mt="xs">
              <Button size="compact-sm" onClick={() => setMine({ ...mine, seen: version })}>
                {t.keepMine}
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => setMine(null)}>
                {t.takeTheirs}
              </Button>
            </Group>
          </Alert>
        ) : (
          act.problem && <ProblemNote error={act.problem} />
        )}
        <Button type="submit" size="compact-sm" w="fit-content" disabled={!mine} loading={act.isBusy}>
          {t.saveSummary}
        </Button>
      </Stack>
    </form>
  );
}

function Points({ points, story }: { readonly points: readonly string[]; readonly story: LiveStory }) {
  const t = useWords(words);
  if (points.length === 0) return <Text size="sm">{t.noPoints}</Text>;
  return (
    <List size="sm" lang={story.language} dir={story.direction}>
      {points.map((point) => (
        <List.Item key={point}>{point}</List.Item>
      ))}
    </List>
  );
}
