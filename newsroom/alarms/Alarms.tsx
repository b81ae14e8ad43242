import { Button, Popover, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Alarm } from '../../src/publishing/desk/contract.ts';
import { get, send } from '../api.ts';
import { Failure } from '../failures/Failure.tsx';
import { notifyProblem } from '../feedback/notify.ts';
import { localeOf } from '../language.ts';
import { useLocale } from '../locale.tsx';
import { useMay } from '../session.tsx';
import { useWords } from '../words.ts';
import { words } from './words.ts';

/** Milliseconds. */
const lookAgain = 15_000;

/** What the desk has to look at, wherever it is: what did not come at its second, and pictures whose rights run out. */
export function Alarms() {
  return useMay('story.schedule') ? <AlarmList /> : null;
}

function AlarmList() {
  const t = useWords(words);
  const queries = useQueryClient();
  const [isOpen, setIsOpen] = useState(false);
  const read = useQuery({
    queryKey: ['alarms'],
    queryFn: ({ signal }) => get('/api/alarms', { signal }),
    refetchInterval: lookAgain,
  });
  const alarms = read.data ?? [];
  if (alarms.length === 0) return null;
  const noteSeen = (id: number) =>
    send('POST', '/api/alarms/{alarm}/seen', { alarm: String(id) })
      .catch(notifyProblem)
      .then(() => queries.invalidateQueries({ queryKey: ['alarms'] }));
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="bottom-end"
      width={340}
      withinPortal={false}
      trapFocus
    >
      <Popover.Target>
        <Button size="compact-sm" color="red" onClick={() => setIsOpen(!isOpen)}>
          {t.alarms(alarms.length)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t.alarms(alarms.length)} mah={420} style={{ overflowY: 'auto' }}>
        <Stack gap="sm">
          {alarms.map((alarm) => (
            <OneAlarm
              key={alarm.id}
              alarm={alarm}
              onSeen={() => noteSeen(alarm.id)}
              onGo={() => setIsOpen(false)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Which picture it is, and how long it may be shown: the library shows where it is used and what can be done. */
function PictureRights({ data }: { readonly data: Alarm['data'] }) {
  const t = useWords(words);
  const { language } = useLocale();
  const { asset, picture, expiresAt, stories } = data;
  const when = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium' }).format(
    new Date(String(expiresAt)),
  );
  return (
    <Text size="sm" component="div">
      <Link to="/media" search={{ asset: String(asset) }} style={{ color: 'var(--mantine-color-anchor)' }}>
        <bdi>{String(picture)}</bdi>
      </Link>
      <div>{t.rights(when, Number(stories))}</div>
    </Text>
  );
}

interface OneAlarmProps {
  readonly alarm: Alarm;
  readonly onSeen: () => void;
  readonly onGo: () => void;
}

function OneAlarm({ alarm, onSeen, onGo }: OneAlarmProps) {
  const t = useWords(words);
  const { language } = useLocale();
  const { kind, articleId, headline, data, cause, at } = alarm;
  const when = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'medium',
    timeStyle: 'short',
  }).format(new Date(at));
  return (
    <div data-alarm={kind}>
      <Text size="sm" fw={600}>
        {t.kinds[kind]}
      </Text>
      {articleId !== null && (
        <Link
          to="/stories/$storyId"
          params={{ storyId: articleId }}
          search={{ panel: 'publishing' }}
          style={{ color: 'var(--mantine-color-anchor)' }}
          onClick={onGo}
        >
          <bdi>{headline || t.untitled}</bdi>
        </Link>
      )}
      {typeof data.asset === 'string' && <PictureRights data={data} />}
      {typeof data.reason === 'string' && <Failure cause={cause} reason={data.reason} />}
      <Text size="xs" c="dimmed">
        {when}
      </Text>
      <Button size="compact-xs" variant="default" mt={4} onClick={onSeen}>
        {t.seen}
      </Button>
    </div>
  );
}
