import { ActionIcon, Autocomplete, NativeSelect, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Credit, type CreditRole, creditRoles } from '../../../src/domain/article.ts';
import { slugOf } from '../../../src/domain/slug.ts';
import { get } from '../../api.ts';
import { useWords } from '../../words.ts';
import styles from './Details.module.css';
import { FieldFrame } from './FieldFrame.tsx';
import { useField } from './use-field.ts';
import type { Fields } from './use-fields.ts';
import { words } from './words.ts';

/** Who made the story, in the order that readers see. */
export function BylineField({ storyId, answer }: { readonly storyId: string; readonly answer: Fields }) {
  const t = useWords(words);
  const field = useField(storyId, answer, 'byline');
  const credits = field.value;
  const describe = (value: readonly Credit[]) =>
    value.map(({ name, role }) => `${name} (${t.roles[role]})`).join(', ');
  const move = (from: number, to: number) => {
    const moved = credits[from];
    if (moved) field.save(credits.toSpliced(from, 1).toSpliced(to, 0, moved));
  };
  return (
    <FieldFrame field={field} describe={describe}>
      <Text size="xs" fw={700} id="byline-label">
        {t.byline}
      </Text>
      <ol className={styles.credits} aria-labelledby="byline-label">
        {credits.map((credit, place) => (
          <li key={credit.slug}>
            <Text size="sm" truncate dir="auto" title={credit.name}>
              {credit.name}
            </Text>
            <NativeSelect
              size="xs"
              aria-label={t.role(credit.name)}
              value={credit.role}
              disabled={!field.mayEdit}
              data={creditRoles.map((role) => ({ value: role, label: t.roles[role] }))}
              onChange={(event) =>
                field.save(credits.with(place, { ...credit, role: event.currentTarget.value as CreditRole }))
              }
            />
            {field.mayEdit && (
              <span className={styles.buttons}>
                <Act
                  label={t.up(credit.name)}
                  sign="↑"
                  isOff={place === 0}
                  act={() => move(place, place - 1)}
                />
                <Act
                  label={t.down(credit.name)}
                  sign="↓"
                  isOff={place === credits.length - 1}
                  act={() => move(place, place + 1)}
                />
                <Act
                  label={t.remove(credit.name)}
                  sign="×"
                  act={() => field.save(credits.toSpliced(place, 1))}
                />
              </span>
            )}
          </li>
        ))}
      </ol>
      {field.mayEdit && (
        <AddName
          edition={answer.edition}
          taken={credits.map(({ slug }) => slug)}
          onAdd={(person) => field.save([...credits, { ...person, role: 'writer' }])}
        />
      )}
    </FieldFrame>
  );
}

interface ActProps {
  readonly label: string;
  readonly sign: string;
  readonly isOff?: boolean;
  readonly act: () => void;
}

function Act({ label, sign, isOff = false, act }: ActProps) {
  return (
    <ActionIcon
      size={24}
      variant="subtle"
      color="gray"
      aria-label={label}
      title={label}
      disabled={isOff}
      onClick={act}
    >
      <span aria-hidden="true">{sign}</span>
    </ActionIcon>
  );
}

interface AddNameProps {
  readonly edition: Fields['edition'];
  readonly taken: readonly string[];
  readonly onAdd: (person: { readonly slug: string; readonly name: string }) => void;
}

/** Milliseconds without a key pressed before the server is asked. */
const pause = 150;

function AddName({ edition, taken, onAdd }: AddNameProps) {
  const t = useWords(words);
  const [text, setText] = useState('');
  const [settled] = useDebouncedValue(text.trim(), pause);
  const found = useQuery({
    queryKey: ['bylines', edition.code, settled],
    queryFn: ({ signal }) => get('/api/bylines', { edition: edition.code, q: settled, signal }),
    enabled: settled !== '',
    staleTime: 60_000,
  });
  const known = (found.data?.names ?? []).filter(({ slug }) => !taken.includes(slug));
  const add = (name: string) => {
    const trimmed = name.trim().replace(/\s+/g, ' ');
    const person = known.find((each) => each.name === trimmed) ?? {
      name: trimmed,
      slug: slugOf(trimmed, edition.language),
    };
    if (person.slug === '' || taken.includes(person.slug)) return;
    onAdd(person);
    setText('');
  };
  return (
    <Autocomplete
      size="xs"
      aria-label={t.addName}
      placeholder={t.addName}
      description={t.addNameHelp}
      inputWrapperOrder={['input', 'description']}
      value={text}
      data={[...new Set(known.map(({ name }) => name))]}
      filter={({ options }) => options}
      maxLength={200}
      {...(text && { dir: 'auto' })}
      onChange={setText}
      onOptionSubmit={(name) => {
        add(name);
        setTimeout(() => setText('')); // the component writes the option into the field after this
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing && !event.defaultPrevented) add(text);
      }}
    />
  );
}
