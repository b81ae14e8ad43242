import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { StoredRule, StyleRuleInput } from '../../src/writing/house-style/contract.ts';
import { send } from '../api.ts';
import { notifyProblem } from '../feedback/notify.ts';
import { useLocale } from '../locale.tsx';
import { useWords } from '../words.ts';
import { languageName } from './language-name.ts';
import { words } from './words.ts';

interface RuleListProps {
  readonly rules: readonly StoredRule[];
  /** Null for who may not. */
  readonly onEdit: ((rule: StoredRule) => void) | null;
  readonly onChange: () => Promise<void>;
}

/** The words to avoid, as lines. A deleted one can be put back. */
export function RuleList({ rules, onEdit, onChange }: RuleListProps) {
  const t = useWords(words);
  const { language, direction } = useLocale();
  const remove = useRemove(onChange);
  return (
    <ul className="style-lines">
      {rules.map((rule) => (
        <li key={rule.id}>
          <Group justify="space-between" align="flex-start" wrap="nowrap">
            <div>
              <Text fw={600}>
                <bdi>{rule.phrase}</bdi>
                {rule.suggestion !== null && (
                  <Text span fw={400}>
                    {direction === 'rtl' ? ' ← ' : ' → '}
                    <bdi>{rule.suggestion}</bdi>
                  </Text>
                )}
              </Text>
              <Text size="sm" dir="auto">
                {rule.reason}
              </Text>
              <Text size="xs" c="dimmed">
                {rule.language === null ? t.allLanguages : languageName(rule.language, language)}
                {rule.matchCase && ` · ${t.matchCase}`}
                {rule.wholeWords && ` · ${t.wholeWords}`}
              </Text>
            </div>
            {onEdit && (
              <Group gap="xs" wrap="nowrap">
                <Button size="compact-sm" variant="default" onClick={() => onEdit(rule)}>
                  {t.edit}
                </Button>
                <Button size="compact-sm" variant="subtle" onClick={() => remove(rule)}>
                  {t.delete}
                </Button>
              </Group>
            )}
          </Group>
        </li>
      ))}
    </ul>
  );
}

function useRemove(onChange: () => Promise<void>): (rule: StoredRule) => Promise<void> {
  const t = useWords(words);
  const putBack = async (rule: StyleRuleInput, notification: string) => {
    notifications.hide(notification);
    await send('POST', '/api/style/rules', { body: rule }).then(onChange, notifyProblem);
  };
  return async (rule) => {
    const { id, version, updatedAt: _updatedAt, ...input } = rule;
    try {
      await send('DELETE', '/api/style/rules/{id}', { id, version });
    } catch (error) {
      return notifyProblem(error);
    }
    await onChange();
    notifications.show({
      id,
      autoClose: 15_000,
      closeButtonProps: { 'aria-label': t.close },
      message: (
        <Group justify="space-between">
          <bdi>{t.deleted(rule.phrase)}</bdi>
          <Button size="compact-sm" variant="default" onClick={() => putBack(input, id)}>
            {t.undo}
          </Button>
        </Group>
      ),
    });
  };
}
