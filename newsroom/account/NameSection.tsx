import { Button, Group, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { send } from '../api.ts';
import { notifyDone } from '../feedback/notify.ts';
import { useWords } from '../words.ts';
import { Section } from './Section.tsx';
import type { SectionProps } from './section-props.ts';
import { words } from './words.ts';

export function NameSection({ account, act }: SectionProps) {
  const t = useWords(words);
  const queries = useQueryClient();
  const save = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name'));
    void act(async () => {
      await send('PATCH', '/api/account', { body: { name } });
      await queries.invalidateQueries({ queryKey: ['session'] });
      notifyDone(t.saved);
    });
  };
  return (
    <Section title={t.you}>
      <Text size="sm">
        {t.email}: <bdi>{account.email}</bdi>
      </Text>
      <form onSubmit={save}>
        <Group align="end" gap="sm">
          <TextInput
            name="name"
            label={t.name}
            description={t.nameHelp}
            defaultValue={account.name}
            maxLength={120}
            dir="auto"
            flex={1}
            miw={200}
            required
          />
          <Button type="submit" variant="default">
            {t.save}
          </Button>
        </Group>
      </form>
    </Section>
  );
}
