import { Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { type SchedulePolicy, schedulePolicies } from '../../../src/domain/desk.ts';
import { send } from '../../api.ts';
import { Failure } from '../../failures/Failure.tsx';
import { wallTimeOf } from '../../wall-time.ts';
import type { PartProps } from './part-props.ts';
import { toldBody, UpdateFields } from './UpdateFields.tsx';
import { usePublishingWords } from './words.ts';

/** A schedule that is made, changed, cancelled: of a story, or of the update of one that readers have. */
export function ScheduleForm({ publication, act, may, moment }: PartProps) {
  const t = usePublishingWords();
  const { schedule, embargo, edition, now, live } = publication;
  const { timeZone } = edition;
  const waiting = schedule?.state === 'waiting' ? schedule : null;
  const [wall, setWall] = useState(waiting ? withSeconds(waiting.dueAt, timeZone) : '');
  const [isAtEmbargo, setIsAtEmbargo] = useState(waiting ? waiting.kind === 'embargo' : embargo !== null);
  const [policy, setPolicy] = useState<SchedulePolicy>(waiting?.policy ?? 'newest');
  const [told, setTold] = useState({ kind: waiting?.minorKind ?? '', note: waiting?.note ?? '' });
  const isOver = wall !== '' && !isAtEmbargo && wall <= withSeconds(now, timeZone);
  const isClosed = publication.problems.some(({ isWaived }) => !isWaived);
  const isReady = isAtEmbargo || (wall !== '' && !isOver);
  const keep = () => {
    const time = isAtEmbargo ? null : { local: wall };
    const wanted = { time, policy, ...(live && { update: toldBody(publication, told) }) };
    return waiting
      ? act.do((story) =>
          send('PUT', '/api/articles/{id}/schedules/{schedule}', {
            ...story,
            schedule: waiting.id,
            body: { ...wanted, version: waiting.version },
          }),
        )
      : act.do((story) => send('POST', '/api/articles/{id}/schedule', { ...story, body: wanted }));
  };
  return (
    <Stack gap="xs">
      {schedule && (
        <Text size="sm" fw={600} {...(!waiting && { c: 'red' })}>
          {waiting
            ? (live ? t.updateFor : t.scheduledFor)(moment(schedule.dueAt))
            : t.scheduleFailed(moment(schedule.dueAt))}
        </Text>
      )}
      {schedule?.state === 'failed' && <Failure cause={schedule.cause} reason={schedule.reason ?? ''} />}
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
          {live && <UpdateFields publication={publication} told={told} onChange={setTold} />}
          <Text size="xs" c="dimmed">
            {isClosed ? t.publishFirst : (live ? t.scheduleUpdateMeans : t.scheduleMeans)(timeZone)}
          </Text>
          <Group gap="xs">
            <Button size="compact-sm" disabled={!isReady || isClosed} loading={act.isBusy} onClick={keep}>
              {waiting ? t.changeSchedule : t.setSchedule}
            </Button>
            {waiting && (
              <Button
                size="compact-sm"
                variant="default"
                loading={act.isBusy}
                onClick={() =>
                  act.do((story) =>
                    send('DELETE', '/api/articles/{id}/schedules/{schedule}', {
                      ...story,
                      schedule: waiting.id,
                      version: waiting.version,
                    }),
                  )
                }
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

/** Wall time to the second, as the field for it has it. */
function withSeconds(instant: string, zone: string): string {
  const date = new Date(instant);
  return `${wallTimeOf(date, zone)}:${String(date.getUTCSeconds()).padStart(2, '0')}`;
}
