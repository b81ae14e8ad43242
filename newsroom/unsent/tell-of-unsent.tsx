import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { closable } from '../feedback/notify.ts';
import type { UnsentEvents } from './send-unsent.ts';
import { KeptNote, SentNote } from './UnsentNotes.tsx';

/** Milliseconds that others' news is waited for: ten stories are one message. */
const gathersFor = 700;
const told = 'newsroom.unsent-told';

/** Says which stories got words that had waited in this browser, and once for each window where words wait for good. */
export function tellOfUnsent(): UnsentEvents {
  const tellSent = gather((stories) => {
    show('unsent-sent', 'green', <SentNote stories={stories} />);
  });
  const tellKept = gather((stories) => show('unsent-kept', 'red', <KeptNote count={stories.length} />));
  return {
    onSent: tellSent,
    onKept: (storyId, clientId) => {
      const before = sessionStorage.getItem(told)?.split(' ') ?? [];
      if (before.includes(clientId)) return;
      sessionStorage.setItem(told, [...before, clientId].join(' '));
      tellKept(storyId);
    },
  };
}

function gather(tell: (stories: readonly string[]) => void): (storyId: string) => void {
  let stories = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (storyId) => {
    stories.add(storyId);
    clearTimeout(timer);
    timer = setTimeout(() => {
      tell([...stories]);
      stories = new Set();
    }, gathersFor);
  };
}

function show(id: string, color: string, message: ReactNode): void {
  notifications.hide(id);
  notifications.show({ id, color, message, autoClose: false, ...closable() });
}
