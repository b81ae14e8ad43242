import { Stack, Text } from '@mantine/core';
import { advance } from '../../../src/domain/lifecycle.ts';
import { wordsOf } from '../../../src/domain/words.ts';
import { send } from '../../api.ts';
import { Fold } from './Fold.tsx';
import styles from './Publishing.module.css';
import type { PartProps } from './part-props.ts';
import { ReasonForm } from './ReasonForm.tsx';
import { usePublishingWords } from './words.ts';

/** What stops a story, apart from the rest: hold, spike, unpublish, retract. Each says what will happen. */
export function TakeAwayPart(props: PartProps) {
  const t = usePublishingWords();
  const { publication, act, may } = props;
  const { lifecycle, hold } = publication;
  const can = (step: 'spike' | 'unpublish' | 'retract') => advance(lifecycle, step) !== null;
  const maySpike = can('spike') && may('story.spike');
  const mayUnpublish = can('unpublish') && may('story.unpublish');
  const mayRetract = can('retract') && may('story.retract');
  const mayHold = may('story.legal_hold') && lifecycle !== 'retracted';
  if (!maySpike && !mayUnpublish && !mayRetract && !mayHold && !hold) return null;
  return (
    <Fold title={t.takeAway} note={hold && t.hold} isOpen={hold !== null}>
      <div className={styles.dangers}>
        {(mayHold || hold) && <Hold {...props} />}
        {maySpike && (
          <Stack gap={4}>
            <Text size="xs" c="dimmed">
              {t.spikeMeans}
            </Text>
            <ReasonForm
              action={t.spike}
              isDanger
              isBusy={act.isBusy}
              onSend={async (reason) =>
                (await act.do((story) =>
                  send('POST', '/api/articles/{id}/spike', { ...story, body: { reason } }),
                )) !== null
              }
            />
          </Stack>
        )}
        {mayUnpublish && (
          <Stack gap={4}>
            <Text size="xs" c="dimmed">
              {t.unpublishMeans}
            </Text>
            <ReasonForm
              action={t.unpublish}
              label={t.unpublishReason}
              isDanger
              isBusy={act.isBusy}
              onSend={async (reason) =>
                (await act.do((story) =>
                  send('POST', '/api/articles/{id}/unpublish', { ...story, body: { reason } }),
                )) !== null
              }
            />
          </Stack>
        )}
        {mayRetract && (
          <Stack gap={4}>
            <Text size="xs" c="dimmed">
              {t.retractMeans}
            </Text>
            <ReasonForm
              action={t.retract}
              label={t.retractReason}
              isDanger
              confirm={nameOf(publication.headline)}
              isBusy={act.isBusy}
              onSend={async (reason) =>
                (await act.do((story) =>
                  send('POST', '/api/articles/{id}/retract', { ...story, body: { reason } }),
                )) !== null
              }
            />
          </Stack>
        )}
      </div>
    </Fold>
  );
}

/** The word that names a story: the first of its headline that is longer than an article. */
function nameOf(headline: string): string {
  const words = wordsOf(headline, 'en');
  return words.find((word) => word.length > 3) ?? words[0] ?? headline;
}

function Hold({ publication, act, may, moment }: PartProps) {
  const t = usePublishingWords();
  const { hold } = publication;
  return (
    <Stack gap={4}>
      <Text size="xs" c="dimmed">
        {t.holdMeans}
      </Text>
      {hold && (
        <Text size="sm" dir="auto">
          <strong>{t.hold}</strong>: {hold.reason} ({t.by(hold.actor, moment(hold.at))})
        </Text>
      )}
      {may('story.legal_hold') && (
        <ReasonForm
          key={hold ? 'lift' : 'set'}
          action={hold ? t.liftHold : t.setHold}
          isDanger={!hold}
          isBusy={act.isBusy}
          onSend={async (reason) =>
            (await act.do((story) => {
              const given = { ...story, body: { reason } };
              return hold
                ? send('POST', '/api/articles/{id}/hold/lift', given)
                : send('PUT', '/api/articles/{id}/hold', given);
            })) !== null
          }
        />
      )}
    </Stack>
  );
}
