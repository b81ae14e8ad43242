import { Button, Menu, useMantineColorScheme } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { send } from '../api.ts';
import { notifyProblem } from '../feedback/notify.ts';
import { useLocale } from '../locale.tsx';
import { useActor } from '../session.tsx';
import { useWords } from '../words.ts';
import { words } from './words.ts';

/** Who you are, how you like it, and the way out. */
export function YourMenu() {
  const t = useWords(words);
  const { name } = useActor();
  const { language, choose } = useLocale();
  const { toggleColorScheme } = useMantineColorScheme();
  const queries = useQueryClient();
  const signOut = () =>
    send('DELETE', '/api/session').then(() => {
      queries.clear();
      window.location.assign('/sign-in');
    }, notifyProblem);
  return (
    <Menu position="bottom-end" withArrow>
      <Menu.Target>
        <Button variant="subtle" color="gray" aria-label={`${t.you}: ${name}`}>
          {name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/account">
          {t.account}
        </Menu.Item>
        <Menu.Item
          lang={language === 'en' ? 'ar' : 'en'}
          onClick={() => choose(language === 'en' ? 'ar' : 'en')}
        >
          {t.language}
        </Menu.Item>
        <Menu.Item onClick={toggleColorScheme}>{t.scheme}</Menu.Item>
        <Menu.Item component={Link} to="/help">
          {t.help}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={signOut}>{t.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
