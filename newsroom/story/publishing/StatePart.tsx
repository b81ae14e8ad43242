import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { advance } from '../../../src/domain/lifecycle.ts';
import { send } from '../../api.ts';
import { ChangesSince } from './ChangesSince.tsx';
import styles from './Publishing.module.css';
import type { PartProps } from './part-props.ts';
import { ReasonForm } from './ReasonForm.tsx';
import { UpdateForm } from './UpdateForm.tsx';
import { usePublishingWords } from './words.ts';

/** Where the story stands, and the steps that lead on from there: one of them first. */
export function StatePart(props: PartProps) {
  const t = usePublishingWords();
  const { publication, moment } = props;
  const { lifecycle, live } = publication;
  return (
    <Stack gap="xs">
      <div className={styles.state} data-lifecycle={lifecycle}>
        <Title order={2} size="h4">
          {t.state[lifecycle]}
        </Title>
        <Text size="sm">{t.stateMeans[lifecycle]}</Text>
        {live && (
          <Text size="sm">
            {t.firstPublished(moment(live.firstPublishedAt))}
            {live.updatedAt !== live.firstPublishedAt && ` · ${t.lastUpdated(moment(live.updatedAt))}`}
            {' · '}
            <Anchor href={live.url} target="_blank" rel="noreferrer" underline="always" inherit>
              {t.openPage}
            </Anchor>
          </Text>
        )}
      </div>
      {live ? <Live {...props} /> : <Before {...props} />}
    </Stack>
  );
}

/** Readers have it: what is here goes to them when it is other than what they have. */
function Live(props: PartProps) {
  const t = usePublishingWords();
  const { storyId, publication, may } = props;
  if (publication.live?.isCurrent) return <Text size="sm">{t.isCurrent}</Text>;
  return (
    <>
      <Text size="sm" fw={600}>
        {t.isBehind}
      </Text>
      <ChangesSince storyId={storyId} />
      {may('story.publish') && <UpdateForm {...props} />}
    </>
  );
}

function Before({ publication, act, may, moment }: PartProps) {
  const t = usePublishingWords();
  const { lifecycle, problems, embargo } = publication;
  const can = (step: Parameters<typeof advance>[1]) => advance(lifecycle, step) !== null;
  const isClosed = problems.some(({ isWaived }) => !isWaived);
  const mayPublish = can('publish') && may('story.publish');
  const inTheWay = isClosed ? t.publishFirst : embargo ? t.publishEmbargoed(moment(embargo.until)) : null;
  const isHandOver = can('send_to_desk') && may('story.send');
  const publish = () => act.do((story) => send('POST', '/api/articles/{id}/publish', { ...story, body: {} }));
  return (
    <>
      {mayPublish && (
        <>
          <Button disabled={inTheWay !== null} loading={act.isBusy} w="fit-content" onClick={publish}>
            {t.publish}
          </Button>
          <Text size="sm" c="dimmed">
            {inTheWay ?? t.publishMeans(publication.edition.name)}
          </Text>
        </>
      )}
      <Group gap="xs" align="start">
        {isHandOver && (
          <ReasonForm
            action={t.send}
            label={t.sendNote}
            isOptional
            isBusy={act.isBusy}
            onSend={async (note) =>
              (await act.do((story) =>
                send('POST', '/api/articles/{id}/send', { ...story, body: { note } }),
              )) !== null
            }
          />
        )}
        {lifecycle !== 'ready' && can('approve') && may('story.approve') && (
          <Button
            size="compact-sm"
            variant="default"
            title={t.approveMeans}
            loading={act.isBusy}
            onClick={() => act.do((story) => send('POST', '/api/articles/{id}/approve', story))}
          >
            {t.approve}
          </Button>
        )}
        {can('return_to_writer') && may('story.assign') && (
          <ReasonForm
            action={t.giveBack}
            label={t.giveBackNote}
            isOptional
            isBusy={act.isBusy}
            onSend={async (note) =>
              (await act.do((story) =>
                send('POST', '/api/articles/{id}/return', { ...story, body: { note } }),
              )) !== null
            }
          />
        )}
        {can('recover') && may('story.spike') && (
          <Button
            loading={act.isBusy}
            onClick={() => act.do((story) => send('POST', '/api/articles/{id}/recover', story))}
          >
            {t.recover}
          </Button>
        )}
      </Group>
    </>
  );
}
