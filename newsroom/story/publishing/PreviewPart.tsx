import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { send } from '../../api.ts';
import { AskFirst } from '../../feedback/AskFirst.tsx';
import { Fold } from './Fold.tsx';
import styles from './Publishing.module.css';
import type { PartProps } from './part-props.ts';
import { usePublishingWords } from './words.ts';

const choices = [24, 72, 168, 336];

/** Links to a story for people without an account. */
export function PreviewPart(props: PartProps) {
  const t = usePublishingWords();
  const { publication, act, may, moment } = props;
  const { previews } = publication;
  if (!may('story.preview') && previews.length === 0) return null;
  const open = previews.filter(({ isOpen }) => isOpen).length;
  return (
    <Fold title={t.previews} note={open > 0 ? String(open) : null}>
      <Text size="xs" c="dimmed">
        {t.previewsMeans}
      </Text>
      <ul className={styles.lines}>
        {previews.map(({ id, forName, expiresAt, isOpen, views, lastViewAt }) => (
          <li key={id}>
            <Group justify="space-between" gap="xs">
              <div>
                <Text size="sm" dir="auto" fw={600}>
                  {forName}
                </Text>
                <Text size="xs" c="dimmed">
                  {isOpen ? t.linkUntil(moment(expiresAt)) : t.linkEnded} ·{' '}
                  {t.looked(views, lastViewAt && moment(lastViewAt))}
                </Text>
              </div>
              {isOpen && may('story.preview') && (
                <AskFirst
                  variant="default"
                  label={t.endLink}
                  sure={t.endLinkSure(forName)}
                  isBusy={act.isBusy}
                  onAct={() =>
                    act.do((story) =>
                      send('DELETE', '/api/articles/{id}/previews/{preview}', { ...story, preview: id }),
                    )
                  }
                />
              )}
            </Group>
          </li>
        ))}
      </ul>
      {may('story.preview') && <NewLink {...props} />}
    </Fold>
  );
}

function NewLink({ act }: PartProps) {
  const t = usePublishingWords();
  const [forName, setForName] = useState('');
  const [hours, setHours] = useState('72');
  const [url, setUrl] = useState<string | null>(null);
  const [isCopied, setIsCopied] = useState(false);
  const make = async (event: FormEvent) => {
    event.preventDefault();
    const body = { forName: forName.trim(), hours: Number(hours) };
    const made = await act.do((story) => send('POST', '/api/articles/{id}/previews', { ...story, body }));
    if (!made) return;
    setUrl(made.answer.url);
    setIsCopied(false);
    setForName('');
  };
  const copy = async (address: string) => {
    await navigator.clipboard.writeText(address).then(
      () => setIsCopied(true),
      () => {}, // the address stays in its field
    );
  };
  return (
    <form onSubmit={make}>
      <Stack gap="xs">
        <Group gap="xs" align="end" wrap="nowrap">
          <TextInput
            size="xs"
            label={t.forName}
            value={forName}
            maxLength={120}
            flex={1}
            {...(forName && { dir: 'auto' })}
            onChange={(event) => setForName(event.currentTarget.value)}
          />
          <NativeSelect
            size="xs"
            label={t.holdsFor}
            value={hours}
            data={choices.map((many) => ({ value: String(many), label: t.hours(many) }))}
            onChange={(event) => setHours(event.currentTarget.value)}
          />
        </Group>
        <Button
          type="submit"
          size="compact-sm"
          variant="default"
          w="fit-content"
          disabled={forName.trim() === ''}
          loading={act.isBusy}
        >
          {t.makeLink}
        </Button>
        {url !== null && (
          <Group gap="xs" align="end" wrap="nowrap">
            <TextInput size="xs" label={t.linkOnce} value={url} readOnly dir="ltr" flex={1} />
            <Button size="compact-sm" onClick={() => copy(url)}>
              {isCopied ? t.copied : t.copyLink}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}
