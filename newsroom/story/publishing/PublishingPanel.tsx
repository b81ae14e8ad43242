import { Alert, Button, Stack } from '@mantine/core';
import { may as mayDo } from '../../../src/domain/permissions.ts';
import { Loading } from '../../feedback/Loading.tsx';
import { ProblemNote } from '../../feedback/ProblemNote.tsx';
import { useLocale } from '../../locale.tsx';
import { useActor } from '../../session.tsx';
import { ToStatistics } from '../../statistics/ToStatistics.tsx';
import { formatMoment } from '../../wall-time.ts';
import type { PanelProps } from '../panel-props.ts';
import { AfterPart } from './AfterPart.tsx';
import { GatesPart } from './GatesPart.tsx';
import { HistoryPart } from './HistoryPart.tsx';
import { PreviewPart } from './PreviewPart.tsx';
import type { PartProps } from './part-props.ts';
import { StatePart } from './StatePart.tsx';
import { TakeAwayPart } from './TakeAwayPart.tsx';
import { TimePart } from './TimePart.tsx';
import { useDeskAct, usePublication } from './use-publication.ts';
import { usePublishingWords } from './words.ts';

/** A story's way to its readers: where it stands, what is in the way, and what can be done. */
export function PublishingPanel({ storyId, editor }: PanelProps) {
  const t = usePublishingWords();
  const actor = useActor();
  const { language } = useLocale();
  const read = usePublication(storyId);
  const act = useDeskAct(storyId);
  if (read.isPending) return <Loading />;
  if (read.isLoadingError) return <ProblemNote error={read.error} retry={() => read.refetch()} />;
  const { data: publication } = read;
  const parts: PartProps = {
    storyId,
    publication,
    act,
    editor,
    may: (action) => mayDo(actor, action, publication.item),
    moment: (instant) => formatMoment(instant, publication.edition.timeZone, language),
  };
  return (
    <Stack gap="md" component="section" aria-label={t.title}>
      <StatePart {...parts} />
      {act.problem && (
        <div>
          {act.isClosed ? (
            <Alert color="red" variant="light" role="alert" title={t.publishFirst} />
          ) : (
            <ProblemNote error={act.problem} />
          )}
          {act.isConflict && !act.isClosed && (
            <Alert variant="light" title={t.changedMeanwhile}>
              <Button size="compact-sm" variant="default" onClick={act.forget}>
                {t.lookAgain}
              </Button>
            </Alert>
          )}
        </div>
      )}
      <GatesPart {...parts} />
      <div>
        <TimePart {...parts} />
        <AfterPart {...parts} />
        <PreviewPart {...parts} />
        <TakeAwayPart {...parts} />
      </div>
      <HistoryPart {...parts} />
      <ToStatistics storyId={storyId} />
    </Stack>
  );
}
