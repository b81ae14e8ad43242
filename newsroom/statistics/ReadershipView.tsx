import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { StoryReadership } from '../../src/readership/contract.ts';
import { Empty } from '../feedback/Empty.tsx';
import { localeOf } from '../language.ts';
import { useLocale } from '../locale.tsx';
import { useWords } from '../words.ts';
import { Plot } from './Plot.tsx';
import { readerPoints, timePoints, viewPoints } from './tell-point.ts';
import { words } from './words.ts';

type Readership = Omit<StoryReadership, 'headline' | 'edition'>;

interface ReadershipViewProps {
  readonly read: Readership;
  readonly stories?: ReactNode;
  /** What stands above the referrers. */
  readonly aside?: ReactNode;
}

/** How something was read: its figures, views and readers over time, where readers came from. */
export function ReadershipView({ read, stories, aside }: ReadershipViewProps) {
  const t = useWords(words);
  const { language } = useLocale();
  if (read.views === 0) {
    return (
      <Empty order={2} title={t.nothing}>
        {t.nothingMore}
      </Empty>
    );
  }
  const views = viewPoints(read, language);
  const readers = readerPoints(read, language);
  return (
    <Stack gap="xl">
      <Figures read={read} views={views} />
      <Plot title={t.viewsBy[read.unit]} unit={t.views} points={views} />
      {readers.length > 2 && (
        <div>
          <Plot title={t.readersBy} unit={t.readers} points={readers} />
          <Text size="sm" c="dimmed">
            {t.readersHelp}
          </Text>
        </div>
      )}
      {read.times.some((readings) => readings > 0) && (
        <div>
          <Plot title={t.times} unit={t.readings} points={timePoints(read, language, t.time)} />
          <Text size="sm" c="dimmed">
            {t.timesHelp}
          </Text>
        </div>
      )}
      <div className="beside">
        {stories}
        <Stack gap="xl">
          {aside}
          <Referrers referrers={read.referrers} />
        </Stack>
      </div>
      <Text size="sm" c="dimmed">
        {t.utc}
      </Text>
    </Stack>
  );
}

function Figures({
  read,
  views,
}: {
  readonly read: Readership;
  readonly views: ReturnType<typeof viewPoints>;
}) {
  const t = useWords(words);
  const { language } = useLocale();
  const number = new Intl.NumberFormat(localeOf(language));
  const today = new Date().toISOString().slice(0, 10);
  const readersToday = read.readers.find(({ day }) => day === today);
  const peak = Math.max(...views.map(({ value }) => value));
  return (
    <dl className="figures">
      <div>
        <dt>{t.views}</dt>
        <dd>{number.format(read.views)}</dd>
      </div>
      {readersToday && (
        <div>
          <dt>{t.readersToday}</dt>
          <dd>{number.format(readersToday.readers)}</dd>
        </div>
      )}
      <div>
        <dt>{t.peak}</dt>
        <dd title={views.find(({ value }) => value === peak)?.when}>{number.format(peak)}</dd>
      </div>
    </dl>
  );
}

function Referrers({ referrers }: Pick<Readership, 'referrers'>) {
  const t = useWords(words);
  const { language } = useLocale();
  const number = new Intl.NumberFormat(localeOf(language));
  const known: Readonly<Record<string, string>> = t.hosts;
  return (
    <div>
      <table className="numbers">
        <caption>{t.referrers}</caption>
        <thead>
          <tr>
            <th scope="col">{t.host}</th>
            <th scope="col">{t.views}</th>
          </tr>
        </thead>
        <tbody>
          {referrers.map(({ host, views }) => (
            <tr key={host}>
              <th scope="row">{Object.hasOwn(known, host) ? known[host] : <bdi dir="ltr">{host}</bdi>}</th>
              <td>{number.format(views)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Text size="sm" c="dimmed" mt="xs">
        {t.referrersHelp}
      </Text>
    </div>
  );
}
