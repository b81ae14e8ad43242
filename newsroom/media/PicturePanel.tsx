import { ActionIcon, Button, FileButton, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MediaKind } from '../../src/domain/media.ts';
import type { MediaRow } from '../../src/media/contract.ts';
import { Loading } from '../feedback/Loading.tsx';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { useMay } from '../session.tsx';
import { useWords } from '../words.ts';
import { mediaList } from './media-query.ts';
import { Tile } from './Tile.tsx';
import { UploadList } from './UploadList.tsx';
import { addUpload } from './uploads.ts';
import { words } from './words.ts';

/** How chosen pictures are put into the story. */
export type PictureUse = 'here' | 'gallery' | 'lead';

interface PicturePanelProps {
  /** What of the library it shows. */
  readonly kind: MediaKind;
  /** For one block, which takes the first that is chosen; else pictures are put into the story. */
  readonly take: ((picture: MediaRow) => void) | null;
  readonly insert: (pictures: readonly MediaRow[], use: PictureUse) => void;
  readonly close: () => void;
}

const accepted: Readonly<Record<MediaKind, string>> = {
  picture: 'image/*',
  vector: 'image/svg+xml',
  audio: 'audio/*',
  video: 'video/mp4',
  document: 'application/pdf',
};

/** Pictures, recordings or documents of the library beside the story. */
export function PicturePanel({ kind, take, insert, close }: PicturePanelProps) {
  const t = useWords(words);
  const mayAdd = useMay('media.add');
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const [chosen, setChosen] = useState<readonly MediaRow[]>([]);
  const list = useInfiniteQuery(mediaList({ kind, ...(q !== '' && { q }) }));
  const pictures = list.data?.pages.flatMap((page) => page.assets) ?? [];
  const isChosen = (picture: MediaRow) => chosen.some(({ id }) => id === picture.id);
  const choose = (picture: MediaRow) => {
    if (take) return take(picture);
    setChosen(isChosen(picture) ? chosen.filter(({ id }) => id !== picture.id) : [...chosen, picture]);
  };
  const put = (use: PictureUse) => {
    insert(chosen, use);
    setChosen([]);
  };
  return (
    <section className="picture-panel" aria-labelledby="picture-panel">
      <Group justify="space-between">
        <Title order={2} size="h5" id="picture-panel">
          {kind !== 'picture' ? t.choosingFile : take ? t.choosing : t.pictures}
        </Title>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--mantine-color-text)"
          aria-label={t.close}
          onClick={close}
        >
          ×
        </ActionIcon>
      </Group>
      <Stack gap="xs">
        <Group gap="xs" align="flex-end" wrap="nowrap">
          <TextInput
            size="xs"
            type="search"
            label={t.search}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            dir="auto"
            flex={1}
            data-autofocus
            autoFocus
          />
          {mayAdd && (
            <FileButton
              multiple
              accept={accepted[kind]}
              onChange={(files) => {
                for (const file of files) void addUpload(file);
              }}
            >
              {(props) => (
                <Button size="xs" variant="default" {...props}>
                  {t.upload}
                </Button>
              )}
            </FileButton>
          )}
        </Group>
        <UploadList />
        {!take && (
          <Group gap="xs">
            <Button size="compact-sm" disabled={chosen.length === 0} onClick={() => put('here')}>
              {t.insert}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={chosen.length < 2}
              onClick={() => put('gallery')}
            >
              {t.asGallery}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              disabled={chosen.length !== 1}
              onClick={() => put('lead')}
            >
              {t.asLead}
            </Button>
          </Group>
        )}
        {list.isPending && <Loading />}
        {list.isError && <ProblemNote error={list.error} retry={() => list.refetch()} />}
        {list.isSuccess && pictures.length === 0 && (
          <Text size="sm" c="dimmed">
            {q === '' ? t.empty : t.nothing}
          </Text>
        )}
        <ul className="tiles">
          {pictures.map((picture) => (
            <li key={picture.id}>
              <Tile asset={picture} isCurrent={isChosen(picture)} onChoose={() => choose(picture)} />
            </li>
          ))}
        </ul>
        {list.hasNextPage && (
          <Button size="compact-sm" variant="default" onClick={() => list.fetchNextPage()}>
            {t.more}
          </Button>
        )}
      </Stack>
    </section>
  );
}
