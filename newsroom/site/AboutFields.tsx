import { Textarea, TextInput } from '@mantine/core';
import type { PlacePicture } from '../../src/domain/places.ts';
import { useWords } from '../words.ts';
import { PictureField } from './PictureField.tsx';
import { words } from './words.ts';

interface About {
  readonly description: string | null;
  readonly contact: string | null;
  readonly picture: PlacePicture | null;
}

interface AboutFieldsProps {
  readonly value: About;
  readonly onChange: (changes: Partial<About>) => void;
}

/** What the page of a topic, a series or a storyline says and shows above its stories. */
export function AboutFields({ value, onChange }: AboutFieldsProps) {
  const t = useWords(words);
  const orNothing = (text: string) => (text.trim() === '' ? null : text);
  return (
    <>
      <Textarea
        label={t.about}
        dir="auto"
        size="xs"
        autosize
        minRows={2}
        value={value.description ?? ''}
        onChange={(event) => onChange({ description: orNothing(event.currentTarget.value) })}
      />
      <TextInput
        label={t.aboutContact}
        description={t.contactMore}
        dir="ltr"
        size="xs"
        value={value.contact ?? ''}
        onChange={(event) => onChange({ contact: orNothing(event.currentTarget.value) })}
      />
      <PictureField value={value.picture} onChange={(picture) => onChange({ picture })} />
    </>
  );
}
