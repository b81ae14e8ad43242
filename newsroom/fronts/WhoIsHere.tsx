import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { FrontAnswer } from '../../src/publishing/fronts/contract.ts';
import { send } from '../api.ts';
import { localeOf } from '../language.ts';
import { useLocale } from '../locale.tsx';
import { useWords } from '../words.ts';
import type { FrontAddress } from './place.ts';
import { words } from './words.ts';

interface WhoIsHereProps {
  readonly address: FrontAddress;
  readonly front: FrontAnswer;
}

/** Who else arranges this front now, and who changed it last. Says itself that somebody is here. */
export function WhoIsHere({ address, front }: WhoIsHereProps) {
  const t = useWords(words);
  const { language } = useLocale();
  const { data } = useQuery({
    queryKey: ['front-here', address.edition, address.section],
    queryFn: () => send('PUT', '/api/fronts/{edition}/here', address),
    refetchInterval: 15_000,
    staleTime: 0,
  });
  const others = data?.others ?? [];
  const { changedBy, changedAt } = front;
  const time = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <Text size="xs" c="dimmed" className="front-people">
      {others.length > 0 && (
        <Text span inherit fw={600} c="var(--mantine-color-text)">
          {t.hereToo(new Intl.ListFormat(language).format(others))}
        </Text>
      )}
      {others.length > 0 && changedBy && ' · '}
      {changedBy && changedAt && t.lastBy(changedBy, time.format(new Date(changedAt)))}
    </Text>
  );
}
