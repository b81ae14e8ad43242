import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { Loading } from '../feedback/Loading.tsx';

/**
 * Sends whoever is not signed in to the door, once: a `Navigate` in a frame that follows the address would send
 * them again at each change that it makes itself.
 */
export function ToSignIn() {
  const navigate = useNavigate();
  useEffect(() => {
    const { pathname, search } = window.location;
    if (pathname !== '/sign-in') {
      void navigate({ to: '/sign-in', search: { next: `${pathname}${search}` }, replace: true });
    }
  }, [navigate]);
  return <Loading />;
}
