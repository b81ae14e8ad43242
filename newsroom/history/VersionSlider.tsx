import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { localeOf } from '../language.ts';
import { useLocale } from '../locale.tsx';
import { useWords } from '../words.ts';
import type { Stop } from './use-history.ts';
import { words } from './words.ts';

interface VersionSliderProps {
  /** The oldest first. */
  readonly stops: readonly Stop[];
  /** The stop that the version is of. */
  readonly stop: Stop;
  readonly version: number;
  readonly newest: number;
  readonly onChoose: (version: number) => void;
}

/** Goes through a story's versions, stop by stop with the slider and change by change with the buttons. */
export function VersionSlider({ stops, stop, version, newest, onChoose }: VersionSliderProps) {
  const t = useWords(words);
  const about = useAbout(stop);
  return (
    <Stack gap={6}>
      <input
        type="range"
        className="version-slider"
        aria-label={t.slider}
        aria-valuetext={about}
        min={0}
        max={Math.max(stops.length - 1, 0)}
        value={stops.indexOf(stop)}
        onChange={(event) => onChoose(stops[event.currentTarget.valueAsNumber]?.version ?? newest)}
      />
      <Group justify="space-between" gap="xs" aria-hidden>
        <Text size="xs" c="dimmed">
          {t.oldest}
        </Text>
        <Text size="xs" c="dimmed">
          {t.newest}
        </Text>
      </Group>
      <Text size="sm" fw={600} aria-live="polite">
        <bdi>{about}</bdi>
      </Text>
      <Marks stop={stop} />
      <Group gap="xs">
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t.stepBack}
          disabled={version <= 0}
          onClick={() => onChoose(version - 1)}
        >
          <span className="step-back" aria-hidden>
            ‹
          </span>
        </Button>
        <Text size="xs" c="dimmed">
          {t.version(version, newest)}
        </Text>
        <Button
          size="compact-xs"
          variant="default"
          aria-label={t.stepOn}
          disabled={version >= newest}
          onClick={() => onChoose(version + 1)}
        >
          <span className="step-back" aria-hidden>
            ›
          </span>
        </Button>
      </Group>
    </Stack>
  );
}

/** Why a version is kept, and what it is called. */
function Marks({ stop }: { readonly stop: Stop }) {
  const t = useWords(words);
  if (stop.marks.length === 0) return null;
  return (
    <Group gap={6}>
      {stop.marks.map(({ name, reason, at, author }) => (
        <Badge
          key={`${at} ${name ?? reason}`}
          variant={name === null ? 'default' : 'light'}
          radius="sm"
          tt="none"
          className="version-mark"
          title={t.by(author)}
        >
          <bdi>{name ?? t.reasons[reason ?? ''] ?? reason}</bdi>
        </Badge>
      ))}
    </Group>
  );
}

/** When and by whom, in one line. */
function useAbout({ version, at, names }: Stop): string {
  const t = useWords(words);
  const { language } = useLocale();
  const time = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' });
  const people = new Intl.ListFormat(language).format(names);
  const parts = [version === 0 ? t.beginning : null, at === null ? null : time.format(at), people];
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}
