import { Button, Checkbox, Group, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { StoredRule, StyleRuleInput } from '../../src/writing/house-style/contract.ts';
import { send } from '../api.ts';
import { notifyDone } from '../feedback/notify.ts';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { useLocale } from '../locale.tsx';
import { useWords } from '../words.ts';
import { languageName, ruleLanguages } from './language-name.ts';
import { RuleTrial } from './RuleTrial.tsx';
import { words } from './words.ts';

interface RuleFormProps {
  /** Null for a new one. */
  readonly rule: StoredRule | null;
  readonly onSaved: () => Promise<void>;
  readonly onClose: () => void;
}

/** A rule to write or change, tried on the archive before it is saved. */
export function RuleForm({ rule, onSaved, onClose }: RuleFormProps) {
  const t = useWords(words);
  const { language: own } = useLocale();
  const [draft, setDraft] = useState<StyleRuleInput>(() => inputOf(rule, own));
  const [error, setError] = useState<Error | null>(null);
  const [isSaving, setIsSaving] = useState(false);
  const set = (change: Partial<StyleRuleInput>) => setDraft((before) => ({ ...before, ...change }));
  const cleaned = { ...draft, suggestion: draft.suggestion?.trim() || null };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setIsSaving(true);
    try {
      if (rule) {
        const { id, version } = rule;
        await send('PUT', '/api/style/rules/{id}', { id, version, body: cleaned });
      } else await send('POST', '/api/style/rules', { body: cleaned });
      notifyDone(t.saved);
      await onSaved();
    } catch (problem) {
      setError(problem instanceof Error ? problem : new Error(String(problem)));
    } finally {
      setIsSaving(false);
    }
  };
  const codes = [...new Set([...ruleLanguages, ...(draft.language === null ? [] : [draft.language])])];
  return (
    <form onSubmit={save}>
      <Stack>
        {error && <ProblemNote error={error} />}
        <TextInput
          label={t.phrase}
          description={t.phraseHelp}
          value={draft.phrase}
          onChange={(event) => set({ phrase: event.currentTarget.value })}
          required
          maxLength={120}
          dir="auto"
          data-autofocus
        />
        <TextInput
          label={t.suggestion}
          description={t.suggestionHelp}
          value={draft.suggestion ?? ''}
          onChange={(event) => set({ suggestion: event.currentTarget.value })}
          maxLength={200}
          dir="auto"
        />
        <Textarea
          label={t.reason}
          description={t.reasonHelp}
          value={draft.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
          required
          maxLength={500}
          dir="auto"
          autosize
        />
        <NativeSelect
          label={t.language}
          value={draft.language ?? ''}
          onChange={(event) => set({ language: event.currentTarget.value || null })}
          data={[
            { value: '', label: t.allLanguages },
            ...codes.map((code) => ({ value: code, label: languageName(code, own) })),
          ]}
        />
        <Checkbox
          label={t.wholeWords}
          checked={draft.wholeWords}
          onChange={(event) => set({ wholeWords: event.currentTarget.checked })}
        />
        <Checkbox
          label={t.matchCase}
          checked={draft.matchCase}
          onChange={(event) => set({ matchCase: event.currentTarget.checked })}
        />
        <RuleTrial rule={cleaned} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button type="submit" loading={isSaving}>
            {t.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function inputOf(rule: StoredRule | null, language: string): StyleRuleInput {
  if (rule === null) {
    return { language, phrase: '', reason: '', suggestion: null, matchCase: false, wholeWords: true };
  }
  const { id: _id, version: _version, updatedAt: _updatedAt, ...input } = rule;
  return input;
}
