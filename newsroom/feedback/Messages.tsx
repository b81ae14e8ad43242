import { notificationsStore } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { lazyPart } from './lazy-part.tsx';

const MessageList = lazyPart(() => import('./MessageList.tsx').then((it) => it.MessageList), 'dialog');

/** Milliseconds after the first screen: a message of a lost line must not need the line. */
const comesAfter = 500;

/** Where messages appear. Its program comes with the first message, else a moment after the first screen. */
export function Messages() {
  const [isNeeded, setNeeded] = useState(false);
  useEffect(() => {
    const need = () => setNeeded(true);
    const timer = setTimeout(need, comesAfter);
    const unsubscribe = notificationsStore.subscribe(need);
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, []);
  return isNeeded ? <MessageList /> : null;
}
