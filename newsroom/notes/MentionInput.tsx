import { Combobox, Textarea, useCombobox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Mentionable } from '../../src/writing/annotations/contract.ts';
import { get } from '../api.ts';

interface MentionInputProps {
  readonly storyId: string;
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Who can be named, read once for all notes of a story. */
export function usePeople(storyId: string): Mentionable['people'] {
  const people = useQuery({
    queryKey: ['mentionable', storyId],
    queryFn: ({ signal }) => get('/api/articles/{id}/mentionable', { id: storyId, signal }),
    staleTime: 300_000,
    retry: false,
  });
  return people.data?.people ?? [];
}

/** Those whose name stands in a text after an @. */
export function mentionedIn(text: string, people: Mentionable['people']): string[] {
  return people.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id);
}

const namesAtOnce = 6;

/** Words in which an @ offers the people there are. */
export function MentionInput({ storyId, label, description, value, onChange }: MentionInputProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const people = usePeople(storyId);
  const before = value.slice(0, field.current?.selectionStart ?? value.length);
  const begun = /@([\p{L}\p{M}' -]{0,30})$/u.exec(before)?.[1];
  const offered =
    begun === undefined
      ? []
      : people
          .filter(({ name }) => name.toLowerCase().startsWith(begun.toLowerCase()) && name !== begun)
          .slice(0, namesAtOnce);
  const insert = (name: string) => {
    const start = before.length - (begun?.length ?? 0);
    onChange(`${value.slice(0, start)}${name} ${value.slice(before.length)}`);
    combobox.closeDropdown();
    field.current?.focus();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={insert} withinPortal={false}>
      <Combobox.Target withKeyboardNavigation={offered.length > 0}>
        <Textarea
          ref={field}
          label={label}
          description={description}
          value={value}
          onChange={(event) => {
            onChange(event.currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onBlur={() => combobox.closeDropdown()}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={5000}
          dir="auto"
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={offered.length === 0}>
        <Combobox.Options>
          {offered.map(({ id, name }) => (
            <Combobox.Option key={id} value={name}>
              <bdi>{name}</bdi>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
