import { Button } from '@mantine/core';
import { lazyPart } from '../feedback/lazy-part.tsx';
import { useActor } from '../session.tsx';

// What opens over the page comes after it.

export const Alarms = lazyPart(() => import('../alarms/Alarms.tsx').then((it) => it.Alarms), 'dialog');
export const YourMenu = lazyPart(() => import('./YourMenu.tsx').then((it) => it.YourMenu), YourName);

/** As wide as the menu's button. */
function YourName() {
  const { name } = useActor();
  return (
    <Button variant="subtle" color="gray" inert>
      {name}
    </Button>
  );
}
