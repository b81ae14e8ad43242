import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { problemInShort } from '../../feedback/problem-title.ts';
import { useLocale } from '../../locale.tsx';
import { useWords } from '../../words.ts';
import styles from './Details.module.css';
import type { FieldHandle } from './use-field.ts';
import { words } from './words.ts';

interface FieldFrameProps<T> {
  readonly field: FieldHandle<T>;
  /** A value as words, for when two of them stand side by side. */
  readonly describe: (value: T) => string;
  readonly children: ReactNode;
}

/** A field with how it is saved below it, and both values where two people changed it. */
export function FieldFrame<T>({ field, describe, children }: FieldFrameProps<T>) {
  const t = useWords(words);
  const { language } = useLocale();
  const { state } = field;
  const said =
    state.kind === 'failed'
      ? t.failed(problemInShort(state.error, language))
      : state.kind in t.state
        ? t.state[state.kind as 'saved']
        : '';
  return (
    <div className={styles.field} data-field={field.name} data-state={state.kind}>
      {children}
      <Text size="xs" role="status" className={styles.state} c={state.kind === 'failed' ? 'red' : 'dimmed'}>
        {said}
      </Text>
      {(state.kind === 'unsaved' || state.kind === 'failed') && (
        <Group gap="xs">
          <Button size="compact-xs" variant="default" onClick={() => field.save()}>
            {t.again}
          </Button>
          <Button size="compact-xs" variant="subtle" color="gray" onClick={field.drop}>
            {t.drop}
          </Button>
        </Group>
      )}
      {state.kind === 'conflict' && (
        <div className={styles.conflict} role="alert">
          <Text size="sm" fw={600}>
            {t.conflict(state.by)}
          </Text>
          <dl>
            <dt>{t.theirs}</dt>
            <dd dir="auto">{describe(state.theirs as T) || t.nothing}</dd>
            <dt>{t.mine}</dt>
            <dd dir="auto">{describe(field.value) || t.nothing}</dd>
          </dl>
          <Group gap="xs">
            <Button size="compact-xs" onClick={field.keepMine}>
              {t.keepMine}
            </Button>
            <Button size="compact-xs" variant="default" onClick={field.drop}>
              {t.takeTheirs}
            </Button>
          </Group>
        </div>
      )}
    </div>
  );
}
