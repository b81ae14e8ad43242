import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';

/** The messages that are open now. */
export function MessageList() {
  return <Notifications position="bottom-right" />;
}
