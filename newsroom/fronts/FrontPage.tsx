import { Anchor, Button, Group, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { FrontLine } from '../../src/publishing/fronts/contract.ts';
import { Empty } from '../feedback/Empty.tsx';
import { Loading } from '../feedback/Loading.tsx';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { useWords } from '../words.ts';
import { ArrangeView } from './ArrangeView.tsx';
import { firstArrangement } from './arrangement.ts';
import { ClashNote } from './ClashNote.tsx';
import { frontsQuery } from './fronts-query.ts';
import './fronts.css';
import { HistoryView } from './HistoryView.tsx';
import { LaunchBar } from './LaunchBar.tsx';
import { PreviewView } from './PreviewView.tsx';
import type { FrontAddress } from './place.ts';
import { frontViews } from './search.ts';
import { useArrangement } from './use-arrangement.ts';
import { WhoIsHere } from './WhoIsHere.tsx';
import { words } from './words.ts';

/** A front to arrange, to look at, to launch. */
export function FrontPage() {
  const { edition, section } = useParams({ strict: false });
  const list = useQuery(frontsQuery);
  const t = useWords(words);
  if (list.isPending) return <Loading />;
  if (list.isLoadingError) return <ProblemNote error={list.error} retry={() => list.refetch()} />;
  const slug = section ?? null;
  const front = list.data.fronts.find(
    (each) => each.edition === edition && (each.section?.slug ?? null) === slug,
  );
  if (!front)
    return (
      <Empty order={2} title={t.none}>
        {t.noneMore}
      </Empty>
    );
  const address = { edition: front.edition, section: slug };
  return (
    <OneFront key={`${front.edition} ${slug}`} line={front} lines={list.data.fronts} address={address} />
  );
}

interface OneFrontProps {
  readonly line: FrontLine;
  readonly lines: readonly FrontLine[];
  readonly address: FrontAddress;
}

function OneFront({ line, lines, address }: OneFrontProps) {
  const t = useWords(words);
  const navigate = useNavigate();
  const { view = 'arrange' } = useSearch({ strict: false });
  const { read, arranging } = useArrangement(address);
  if (read.isLoadingError && !arranging)
    return <ProblemNote error={read.error} retry={() => read.refetch()} />;
  if (!arranging) return <Loading />;
  const query = line.section
    ? ({ kind: 'section', slug: line.section.slug } as const)
    : ({ kind: 'edition', slug: '' } as const);
  const sections = lines.flatMap((each) =>
    each.edition === line.edition && each.section ? [each.section] : [],
  );
  return (
    <Stack gap="xs">
      <Group gap="sm" align="baseline">
        <Title order={1} size="h2">
          <bdi>{line.section ? line.section.name : line.editionName}</bdi>
        </Title>
        {line.section && (
          <Text c="dimmed" size="sm">
            <bdi>{line.editionName}</bdi>
          </Text>
        )}
        <Anchor component={Link} to="/fronts" size="sm">
          {t.back}
        </Anchor>
      </Group>
      <WhoIsHere address={address} front={arranging.front} />
      {arranging.clash && <ClashNote address={address} clash={arranging.clash} settle={arranging.settle} />}
      {arranging.arrangement ? (
        <>
          <div className="front-bar">
            <SegmentedControl
              size="xs"
              aria-label={t.views}
              value={view}
              onChange={(chosen) =>
                navigate({ to: '.', search: (before) => ({ ...before, view: chosen }), replace: true })
              }
              data={frontViews.map((value) => ({ value, label: t.view[value] }))}
            />
            <LaunchBar address={address} line={line} arranging={arranging} />
          </div>
          {view === 'arrange' && (
            <ArrangeView
              address={address}
              arranging={arranging}
              arrangement={arranging.arrangement}
              sections={sections}
              own={query}
            />
          )}
          {view === 'preview' && <PreviewView address={address} arranging={arranging} />}
          {view === 'history' && <HistoryView address={address} line={line} arranging={arranging} />}
        </>
      ) : (
        <>
          <Empty order={2} title={t.nobody}>
            <Stack align="center">
              {t.nobodyMore}
              <Button onClick={() => arranging.change(firstArrangement(query))}>{t.arrange}</Button>
            </Stack>
          </Empty>
          <PreviewView address={address} arranging={arranging} />
        </>
      )}
    </Stack>
  );
}
