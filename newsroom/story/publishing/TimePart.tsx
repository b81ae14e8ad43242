import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { advance } from '../../../src/domain/lifecycle.ts';
import { send } from '../../api.ts';
import { wallTimeOf } from '../../wall-time.ts';
import { Fold } from './Fold.tsx';
import type { PartProps } from './part-props.ts';
import { ReasonForm } from './ReasonForm.tsx';
import { ScheduleForm } from './ScheduleForm.tsx';
import { usePublishingWords } from './words.ts';

/** When readers get a story: its schedule and its embargo. */
export function TimePart(props: PartProps) {
  const t = usePublishingWords();
  const { publication, may, moment } = props;
  const { lifecycle, schedule, embargo, live } = publication;
  if (lifecycle === 'retracted' || lifecycle === 'spiked') return null;
  if (live) return <LaterUpdate {...props} />;
  const canSchedule =
    may('story.schedule') && (schedule?.state === 'waiting' || advance(lifecycle, 'schedule') !== null);
  return (
    <>
      {(canSchedule || schedule) && (
        <Fold title={t.schedule} note={schedule && moment(schedule.dueAt)} isOpen={schedule !== null}>
          <ScheduleForm key={schedule?.version ?? 'new'} {...props} />
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

/** The next version of a story that readers have goes out at a set time. */
function LaterUpdate(props: PartProps) {
  const t = usePublishingWords();
  const { may, moment } = props;
  const { schedule, live } = props.publication;
  // What failed stays until readers have what there is.
  const update =
    schedule?.kind === 'update' && (schedule.state === 'waiting' || !live?.isCurrent) ? schedule : null;
  if (!update && (live?.isCurrent || !may('story.schedule'))) return null;
  return (
    <Fold title={t.scheduleUpdate} note={update && moment(update.dueAt)} isOpen={update !== null}>
      <ScheduleForm
        key={update?.version ?? 'new'}
        {...props}
        publication={{ ...props.publication, schedule: update }}
      />
    </Fold>
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
          {t.embargoUntil(moment(embargo.until))} · <bdi>{embargo.actor}</bdi>
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
            onClick={() =>
              act.do((story) =>
                send('PUT', '/api/articles/{id}/embargo', { ...story, body: { until: { local: wall } } }),
              )
            }
          >
            {embargo ? t.changeEmbargo : t.setEmbargo}
          </Button>
        </>
      )}
      {embargo && may('story.lift_embargo') && (
        <ReasonForm
          action={t.liftEmbargo}
          isBusy={act.isBusy}
          onSend={async (reason) =>
            (await act.do((story) =>
              send('POST', '/api/articles/{id}/embargo/lift', { ...story, body: { reason } }),
            )) !== null
          }
        />
      )}
    </Stack>
  );
}
