import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PlacePicture } from '../../src/domain/places.ts';
import '../media/media.css';
import { PickPicture } from '../media/PickPicture.tsx';
import { useWords } from '../words.ts';
import { words } from './words.ts';

interface PictureFieldProps {
  readonly value: PlacePicture | null;
  readonly onChange: (picture: PlacePicture | null) => void;
}

/** The picture of a page, from the library, with the words it has there. */
export function PictureField({ value, onChange }: PictureFieldProps) {
  const t = useWords(words);
  const [isOpen, setOpen] = useState(value !== null);
  if (!isOpen) {
    return (
      <Group>
        <Button size="compact-xs" variant="default" onClick={() => setOpen(true)}>
          {t.choosePicture}
        </Button>
      </Group>
    );
  }
  return (
    <Stack gap="xs">
      <PickPicture
        label={t.picture}
        value={value?.src.replace('asset:', '') ?? null}
        except=""
        onChange={(found) =>
          onChange(found && { src: found.src, alt: found.alt, credit: found.creditLine.trim() })
        }
      />
      {value && (
        <Group grow align="flex-start">
          <TextInput
            label={t.pictureAlt}
            size="xs"
            required
            value={value.alt}
            onChange={(event) => onChange({ ...value, alt: event.currentTarget.value })}
          />
          <TextInput
            label={t.pictureCredit}
            size="xs"
            value={value.credit}
            onChange={(event) => onChange({ ...value, credit: event.currentTarget.value })}
          />
        </Group>
      )}
    </Stack>
  );
}
