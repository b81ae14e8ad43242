import { NativeSelect, TextInput } from '@mantine/core';
import type { PublicationState } from '../../../src/publishing/desk/contract.ts';
import { usePublishingWords } from './words.ts';

/** What readers are told of an update: words, or nothing because it is of a kind that the paper calls minor. */
export interface UpdateTold {
  /** Id of a minor kind; empty: dated. */
  readonly kind: string;
  readonly note: string;
}

export function minorKindOf({ minorKinds }: PublicationState, { kind }: UpdateTold) {
  return minorKinds.find(({ id }) => id === kind);
}

/** As the server takes it. */
export function toldBody(publication: PublicationState, told: UpdateTold) {
  const minor = minorKindOf(publication, told);
  const note = told.note.trim();
  return minor ? { minorKind: minor.id } : { ...(note && { note }) };
}

interface UpdateFieldsProps {
  readonly publication: PublicationState;
  readonly told: UpdateTold;
  readonly onChange: (told: UpdateTold) => void;
}

export function UpdateFields({ publication, told, onChange }: UpdateFieldsProps) {
  const t = usePublishingWords();
  const { minorKinds } = publication;
  const { kind, note } = told;
  return (
    <>
      {minorKinds.length > 0 && (
        <NativeSelect
          size="xs"
          label={t.updateKind}
          value={kind}
          data={[
            { value: '', label: t.dated },
            ...minorKinds.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => onChange({ ...told, kind: event.currentTarget.value })}
        />
      )}
      {!minorKindOf(publication, told) && (
        <TextInput
          size="xs"
          label={t.updateNote}
          value={note}
          maxLength={500}
          {...(note && { dir: 'auto' })}
          onChange={(event) => onChange({ ...told, note: event.currentTarget.value })}
        />
      )}
    </>
  );
}
