import { Anchor, Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { StyleRuleInput, TrialPage } from '../../src/writing/house-style/contract.ts';
import { send } from '../api.ts';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { localeOf } from '../language.ts';
import { useLocale } from '../locale.tsx';
import { useWords } from '../words.ts';
import { words } from './words.ts';

interface Progressed {
  readonly stories: number;
  readonly about: number;
  readonly matches: number;
  readonly matchesLive: number;
  readonly found: TrialPage['found'];
  /** Where to go on; null at the end. */
  readonly next: string | null;
}

const shownAtTheMost = 30;
const start: Progressed = { stories: 0, about: 0, matches: 0, matchesLive: 0, found: [], next: null };

/** Looks for the phrase of a rule in the archive, page after page, until the end or until it is stopped. */
export function RuleTrial({ rule }: { readonly rule: StyleRuleInput }) {
  const t = useWords(words);
  const { language } = useLocale();
  const { progress, isRunning, error, run, stop } = useTrial(rule);
  const number = new Intl.NumberFormat(localeOf(language));
  return (
    <Stack gap="xs">
      <Group>
        {isRunning ? (
          <Button variant="default" onClick={stop}>
            {t.stop}
          </Button>
        ) : (
          <Button variant="default" onClick={() => run(null)} disabled={rule.phrase.trim() === ''}>
            {t.try}
          </Button>
        )}
        {!isRunning && progress?.next && (
          <Button variant="subtle" onClick={() => run(progress)}>
            {t.goOn}
          </Button>
        )}
      </Group>
      {error && <ProblemNote error={error} />}
      {progress && (
        <div role="status">
          {isRunning && <Progress value={percent(progress)} aria-label={t.try} size="sm" mb={4} />}
          <Text size="sm">
            {progress.next === null && !isRunning
              ? t.triedAll(number.format(progress.stories))
              : t.tried(
                  number.format(progress.stories),
                  number.format(Math.max(progress.about, progress.stories)),
                )}
          </Text>
          <Text size="sm" fw={600}>
            {t.matches(number.format(progress.matches), number.format(progress.matchesLive))}
          </Text>
        </div>
      )}
      <ul className="style-lines">
        {progress?.found.map((story) => (
          <li key={story.id}>
            <Anchor href={`/stories/${story.id}`} target="_blank" size="sm" dir="auto">
              {story.headline}
            </Anchor>
            {story.isLive && <Text span size="xs" c="dimmed">{` · ${t.live}`}</Text>}
            {story.examples.map(({ before, found, after }) => (
              <Text key={`${before}${found}${after}`} size="sm" className="style-found" dir="auto">
                {before}
                <mark>{found}</mark>
                {after}
              </Text>
            ))}
          </li>
        ))}
      </ul>
    </Stack>
  );
}

function percent({ stories, about, next }: Progressed): number {
  return next === null && stories > 0 ? 100 : Math.min(99, (100 * stories) / Math.max(about, 1));
}

function useTrial(rule: StyleRuleInput) {
  const [progress, setProgress] = useState<Progressed | null>(null);
  const [isRunning, setIsRunning] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  /** The trial that runs now: another one, or none, ends it. */
  const current = useRef<object | null>(null);
  const stop = () => {
    current.current = null;
    setIsRunning(false);
  };
  useEffect(
    () => () => {
      current.current = null;
    },
    [],
  );
  const run = async (from: Progressed | null) => {
    const trial = {};
    current.current = trial;
    setIsRunning(true);
    setError(null);
    // What the server holds to be needed: a trial works before there is a reason.
    const tried = { ...rule, reason: rule.reason.trim() || '-' };
    let reached = from ?? start;
    try {
      do {
        const page = await send('POST', '/api/style/try', {
          body: { rule: tried, after: reached.next },
        });
        if (current.current !== trial) return;
        reached = added(reached, page);
        setProgress(reached);
      } while (reached.next !== null);
    } catch (problem) {
      setError(problem instanceof Error ? problem : new Error(String(problem)));
    }
    if (current.current === trial) stop();
  };
  return { progress, isRunning, error, run, stop };
}

function added(before: Progressed, page: TrialPage): Progressed {
  return {
    stories: before.stories + page.stories,
    about: page.about,
    matches: before.matches + page.matches,
    matchesLive: before.matchesLive + page.matchesLive,
    found: [...before.found, ...page.found].slice(0, shownAtTheMost),
    next: page.next,
  };
}
