import { Button, Group, Text } from '@mantine/core';
import type { PublicationState } from '../../../src/publishing/desk/contract.ts';
import { send } from '../../api.ts';
import { useActor } from '../../session.tsx';
import styles from './Publishing.module.css';
import type { PartProps } from './part-props.ts';
import { ReasonForm } from './ReasonForm.tsx';
import { usePublishingWords } from './words.ts';

/** Corrections that were made or wait, the newest first. */
export function CorrectionList(props: PartProps) {
  const { corrections } = props.publication;
  if (corrections.length === 0) return null;
  return (
    <ul className={styles.lines}>
      {corrections.map((correction) => (
        <Correction key={correction.id} {...props} correction={correction} />
      ))}
    </ul>
  );
}

interface CorrectionProps extends PartProps {
  readonly correction: PublicationState['corrections'][number];
}

function Correction({ correction, publication, act, may, moment }: CorrectionProps) {
  const t = usePublishingWords();
  const { id, kind, text, quote, state, actor, at } = correction;
  return (
    <li data-correction={state}>
      <Text size="sm">
        <strong>{t.kinds[kind]}</strong> · {t.correctionState[state]}
      </Text>
      <Text size="sm" dir="auto">
        {text}
      </Text>
      {quote && (
        <Text size="sm" c="dimmed" dir="auto">
          <q>{quote}</q>
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {t.by(actor, moment(at))}
        {correction.decidedBy !== null && ` · ${correction.decidedBy}`}
      </Text>
      {state === 'proposed' && may('story.approve') && (
        <Decision
          correction={correction}
          isBehind={publication.live?.isCurrent === false}
          onDo={act}
          id={id}
        />
      )}
    </li>
  );
}

interface DecisionProps {
  readonly id: string;
  readonly correction: PublicationState['corrections'][number];
  /** Whether there is more in the story than readers have. */
  readonly isBehind: boolean;
  readonly onDo: PartProps['act'];
}

function Decision({ id, correction, isBehind, onDo: act }: DecisionProps) {
  const t = usePublishingWords();
  const isOwn = useActor().staffId === correction.staffId;
  return (
    <>
      {!isOwn && isBehind && (
        <Text size="xs" mt={4}>
          {t.approveCorrectionMeans}
        </Text>
      )}
      <Group gap="xs" mt={4} align="start">
        {isOwn ? (
          <Text size="xs">{t.ownCorrection}</Text>
        ) : (
          <Button
            size="compact-sm"
            loading={act.isBusy}
            onClick={() =>
              act.do((story) =>
                send('POST', '/api/articles/{id}/corrections/{correction}/approve', {
                  ...story,
                  correction: id,
                }),
              )
            }
          >
            {t.approveCorrection}
          </Button>
        )}
        <ReasonForm
          action={t.rejectCorrection}
          isBusy={act.isBusy}
          onSend={async (reason) =>
            (await act.do((story) =>
              send('POST', '/api/articles/{id}/corrections/{correction}/reject', {
                ...story,
                correction: id,
                body: { reason },
              }),
            )) !== null
          }
        />
      </Group>
    </>
  );
}
