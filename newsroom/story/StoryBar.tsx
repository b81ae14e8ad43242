import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { OpenStory, Snapshot } from '../editor/collab/contract.ts';
import { useSay } from '../refusals/use-say.ts';
import { useWords } from '../words.ts';
import { words } from './words.ts';

/** How the story is saved, who else is here, and what needs somebody's decision. */
export function StoryBar({
  story,
  snapshot,
}: {
  readonly story: OpenStory | null;
  readonly snapshot: Snapshot;
}) {
  const t = useWords(words);
  const say = useSay();
  const { status, peers } = snapshot;
  const names = [...new Set(peers.map(({ name }) => name))];
  return (
    <Stack gap="xs">
      <Group justify="space-between" gap="xs" mih={28}>
        <Text size="sm" role="status" className={`story-status story-status-${status.kind}`}>
          {status.kind === 'refused'
            ? say(status.told)
            : status.kind === 'offline'
              ? t.status.offline(status.unconfirmed, status.isKept)
              : t.status[status.kind]}
        </Text>
        {names.length > 0 && <Text size="sm">{t.here(new Intl.ListFormat().format(names))}</Text>}
      </Group>
      {story && status.kind === 'offline' && (
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={() => story.reconnect()}>
            {t.retry}
          </Button>
          {!snapshot.keepsCopy && <Text size="sm">{t.notKept}</Text>}
        </Group>
      )}
      {(status.kind === 'must_reload' || status.kind === 'signed_out') && (
        <Button size="compact-sm" w="fit-content" onClick={() => location.reload()}>
          {t.reload}
        </Button>
      )}
      {story && status.kind === 'refused' && (
        <Button size="compact-sm" w="fit-content" onClick={() => copy(story.takeBack())}>
          {t.takeBack}
        </Button>
      )}
      {status.kind === 'saved' && !snapshot.mayEdit && <Text size="sm">{t.readOnly}</Text>}
      {snapshot.displaced.map(({ id, text, why }) => (
        <Alert key={id} title={t.displaced[why]}>
          <Text dir="auto">{text}</Text>
          <Group gap="xs" mt="xs">
            <Button size="compact-sm" onClick={() => copy(text)}>
              {t.copy}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => story?.dismissDisplaced(id)}>
              {t.dismiss}
            </Button>
          </Group>
        </Alert>
      ))}
    </Stack>
  );
}

function copy(text: string): void {
  navigator.clipboard.writeText(text).catch(() => {}); // the words stay on the page
}
