import { Autocomplete, Select } from '@mantine/core';
import { useState } from 'react';
import { slugOf } from '../../../src/domain/slug.ts';
import { useLocale } from '../../locale.tsx';
import { useMay } from '../../session.tsx';
import { useWords } from '../../words.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { StrandFields } from './StrandFields.tsx';
import { useField } from './use-field.ts';
import { type Fields, useStoryChoices } from './use-fields.ts';
import { words } from './words.ts';

interface GroupProps {
  readonly storyId: string;
  readonly answer: Fields;
}

/** Edition, section and language. */
export function PlaceFields({ storyId, answer }: GroupProps) {
  const choices = useStoryChoices();
  const editions = choices.data?.editions ?? [];
  return (
    <>
      {editions.length > 1 && <EditionField storyId={storyId} answer={answer} editions={editions} />}
      <SectionField
        key={answer.fields.edition}
        storyId={storyId}
        answer={answer}
        sections={editions.find(({ code }) => code === answer.fields.edition)?.sections ?? []}
      />
      <StrandFields key={`${answer.fields.edition} strands`} storyId={storyId} answer={answer} />
      <LanguageField storyId={storyId} answer={answer} editions={editions} />
    </>
  );
}

type Editions = readonly { readonly code: string; readonly name: string; readonly language: string }[];

function EditionField({ storyId, answer, editions }: GroupProps & { readonly editions: Editions }) {
  const t = useWords(words);
  const field = useField(storyId, answer, 'edition');
  const nameOf = (code: string) => {
    const found = editions.find((each) => each.code === code);
    return found ? `${found.name} (${found.code})` : code;
  };
  return (
    <FieldFrame field={field} describe={nameOf}>
      <Select
        size="xs"
        label={t.edition}
        value={field.value}
        data={editions.map(({ code }) => ({ value: code, label: nameOf(code) }))}
        readOnly={!field.mayEdit || answer.isLive}
        allowDeselect={false}
        onChange={(code) => code !== null && field.save(code)}
      />
    </FieldFrame>
  );
}

interface Section {
  readonly slug: string;
  readonly name: string;
}

/** What a new section is chosen by; no slug has a colon. */
const newSection = 'new:';

function SectionField({ storyId, answer, sections }: GroupProps & { readonly sections: readonly Section[] }) {
  const t = useWords(words);
  const field = useField(storyId, answer, 'section');
  const mayAdd = useMay('site.edit');
  const [query, setQuery] = useState('');
  const all = sections.some(({ slug }) => slug === field.value.slug) ? sections : [field.value, ...sections];
  const name = query.trim();
  const slug = slugOf(name, answer.edition.language);
  const isNew = mayAdd && slug !== '' && !all.some((each) => each.slug === slug || each.name === name);
  return (
    <FieldFrame field={field} describe={(value) => value.name}>
      <Select
        size="xs"
        label={t.section}
        searchable
        value={field.value.slug}
        data={[
          ...all.map((each) => ({ value: each.slug, label: each.name })),
          ...(isNew ? [{ value: newSection, label: t.newSection(name) }] : []),
        ]}
        filter={({ options, search }) =>
          options.filter(
            (each) =>
              'value' in each &&
              (each.value === newSection || each.label.toLowerCase().includes(search.trim().toLowerCase())),
          )
        }
        readOnly={!field.mayEdit}
        allowDeselect={false}
        onSearchChange={setQuery}
        onChange={(value) => {
          const chosen = value === newSection ? { slug, name } : all.find((each) => each.slug === value);
          if (chosen) field.save({ slug: chosen.slug, name: chosen.name });
        }}
      />
    </FieldFrame>
  );
}

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb']);

function LanguageField({ storyId, answer, editions }: GroupProps & { readonly editions: Editions }) {
  const t = useWords(words);
  const { language } = useLocale();
  const field = useField(storyId, answer, 'language');
  const written = (tag: string) =>
    field.write({ language: tag, direction: rightToLeft.has(tag.split('-')[0] ?? '') ? 'rtl' : 'ltr' });
  const suggested = new Set([...editions.map((each) => each.language), 'en', 'ar', 'fr', 'es', 'de', 'pt']);
  return (
    <FieldFrame field={field} describe={(value) => value.language}>
      <Autocomplete
        size="xs"
        label={t.storyLanguage}
        description={nameOf(field.value.language, language) ?? t.languageHelp}
        value={field.value.language}
        data={[...suggested]}
        maxLength={35}
        readOnly={!field.mayEdit}
        onChange={written}
        onBlur={() => field.save()}
      />
    </FieldFrame>
  );
}

function nameOf(tag: string, language: string): string | null {
  try {
    return new Intl.DisplayNames([language], { type: 'language', fallback: 'none' }).of(tag) ?? null;
  } catch {
    return null;
  }
}
