import { Button, NativeSelect, NumberInput, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { calendars, numberingSystems } from '../../src/domain/calendars.ts';
import { commentRules } from '../../src/domain/comment-rules.ts';
import type { SiteAnswer, SiteValue } from '../../src/publishing/site/contract.ts';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { useMay } from '../session.tsx';
import { useWords } from '../words.ts';
import { useSave } from './use-save.ts';
import { words } from './words.ts';

type Edition = SiteAnswer['editions'][number];
type Value = SiteValue<'edition'>;

interface EditionPartProps {
  readonly edition: Edition;
  readonly onMade: (code: string) => void;
}

/** What an edition is called and where it is; and a new one. */
export function EditionPart({ edition, onMade }: EditionPartProps) {
  const t = useWords(words);
  const mayEdit = useMay('site.edit');
  const [isAdding, setAdding] = useState(false);
  return (
    <Stack maw={560}>
      <EditionForm edition={edition} isNew={false} onSaved={() => {}} />
      {mayEdit && !isAdding && (
        <Button variant="default" w="fit-content" onClick={() => setAdding(true)}>
          {t.newEdition}
        </Button>
      )}
      {isAdding && (
        <section aria-label={t.newEdition}>
          <Title order={2} size="h3" mb="xs">
            {t.newEdition}
          </Title>
          <EditionForm edition={edition} isNew onSaved={onMade} />
        </section>
      )}
    </Stack>
  );
}

interface EditionFormProps {
  readonly edition: Edition;
  readonly isNew: boolean;
  readonly onSaved: (code: string) => void;
}

function EditionForm({ edition, isNew, onSaved }: EditionFormProps) {
  const t = useWords(words);
  const mayEdit = useMay('site.edit');
  const [code, setCode] = useState(isNew ? '' : edition.code);
  const [value, setValue] = useState<Value>(
    isNew ? { ...edition.value, name: '', description: '', language: '', pathPrefix: '' } : edition.value,
  );
  const { save, error, isPending } = useSave(edition.code, () => onSaved(code));
  const put = (changes: Partial<Value>) => setValue({ ...value, ...changes });
  const field = (name: 'name' | 'description' | 'language' | 'timeZone' | 'pathPrefix', isText: boolean) => ({
    size: 'xs' as const,
    value: value[name],
    readOnly: !mayEdit,
    dir: isText ? ('auto' as const) : ('ltr' as const),
    onChange: (event: { currentTarget: { value: string } }) => put({ [name]: event.currentTarget.value }),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const before = isNew ? null : edition.value;
        save({ kind: 'edition', before, after: value, of: code.trim() });
      }}
    >
      <Stack gap="xs">
        {error && <ProblemNote error={error} />}
        {isNew && (
          <TextInput
            label={t.code}
            description={t.codeMore}
            dir="ltr"
            size="xs"
            required
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        )}
        <TextInput label={t.paperName} required {...field('name', true)} />
        <TextInput label={t.description} description={t.descriptionMore} {...field('description', true)} />
        <div className="site-fields">
          <TextInput label={t.languageTag} placeholder="es" required {...field('language', false)} />
          <NativeSelect
            label={t.direction}
            size="xs"
            disabled={!mayEdit}
            value={value.direction}
            data={[
              { value: 'ltr', label: t.leftToRight },
              { value: 'rtl', label: t.rightToLeft },
            ]}
            onChange={(event) => put({ direction: event.currentTarget.value === 'rtl' ? 'rtl' : 'ltr' })}
          />
          <TextInput label={t.timeZone} placeholder="Europe/Madrid" required {...field('timeZone', false)} />
        </div>
        {isNew ? (
          <TextInput label={t.prefix} placeholder="/es" required {...field('pathPrefix', false)} />
        ) : (
          <Text size="xs" c="dimmed">
            {t.addressesBegin(value.pathPrefix === '' ? '/' : value.pathPrefix)}
          </Text>
        )}
        <WritingFields value={value} isLocked={!mayEdit} onChange={put} />
        <ReaderFields value={value} isLocked={!mayEdit} onChange={put} />
        {mayEdit && (
          <Button type="submit" w="fit-content" loading={isPending}>
            {isNew ? t.add : t.save}
          </Button>
        )}
      </Stack>
    </form>
  );
}

interface PartProps {
  readonly value: Value;
  readonly isLocked: boolean;
  readonly onChange: (change: Partial<Value>) => void;
}

/** How an edition writes dates and numbers. */
function WritingFields({ value, isLocked, onChange }: PartProps) {
  const t = useWords(words);
  const calendarNames = new Intl.DisplayNames([t.language], { type: 'calendar' });
  const usual = { value: '', label: t.asUsual };
  const shared = { size: 'xs' as const, disabled: isLocked };
  return (
    <div className="site-fields">
      <NativeSelect
        {...shared}
        label={t.calendar}
        value={value.calendar ?? ''}
        data={[usual, ...calendars.map((each) => ({ value: each, label: calendarNames.of(each) ?? each }))]}
        onChange={({ currentTarget }) =>
          onChange({ calendar: calendars.find((each) => each === currentTarget.value) ?? null })
        }
      />
      <NativeSelect
        {...shared}
        label={t.digits}
        value={value.numberingSystem ?? ''}
        data={[usual, ...numberingSystems.map((each) => ({ value: each, label: sampleOf(each) }))]}
        onChange={({ currentTarget }) =>
          onChange({ numberingSystem: numberingSystems.find((each) => each === currentTarget.value) ?? null })
        }
      />
    </div>
  );
}

/** How readers reach the paper, and whether they may comment. */
function ReaderFields({ value, isLocked, onChange }: PartProps) {
  const t = useWords(words);
  const [accounts, setAccounts] = useState(value.accounts.join('\n'));
  const shared = { size: 'xs' as const, readOnly: isLocked };
  return (
    <>
      <TextInput
        {...shared}
        label={t.editionContact}
        description={t.editionContactMore}
        dir="ltr"
        value={value.contact ?? ''}
        onChange={({ currentTarget }) => onChange({ contact: currentTarget.value.trim() || null })}
      />
      <Textarea
        {...shared}
        label={t.accounts}
        description={t.accountsMore}
        dir="ltr"
        autosize
        minRows={2}
        value={accounts}
        onChange={({ currentTarget }) => {
          setAccounts(currentTarget.value);
          onChange({ accounts: currentTarget.value.split(/\s+/).filter((line) => line !== '') });
        }}
      />
      <div className="site-fields">
        <NativeSelect
          size="xs"
          disabled={isLocked}
          label={t.comments}
          value={value.comments}
          data={commentRules.map((rule) => ({ value: rule, label: t.commentRules[rule] }))}
          onChange={({ currentTarget }) =>
            onChange({ comments: commentRules.find((rule) => rule === currentTarget.value) ?? 'open' })
          }
        />
        {value.comments === 'open' && (
          <NumberInput
            {...shared}
            label={t.commentDays}
            placeholder={t.commentDaysNone}
            min={1}
            max={3650}
            allowDecimal={false}
            value={value.commentDays ?? ''}
            onChange={(days) => onChange({ commentDays: typeof days === 'number' ? days : null })}
          />
        )}
      </div>
    </>
  );
}

/** `٠ ١ ٢ ٣ (arab)`: digits have no names that people know. */
function sampleOf(system: string): string {
  const digits = new Intl.NumberFormat(`en-u-nu-${system}`);
  return `${[0, 1, 2, 3, 4, 5].map((each) => digits.format(each)).join(' ')} (${system})`;
}
