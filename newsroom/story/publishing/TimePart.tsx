import { Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type SchedulePolicy, schedulePolicies } from '../../../src/domain/desk.ts';
import { advance } from '../../../src/domain/lifecycle.ts';
import { wallTimeOf } from '../../wall-time.ts';
import { Fold } from './Fold.tsx';
import type { PartProps } from './part-props.ts';
import { ReasonForm } from './ReasonForm.tsx';
import { usePublishingWords } from './words.ts';

/** When readers get a story: its schedule and its embargo. */
export function TimePart(props: PartProps) {
  const t = usePublishingWords();
  const { publication, may, moment } = props;
  const { lifecycle, schedule, embargo, live } = publication;
  if (live || lifecycle === 'retracted' || lifecycle === 'spiked') return null;
  const canSchedule =
    may('story.schedule') && (schedule?.state === 'waiting' || advance(lifecycle, 'schedule') !== null);
  return (
    <>
      {(canSchedule || schedule) && (
        <Fold title={t.schedule} note={schedule && moment(schedule.dueAt)} isOpen={schedule !== null}>
          <Schedule key={schedule?.version ?? 'new'} {...props} />
        </Fold>
      )}
      {(may('story.schedule') || embargo) && (
        <Fold title={t.embargo} note={embargo && moment(embargo.until)} isOpen={embargo !== null}>
          <Embargo key={embargo?.until ?? 'new'} {...props} />
        </Fold>
      )}
    </>
  );
}

function Schedule({ publication, act, may, moment }: PartProps) {
  const t = usePublishingWords();
  const { schedule, embargo, edition, now } = publication;
  const { timeZone } = edition;
  const waiting = schedule?.state === 'waiting' ? schedule : null;
  const [wall, setWall] = useState(waiting ? withSeconds(waiting.dueAt, timeZone) : '');
  const [isAtEmbargo, setIsAtEmbargo] = useState(waiting ? waiting.kind === 'embargo' : embargo !== null);
  const [policy, setPolicy] = useState<SchedulePolicy>(waiting?.policy ?? 'newest');
  const isOver = wall !== '' && !isAtEmbargo && wall <= withSeconds(now, timeZone);
  const isClosed = publication.problems.some(({ isWaived }) => !isWaived);
  const isReady = isAtEmbargo || (wall !== '' && !isOver);
  const send = () => {
    const time = isAtEmbargo ? null : { local: wall };
    return waiting
      ? act.do('PUT', `schedules/${waiting.id}`, { time, policy, version: waiting.version })
      : act.do('POST', 'schedule', { time, policy });
  };
  return (
    <Stack gap="xs">
      {schedule && (
        <Text size="sm" fw={600} {...(!waiting && { c: 'red' })}>
          {waiting ? t.scheduledFor(moment(schedule.dueAt)) : t.scheduleFailed(moment(schedule.dueAt))}
        </Text>
      )}
      {schedule?.reason && (
        <Text size="sm" dir="auto">
          {schedule.reason}
        </Text>
      )}
      {may('story.schedule') && (
        <>
          {embargo && (
            <Checkbox
              size="xs"
              label={t.atEmbargo}
              checked={isAtEmbargo}
              onChange={(event) => setIsAtEmbargo(event.currentTarget.checked)}
            />
          )}
          {!isAtEmbargo && (
            <TextInput
              size="xs"
              type="datetime-local"
              step={1}
              label={t.when(timeZone)}
              value={wall}
              error={isOver && t.inPast}
              onChange={(event) => setWall(event.currentTarget.value)}
            />
          )}
          <NativeSelect
            size="xs"
            label={t.policyLabel}
            value={policy}
            data={schedulePolicies.map((each) => ({ value: each, label: t.policy[each] }))}
            onChange={(event) =>
              setPolicy(event.currentTarget.value === 'unchanged' ? 'unchanged' : 'newest')
            }
          />
          <Text size="xs" c="dimmed">
            {isClosed ? t.publishFirst : t.scheduleMeans(timeZone)}
          </Text>
          <Group gap="xs">
            <Button size="compact-sm" disabled={!isReady || isClosed} loading={act.isBusy} onClick={send}>
              {waiting ? t.changeSchedule : t.setSchedule}
            </Button>
            {waiting && (
              <Button
                size="compact-sm"
                variant="default"
                loading={act.isBusy}
                onClick={() => act.do('DELETE', `schedules/${waiting.id}?version=${waiting.version}`)}
              >
                {t.cancelSchedule}
              </Button>
            )}
          </Group>
        </>
      )}
    </Stack>
  );
}

function Embargo({ publication, act, may, moment }: PartProps) {
  const t = usePublishingWords();
  const { embargo, edition } = publication;
  const [wall, setWall] = useState(embargo ? wallTimeOf(new Date(embargo.until), edition.timeZone) : '');
  return (
    <Stack gap="xs">
      {embargo && (
        <Text size="sm" fw={600}>
          {t.embargoUntil(moment(embargo.until))} · {embargo.actor}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {t.embargoMeans}
      </Text>
      {may('story.schedule') && (
        <>
          <TextInput
            size="xs"
            type="datetime-local"
            label={t.when(edition.timeZone)}
            value={wall}
            onChange={(event) => setWall(event.currentTarget.value)}
          />
          <Button
            size="compact-sm"
            variant="default"
            w="fit-content"
            disabled={wall === ''}
            loading={act.isBusy}
            onClick={() => act.do('PUT', 'embargo', { until: { local: wall } })}
          >
            {embargo ? t.changeEmbargo : t.setEmbargo}
          </Button>
        </>
      )}
      {embargo && may('story.lift_embargo') && (
        <ReasonForm
          action={t.liftEmbargo}
          isBusy={act.isBusy}
          onSend={async (reason) => (await act.do('POST', 'embargo/lift', { reason })) !== null}
        />
      )}
    </Stack>
  );
}

/** Wall time to the second, as the field for it has it. */
function withSeconds(instant: string, zone: string): string {
  const date = new Date(instant);
  return `${wallTimeOf(date, zone)}:${String(date.getUTCSeconds()).padStart(2, '0')}`;
}
