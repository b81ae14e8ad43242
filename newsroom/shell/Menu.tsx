import { NavLink } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { may } from '../../src/domain/permissions.ts';
import { useActor } from '../session.tsx';
import { useWords } from '../words.ts';
import { navigation } from './navigation.ts';
import { words } from './words.ts';

/** The places somebody may work in. */
export function Menu({ onChoose }: { readonly onChoose: () => void }) {
  const t = useWords(words);
  const actor = useActor();
  const { pathname } = useLocation();
  return (
    <nav aria-label={t.menu}>
      {navigation
        .filter(({ action }) => may(actor, action))
        .map(({ path, name }) => {
          const isHere = path === '/' ? pathname === '/' : pathname.startsWith(path);
          return (
            <NavLink
              key={path}
              component={Link}
              to={path}
              label={t[name]}
              active={isHere}
              aria-current={isHere ? 'page' : undefined}
              onClick={onChoose}
            />
          );
        })}
    </nav>
  );
}
