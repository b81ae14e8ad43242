import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';
import { useLocale } from '../locale.tsx';

/** The messages that are open now: over the foot of the menu, where they cover no panel and no button of a page. */
export function MessageList() {
  const { direction } = useLocale();
  return (
    <Notifications position={direction === 'rtl' ? 'bottom-right' : 'bottom-left'} containerWidth={320} />
  );
}
