import { Radio, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type NoticeMail, noticeMails } from '../../src/domain/notices.ts';
import { get, send } from '../api.ts';
import { notifyDone, notifyProblem } from '../feedback/notify.ts';
import { useWords } from '../words.ts';
import { settingsKey, useForYouAgain } from './for-you-query.ts';
import { words } from './words.ts';

/** Whether mail tells what came while somebody was away. */
export function MailChoice() {
  const t = useWords(words);
  const again = useForYouAgain();
  const read = useQuery({
    queryKey: settingsKey,
    queryFn: ({ signal }) => get('/api/for-you/settings', { signal }),
  });
  if (!read.data) return null;
  const choose = async (mail: NoticeMail) => {
    try {
      await send('PUT', '/api/for-you/settings', { body: { mail } });
      notifyDone(t.saved);
    } catch (error) {
      notifyProblem(error);
    }
    await again();
  };
  return (
    <Radio.Group label={t.mail} value={read.data.mail} mt="lg">
      <Stack gap="xs" mt="xs">
        {noticeMails.map((mail) => (
          <Radio key={mail} value={mail} label={t.mails[mail]} onChange={() => choose(mail)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
