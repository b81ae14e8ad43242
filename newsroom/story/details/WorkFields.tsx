import { MultiSelect, NumberInput, Progress, Text, TextInput } from '@mantine/core';
import type { EditorView } from 'prosemirror-view';
import { wordCount } from '../../../src/domain/document.ts';
import { useEditorState } from '../../editor-changes.ts';
import { useLocale } from '../../locale.tsx';
import { usePeople } from '../../notes/MentionInput.tsx';
import { formatMoment, instantOf, wallTimeOf } from '../../wall-time.ts';
import { useWords } from '../../words.ts';
import { FieldFrame } from './FieldFrame.tsx';
import { TextField } from './TextField.tsx';
import { useField } from './use-field.ts';
import type { Fields } from './use-fields.ts';
import { words } from './words.ts';

interface GroupProps {
  readonly storyId: string;
  readonly answer: Fields;
}

/** Who does it, until when, how long, and what the desk and the writer tell each other. */
export function WorkFields({ storyId, answer, editor }: GroupProps & { readonly editor: EditorView | null }) {
  const t = useWords(words);
  return (
    <>
      <OwnersField storyId={storyId} answer={answer} />
      <DueField storyId={storyId} answer={answer} />
      <LengthField storyId={storyId} answer={answer} editor={editor} />
      <TextField field={useField(storyId, answer, 'deskNote')} label={t.deskNote} maxLength={5000} isLong />
    </>
  );
}

function OwnersField({ storyId, answer }: GroupProps) {
  const t = useWords(words);
  const field = useField(storyId, answer, 'owners');
  const people = usePeople(storyId);
  const all = new Map([...answer.owners, ...people].map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => all.get(id) ?? id;
  return (
    <FieldFrame field={field} describe={(value) => value.map(nameOf).join(', ')}>
      <MultiSelect
        size="xs"
        label={t.owners}
        description={field.mayEdit ? t.ownersHelp : undefined}
        searchable
        value={[...field.value]}
        data={[...all].map(([value, label]) => ({ value, label }))}
        readOnly={!field.mayEdit}
        maxValues={20}
        limit={50}
        onChange={(ids) => field.save(ids)}
      />
    </FieldFrame>
  );
}

function DueField({ storyId, answer }: GroupProps) {
  const t = useWords(words);
  const { language } = useLocale();
  const field = useField(storyId, answer, 'dueAt');
  const { timeZone } = answer.edition;
  const write = (wall: string) => field.write(instantOf(wall, timeZone)?.toISOString() ?? null);
  return (
    <FieldFrame
      field={field}
      describe={(value) => (value === null ? '' : formatMoment(value, timeZone, language))}
    >
      <TextInput
        size="xs"
        type="datetime-local"
        label={t.due(timeZone)}
        value={field.value === null ? '' : wallTimeOf(new Date(field.value), timeZone)}
        readOnly={!field.mayEdit}
        onChange={(event) => write(event.currentTarget.value)}
        onBlur={() => field.save()}
      />
    </FieldFrame>
  );
}

function LengthField({ storyId, answer, editor }: GroupProps & { readonly editor: EditorView | null }) {
  const t = useWords(words);
  const field = useField(storyId, answer, 'plannedWords');
  const state = useEditorState(editor);
  const now = state ? wordCount(state.doc.toJSON(), answer.fields.language.language) : 0;
  const planned = field.value;
  return (
    <FieldFrame field={field} describe={(value) => (value === null ? '' : String(value))}>
      <NumberInput
        size="xs"
        label={t.planned}
        value={planned ?? ''}
        min={1}
        max={100_000}
        allowDecimal={false}
        allowNegative={false}
        step={50}
        readOnly={!field.mayEdit}
        onChange={(value) => field.write(typeof value === 'number' && value > 0 ? value : null)}
        onBlur={() => field.save()}
      />
      {planned !== null && (
        <Progress
          value={Math.min(100, (100 * now) / planned)}
          size="xs"
          color={now > planned * 1.1 ? 'orange' : 'gray'}
          aria-label={t.length(now, planned)}
        />
      )}
      <Text size="xs" c="dimmed">
        {t.length(now, planned)}
      </Text>
    </FieldFrame>
  );
}
