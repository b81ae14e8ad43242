import { ActionIcon, Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import type { SavedViews } from '../../src/writing/board/contract.ts';
import { get, send } from '../api.ts';
import { notifyProblem } from '../feedback/notify.ts';
import { useWords } from '../words.ts';
import { type BoardSearch, readBoardSearch } from './search.ts';
import { words } from './words.ts';

type View = SavedViews['views'][number];

/** What somebody looks at often, under names of their own. */
export function Views({ onShow }: { readonly onShow: (search: BoardSearch) => void }) {
  const t = useWords(words);
  const { searchStr } = useLocation();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const views = useQuery({
    queryKey: ['board', 'views'],
    queryFn: ({ signal }) => get('/api/board/views', { signal }),
    enabled: isOpen,
  });
  const read = () => queries.invalidateQueries({ queryKey: ['board', 'views'] });
  const save = (view: Pick<View, 'name' | 'search'>) =>
    send('POST', '/api/board/views', { body: view }).then(read, notifyProblem);
  const remove = async (view: View) => {
    await send('DELETE', '/api/board/views/{view}', { view: view.id }).then(read, notifyProblem);
    notifications.show({
      id: view.id,
      closeButtonProps: { 'aria-label': t.close },
      message: (
        <Group justify="space-between">
          <bdi>{t.deleted(view.name)}</bdi>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              notifications.hide(view.id);
              save(view);
            }}
          >
            {t.undo}
          </Button>
        </Group>
      ),
    });
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus>
      <Popover.Target>
        <Button size="xs" variant="default" onClick={() => setOpen(!isOpen)}>
          {t.views}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t.views}>
        <Stack gap="xs" w={260}>
          {views.isSuccess && views.data.views.length === 0 && (
            <Text size="sm" c="dimmed">
              {t.noViews}
            </Text>
          )}
          {views.data?.views.map((view) => (
            <Group key={view.id} justify="space-between" wrap="nowrap" gap="xs">
              <Button
                flex={1}
                size="compact-sm"
                variant="subtle"
                justify="flex-start"
                onClick={() => {
                  onShow(readBoardSearch(Object.fromEntries(new URLSearchParams(view.search))));
                  setOpen(false);
                }}
              >
                <bdi>{view.name}</bdi>
              </Button>
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={t.deleteView(view.name)}
                onClick={() => remove(view)}
              >
                ×
              </ActionIcon>
            </Group>
          ))}
          <form
            onSubmit={async (event) => {
              event.preventDefault();
              if (name.trim() === '') return;
              await save({ name: name.trim(), search: searchStr });
              setName('');
            }}
          >
            <Group gap="xs" wrap="nowrap" align="end">
              <TextInput
                size="xs"
                flex={1}
                label={t.saveView}
                aria-label={t.viewName}
                dir="auto"
                maxLength={60}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Button size="xs" type="submit" variant="default">
                {t.save}
              </Button>
            </Group>
          </form>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
