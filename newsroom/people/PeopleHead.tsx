import { Group, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useMay } from '../session.tsx';
import { useWords } from '../words.ts';
import './people.css';
import { words } from './words.ts';

/** Title, the pages about people, and the one thing to do here. */
export function PeopleHead({ children }: { readonly children?: ReactNode }) {
  const t = useWords(words);
  const mayManageKeys = useMay('key.manage');
  const pages = [
    ['/people', t.people],
    ...(mayManageKeys ? ([['/people/keys', t.keys]] as const) : []),
    ['/people/permissions', t.permissions],
  ] as const;
  return (
    <div className="people-head">
      <Group justify="space-between" mih={36}>
        <Title order={1} size="h2">
          {t.title}
        </Title>
        {children}
      </Group>
      <nav aria-label={t.title}>
        {pages.map(([to, name]) => (
          <Link key={to} to={to} activeOptions={{ exact: true }}>
            {name}
          </Link>
        ))}
      </nav>
    </div>
  );
}
