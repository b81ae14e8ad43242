import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { send } from '../api.ts';
import { notifyDone } from '../feedback/notify.ts';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { useWords } from '../words.ts';
import type { LiveStory } from './live-story.ts';
import { type Coverage, useCoverageAct } from './use-coverage.ts';
import { words } from './words.ts';

interface CoverageHeadProps {
  readonly story: LiveStory;
  readonly headline: string;
  /** Null before somebody begins it. */
  readonly coverage: Coverage | null;
}

/** What is covered, whether it goes on, and what begins and ends it. */
export function CoverageHead({ story, headline, coverage }: CoverageHeadProps) {
  const t = useWords(words);
  const act = useCoverageAct(story.id);
  const goesOn = coverage !== null && coverage.endedAt === null;
  const mayRun = story.may('coverage.run');
  const turn = async () => {
    const path = goesOn ? '/api/articles/{id}/coverage/end' : '/api/articles/{id}/coverage';
    if (await act.run(() => send('POST', path, { id: story.id }))) notifyDone(goesOn ? t.ended : t.begun);
  };
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="flex-start">
        <Title order={1} size="h2" flex={1} miw={220} lang={story.language} dir={story.direction}>
          {headline || t.untitled}
        </Title>
        {mayRun && (
          <Button variant={goesOn ? 'outline' : 'filled'} loading={act.isBusy} onClick={turn}>
            {goesOn ? t.end : coverage ? t.takeUp : t.begin}
          </Button>
        )}
      </Group>
      <Group gap="sm">
        {goesOn && <Badge>{t.live}</Badge>}
        <Text size="sm" role="status">
          {coverage === null
            ? t.notBegun
            : coverage.endedAt === null
              ? t.since(story.moment(coverage.startedAt))
              : t.over(story.moment(coverage.startedAt), story.moment(coverage.endedAt))}
        </Text>
      </Group>
      <Group gap="lg">
        <Link to="/stories/$storyId" params={{ storyId: story.id }}>
          {t.toStory}
        </Link>
        {story.url !== null && (
          <a href={story.url} target="_blank" rel="noreferrer">
            {t.asReaders}
          </a>
        )}
      </Group>
      {coverage === null && <Text>{mayRun ? t.beginMeans : t.askToBegin}</Text>}
      {story.url === null && (
        <Text>
          {t.notPublic}{' '}
          <Link to="/stories/$storyId" params={{ storyId: story.id }} search={{ panel: 'publishing' }}>
            {t.toPublishing}
          </Link>
        </Text>
      )}
      {act.problem && <ProblemNote error={act.problem} />}
    </Stack>
  );
}
