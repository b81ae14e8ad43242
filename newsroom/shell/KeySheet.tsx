import { Drawer, Group, Kbd, Switch, Table, Title } from '@mantine/core';
import { useState } from 'react';
import { useLocale } from '../locale.tsx';
import { useWords } from '../words.ts';
import { areLetterKeysOn, setLetterKeys } from './letter-keys.ts';
import { words } from './words.ts';

/** Every key of the newsroom outside the editor, which has a sheet of its own beside the story. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const t = useWords(words);
  const { direction } = useLocale();
  const [isOn, setOn] = useState(areLetterKeysOn);
  const groups: [string, [keys: string[], name: string][]][] = [
    [
      t.keysEverywhere,
      [
        [['Ctrl', 'K'], t.keyNames.palette],
        [['?'], t.keyNames.sheet],
      ],
    ],
    [
      t.keysOnBoard,
      [
        [['J'], t.keyNames.next],
        [['K'], t.keyNames.previous],
        [['O'], t.keyNames.open],
        [['N'], t.keyNames.begin],
        [['/'], t.keyNames.search],
        [['M'], t.keyNames.mine],
        [['D'], t.keyNames.due],
        [['L'], t.keyNames.list],
      ],
    ],
    [t.keysOnLive, [[['N'], t.keyNames.post]]],
  ];
  return (
    <Drawer.Root opened onClose={onClose} position={direction === 'rtl' ? 'left' : 'right'} size="sm">
      <Drawer.Overlay />
      <Drawer.Content>
        <Drawer.Body pt="md">
          <Group justify="space-between">
            <Drawer.Title>{t.keys}</Drawer.Title>
            <Drawer.CloseButton aria-label={t.close} />
          </Group>
          {groups.map(([name, keys]) => (
            <section key={name} aria-label={name}>
              <Title order={3} size="h5" mt="md">
                {name}
              </Title>
              <Table>
                <Table.Tbody>
                  {keys.map(([pressed, what]) => (
                    <Table.Tr key={what}>
                      <Table.Th scope="row" w={110}>
                        {pressed.map((key) => (
                          <Kbd key={key} me={4}>
                            {key}
                          </Kbd>
                        ))}
                      </Table.Th>
                      <Table.Td>{what}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </section>
          ))}
          <Switch
            mt="lg"
            label={t.letterKeys}
            description={t.letterKeysWhy}
            checked={isOn}
            onChange={({ currentTarget }) => {
              setLetterKeys(currentTarget.checked);
              setOn(currentTarget.checked);
            }}
          />
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
