import { Button, Group, Modal, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { StoredRule } from '../../src/writing/house-style/contract.ts';
import { get } from '../api.ts';
import { Empty } from '../feedback/Empty.tsx';
import { Loading } from '../feedback/Loading.tsx';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { useMay } from '../session.tsx';
import { useWords } from '../words.ts';
import { CheckSettings } from './CheckSettings.tsx';
import './house-style.css';
import { RuleForm } from './RuleForm.tsx';
import { RuleList } from './RuleList.tsx';
import { StyleHistory } from './StyleHistory.tsx';
import { words } from './words.ts';

/** The house style: what stories are held to, for everybody to read and for editors to change. */
export function RulesPage() {
  const t = useWords(words);
  const mayEdit = useMay('style.edit');
  const queries = useQueryClient();
  const [filter, setFilter] = useState('');
  /** The rule in the form; `new` for one that is not there yet. */
  const [edited, setEdited] = useState<StoredRule | 'new' | null>(null);
  const style = useQuery({
    queryKey: ['style'],
    queryFn: ({ signal }) => get('/api/style', { signal }),
  });
  const changed = () => queries.invalidateQueries({ queryKey: ['style'] });
  if (style.isPending) return <Loading />;
  if (style.isLoadingError) return <ProblemNote error={style.error} retry={() => style.refetch()} />;
  const { rules, checks } = style.data;
  const wanted = filter.trim().toLowerCase();
  const shown = rules.filter((rule) => `${rule.phrase} ${rule.reason}`.toLowerCase().includes(wanted));
  return (
    <Stack maw={900} gap="lg">
      <Group justify="space-between">
        <Title order={1}>{t.title}</Title>
        {mayEdit && <Button onClick={() => setEdited('new')}>{t.add}</Button>}
      </Group>
      <Text>{t.intro}</Text>
      <section aria-labelledby="style-rules">
        <Title order={2} size="h3" id="style-rules">
          {t.rules}
        </Title>
        {rules.length > 5 && (
          <TextInput
            type="search"
            label={t.filter}
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
            maw={320}
          />
        )}
        {rules.length === 0 ? (
          <Empty title={t.noRules}>{mayEdit ? t.noRulesMore : null}</Empty>
        ) : (
          <RuleList rules={shown} onEdit={mayEdit ? setEdited : null} onChange={changed} />
        )}
      </section>
      <CheckSettings checks={checks} mayEdit={mayEdit} onChange={changed} />
      <StyleHistory />
      <Modal.Root opened={edited !== null} onClose={() => setEdited(null)} size="lg">
        <Modal.Overlay />
        <Modal.Content>
          <Modal.Body pt="md">
            <Modal.Title mb="xs">{edited === 'new' ? t.add : t.edit}</Modal.Title>
            {edited !== null && (
              <RuleForm
                rule={edited === 'new' ? null : edited}
                onClose={() => setEdited(null)}
                onSaved={async () => {
                  await changed();
                  setEdited(null);
                }}
              />
            )}
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </Stack>
  );
}
