import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useState } from 'react';
import { permissionWords } from '../../src/domain/permission-words.ts';
import { type Action, actions, type Grant } from '../../src/domain/permissions.ts';
import { useLocale } from '../locale.tsx';
import { useWords } from '../words.ts';
import { deskOf, keyOf, useDesks } from './use-desks.ts';
import { words } from './words.ts';

interface GrantListProps {
  readonly grants: readonly Grant[];
  readonly onChange: (grants: readonly Grant[]) => void;
}

/** What somebody may do besides their role: single actions, each for a desk or everywhere. */
export function GrantList({ grants, onChange }: GrantListProps) {
  const t = useWords(words);
  const { actions: names } = permissionWords[useLocale().language];
  const { options, nameOf } = useDesks();
  const [action, setAction] = useState<Action>('story.publish');
  const [where, setWhere] = useState('');
  const keyOfGrant = (grant: Grant) => `${grant.action} ${keyOf(grant.desk)}`;
  const tell = (grant: Grant) => `${names[grant.action]} (${nameOf(grant.desk)})`;
  const give = () => {
    const grant = { action, desk: deskOf(where) };
    if (!grants.some((each) => keyOfGrant(each) === keyOfGrant(grant))) onChange([...grants, grant]);
  };
  return (
    <fieldset className="plain-fieldset">
      <legend>{t.grants}</legend>
      <Text size="sm" c="dimmed">
        {grants.length === 0 ? t.noGrants : t.grantsMore}
      </Text>
      {grants.map((grant) => (
        <Group key={keyOfGrant(grant)} justify="space-between" wrap="nowrap" gap="xs" mih={32}>
          <Text size="sm">
            <bdi>{tell(grant)}</bdi>
          </Text>
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t.remove(tell(grant))}
            onClick={() => onChange(grants.filter((each) => keyOfGrant(each) !== keyOfGrant(grant)))}
          >
            ✕
          </Button>
        </Group>
      ))}
      <NativeSelect
        size="xs"
        label={t.action}
        value={action}
        data={actions.map((each) => ({ value: each, label: names[each] }))}
        onChange={(event) => setAction(actions.find((each) => each === event.currentTarget.value) ?? action)}
      />
      <Group align="end" wrap="nowrap" gap="xs">
        <NativeSelect
          size="xs"
          flex={1}
          label={t.where}
          value={where}
          data={[{ value: '', label: t.everywhere }, ...options]}
          onChange={(event) => setWhere(event.currentTarget.value)}
        />
        <Button size="xs" variant="default" onClick={give}>
          {t.addGrant}
        </Button>
      </Group>
    </fieldset>
  );
}
