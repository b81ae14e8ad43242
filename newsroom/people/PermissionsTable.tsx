import { Stack, Table, Text, Title } from '@mantine/core';
import { permissionWords } from '../../src/domain/permission-words.ts';
import { actions, permissions, type Reach, type Role, roles } from '../../src/domain/permissions.ts';
import { useLocale } from '../locale.tsx';
import { useWords } from '../words.ts';
import './people.css';
import { words } from './words.ts';

/** Action × role × reach, from the table that the server holds to. */
export function PermissionsTable({ order }: { readonly order: 2 | 3 }) {
  const t = useWords(words);
  const { roles: roleWords, actions: actionWords, reaches } = permissionWords[useLocale().language];
  return (
    <Stack gap="md">
      <Text>{t.permissionsIntro}</Text>
      <dl className="role-list">
        {roles.map((role) => (
          <div key={role}>
            <dt>{roleWords[role][0]}</dt>
            <dd>{roleWords[role][1]}</dd>
          </div>
        ))}
      </dl>
      <Title order={order} size="h4" id="permissions-table">
        {t.permissionsTable}
      </Title>
      {/* Wider than a telephone: it scrolls by itself, also by keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard */}
      <section className="wide-table" tabIndex={0} aria-labelledby="permissions-table">
        <Table className="dense-table permissions-table" withRowBorders>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t.action}</Table.Th>
              {roles.map((role) => (
                <Table.Th key={role} scope="col">
                  {roleWords[role][0]}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {actions.map((action) => {
              const row: { readonly [role in Role]?: Reach | undefined } = permissions[action];
              return (
                <Table.Tr key={action}>
                  <Table.Th scope="row">{actionWords[action]}</Table.Th>
                  {roles.map((role) => {
                    const reach = row[role];
                    return <Table.Td key={role}>{reach === undefined ? t.no : reaches[reach]}</Table.Td>;
                  })}
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </section>
    </Stack>
  );
}
