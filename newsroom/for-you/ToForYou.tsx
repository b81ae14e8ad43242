import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { get } from '../api.ts';
import { localeOf } from '../language.ts';
import { useLocale } from '../locale.tsx';
import { useWords } from '../words.ts';
import { unreadQuestion } from './for-you-query.ts';
import { words } from './words.ts';

/** Milliseconds. The room of an open story tells sooner. */
const lookAgain = 15_000;
/** Where the newsroom stops to count. */
const most = 100;

/** How much is unread, and the way to it; nothing where there is nothing. */
export function ToForYou() {
  const t = useWords(words);
  const { language } = useLocale();
  const read = useQuery({
    queryKey: unreadQuestion.key,
    queryFn: ({ signal }) => get(unreadQuestion.path, { signal }),
    refetchInterval: lookAgain,
  });
  const unread = read.data?.unread ?? 0;
  if (unread === 0) return null;
  const number = new Intl.NumberFormat(localeOf(language)).format(Math.min(unread, most - 1));
  return (
    <Button component={Link} to="/for-you" size="compact-sm" variant="light" data-unread={unread}>
      {t.unread(unread < most ? number : `${number}+`)}
    </Button>
  );
}
