import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { PickPicture } from '../../media/PickPicture.tsx';
import '../../media/media.css';
import { assetIdOf } from '../../media/picture-note.ts';
import { useWords } from '../../words.ts';
import { FieldFrame } from './FieldFrame.tsx';
import type { FieldHandle } from './use-field.ts';
import type { Fields } from './use-fields.ts';
import { words } from './words.ts';

interface SharedPictureFieldProps {
  readonly field: FieldHandle<Fields['fields']['sharedPicture']>;
}

/** Another picture of the library than the story's first, for when it is shared. */
export function SharedPictureField({ field }: SharedPictureFieldProps) {
  const t = useWords(words);
  const [isChoosing, setChoosing] = useState(false);
  const { value, mayEdit } = field;
  return (
    <FieldFrame
      field={field}
      describe={(picture) => (picture ? picture.alt || t.anotherPicture : t.firstPicture)}
    >
      <Text size="xs" fw={600}>
        {t.sharedPicture}
      </Text>
      {value ? (
        <TextInput
          size="xs"
          label={t.sharedAlt}
          value={value.alt}
          maxLength={1_000}
          readOnly={!mayEdit}
          dir="auto"
          onChange={(event) => field.write({ ...value, alt: event.currentTarget.value })}
          onBlur={() => field.save()}
        />
      ) : (
        <Text size="xs" c="dimmed">
          {t.firstPicture}
        </Text>
      )}
      {isChoosing && (
        <PickPicture
          label={t.anotherPicture}
          value={null}
          except={assetIdOf(value?.src) ?? ''}
          onChange={(found) => {
            setChoosing(false);
            if (found) field.save({ src: found.src, alt: found.alt });
          }}
        />
      )}
      {mayEdit && (
        <Group gap="xs" mt={4}>
          <Button
            size="compact-xs"
            variant="default"
            aria-expanded={isChoosing}
            onClick={() => setChoosing(!isChoosing)}
          >
            {t.anotherPicture}
          </Button>
          {value && (
            <Button size="compact-xs" variant="subtle" color="gray" onClick={() => field.save(null)}>
              {t.useFirst}
            </Button>
          )}
        </Group>
      )}
    </FieldFrame>
  );
}
