import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FrontLine } from '../../src/publishing/fronts/contract.ts';
import { Empty } from '../feedback/Empty.tsx';
import { Loading } from '../feedback/Loading.tsx';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { localeOf } from '../language.ts';
import { useLocale } from '../locale.tsx';
import { useWords } from '../words.ts';
import { frontsQuery } from './fronts-query.ts';
import './fronts.css';
import { words } from './words.ts';

/** Every page that may be arranged, and how it stands. */
export function FrontsPage() {
  const t = useWords(words);
  const list = useQuery(frontsQuery);
  if (list.isPending) return <Loading />;
  if (list.isLoadingError) return <ProblemNote error={list.error} retry={() => list.refetch()} />;
  const { fronts } = list.data;
  return (
    <Stack maw={960} gap="md">
      <Title order={1}>{t.title}</Title>
      <Text size="sm">{t.intro}</Text>
      {fronts.length === 0 ? (
        <Empty order={2} title={t.none}>
          {t.noneMore}
        </Empty>
      ) : (
        <table className="fronts-table">
          <thead>
            <tr>
              <th scope="col">{t.page}</th>
              <th scope="col">{t.state}</th>
              <Text component="th" scope="col" visibleFrom="sm" inherit>
                {t.changed}
              </Text>
              <Text component="th" scope="col" visibleFrom="sm" inherit>
                {t.next}
              </Text>
            </tr>
          </thead>
          <tbody>
            {fronts.map((front) => (
              <FrontRow key={`${front.edition} ${front.section?.slug ?? ''}`} front={front} />
            ))}
          </tbody>
        </table>
      )}
    </Stack>
  );
}

function FrontRow({ front }: { readonly front: FrontLine }) {
  const t = useWords(words);
  const { language } = useLocale();
  const { edition, editionName, section, isAhead, isArranged, changedBy, changedAt, nextDue, here } = front;
  const stands = isAhead ? 'ahead' : isArranged ? 'live' : 'itself';
  const time = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <tr className={section ? 'fronts-section' : 'fronts-edition'}>
      <td>
        <Link
          to={section ? '/fronts/$edition/$section' : '/fronts/$edition'}
          params={{ edition, section: section?.slug ?? '' }}
        >
          <bdi>{section ? section.name : editionName}</bdi>
        </Link>
      </td>
      <td>
        <span className={`front-dot front-dot-${stands}`} />
        {t.stands[stands]}
        {here.length > 0 && (
          <Text size="xs" fw={600}>
            <bdi>{t.hereNow(new Intl.ListFormat(language).format(here))}</bdi>
          </Text>
        )}
      </td>
      <Text component="td" visibleFrom="sm" inherit>
        {changedBy && changedAt && t.by(changedBy, time.format(new Date(changedAt)))}
      </Text>
      <Text component="td" visibleFrom="sm" inherit>
        {nextDue && <time dateTime={nextDue}>{time.format(new Date(nextDue))}</time>}
      </Text>
    </tr>
  );
}
