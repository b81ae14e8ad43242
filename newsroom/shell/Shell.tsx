import { AppShell, Burger, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, Outlet } from '@tanstack/react-router';
import { ToForYou } from '../for-you/ToForYou.tsx';
import { SessionGate } from '../session.tsx';
import { UnsentWords } from '../unsent/UnsentWords.tsx';
import { useWords } from '../words.ts';
import { GlobalKeys } from './GlobalKeys.tsx';
import { Menu } from './Menu.tsx';
import styles from './Shell.module.css';
import { ToSignIn } from './ToSignIn.tsx';
import { Alarms, YourMenu } from './tools.tsx';
import { words } from './words.ts';

/** The frame around every page of the newsroom: name, menu, who you are. */
export function Shell() {
  const t = useWords(words);
  const [opened, { toggle, close }] = useDisclosure();
  return (
    <SessionGate fallback={<ToSignIn />}>
      <UnsentWords />
      <a className={styles.skip} href="#content">
        {t.skip}
      </a>
      <AppShell
        header={{ height: 52 }}
        navbar={{ width: 176, breakpoint: 'sm', collapsed: { mobile: !opened } }}
        padding="md"
      >
        <AppShell.Header className={styles.header}>
          <Group h="100%" px="md" justify="space-between" wrap="nowrap">
            <Group gap="sm" wrap="nowrap">
              <Burger opened={opened} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={t.menu} />
              <Link to="/" className={styles.name}>
                {t.title}
              </Link>
            </Group>
            <Group gap="xs" wrap="nowrap">
              <Alarms />
              <ToForYou />
              <GlobalKeys />
              <YourMenu />
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar p="xs" className={styles.menu}>
          <Menu onChoose={close} />
        </AppShell.Navbar>
        <AppShell.Main id="content" tabIndex={-1}>
          <Outlet />
        </AppShell.Main>
      </AppShell>
    </SessionGate>
  );
}
