import { Button, Group, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { MediaRow } from '../../src/media/contract.ts';
import { useWords } from '../words.ts';
import { mediaList, mediaOf } from './media-query.ts';
import { Tile } from './Tile.tsx';
import { words } from './words.ts';

/** Pictures that are offered; more are found by words. */
const offered = 6;

interface PickPictureProps {
  readonly label: string;
  /** Id of the chosen one. */
  readonly value: string | null;
  /** The one that it stands in for, which is not offered. */
  readonly except: string;
  readonly onChange: (picture: MediaRow | null) => void;
}

/** One picture of the library, chosen where it is asked for. */
export function PickPicture({ label, value, except, onChange }: PickPictureProps) {
  const t = useWords(words);
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  const chosen = useQuery({ ...mediaOf(value ?? ''), enabled: value !== null });
  const list = useInfiniteQuery({
    ...mediaList({ kind: 'picture', ...(q !== '' && { q }) }),
    enabled: value === null,
  });
  if (value !== null) {
    return (
      <fieldset className="pick-picture">
        <legend>{label}</legend>
        <Group gap="xs" align="flex-start" wrap="nowrap">
          <div style={{ inlineSize: '8rem' }}>
            {chosen.data && <Tile asset={chosen.data} isCurrent onChoose={() => onChange(null)} />}
          </div>
          <Button size="compact-xs" variant="default" onClick={() => onChange(null)}>
            {t.chooseAnother}
          </Button>
        </Group>
      </fieldset>
    );
  }
  const pictures = (list.data?.pages[0]?.assets ?? []).filter(({ id }) => id !== except).slice(0, offered);
  return (
    <fieldset className="pick-picture">
      <legend>{label}</legend>
      <TextInput
        size="xs"
        type="search"
        aria-label={t.search}
        placeholder={t.search}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        dir="auto"
      />
      {list.isSuccess && pictures.length === 0 && (
        <Text size="xs" c="dimmed">
          {t.nothing}
        </Text>
      )}
      <ul className="tiles">
        {pictures.map((picture) => (
          <li key={picture.id}>
            <Tile asset={picture} isCurrent={false} onChoose={() => onChange(picture)} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
