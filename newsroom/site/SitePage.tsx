import { Group, NativeSelect, Stack, Tabs, Text, Title } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Loading } from '../feedback/Loading.tsx';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { RulesPart } from '../site-rules/RulesPart.tsx';
import { useWords } from '../words.ts';
import { ChangesPart } from './ChangesPart.tsx';
import { ContributorsPart } from './ContributorsPart.tsx';
import { EditionPart } from './EditionPart.tsx';
import { RedirectsPart } from './RedirectsPart.tsx';
import { SectionsPart } from './SectionsPart.tsx';
import { type SitePart, siteParts } from './site-parts.ts';
import './site.css';
import { StrandsPart } from './StrandsPart.tsx';
import { TopicsPart } from './TopicsPart.tsx';
import { useSite } from './use-site.ts';
import { WordsPart } from './WordsPart.tsx';
import { words } from './words.ts';

/** What belongs to the paper and not to a story: one edition at a time, one part at a time, both in the address. */
export function SitePage() {
  const t = useWords(words);
  const { edition: wanted, part = 'sections' } = useSearch({ from: '/inside/site' });
  const navigate = useNavigate({ from: '/site' });
  const site = useSite();
  const tabs = useRef<HTMLDivElement>(null);
  const isThere = site.isSuccess;
  // On a narrow screen the tabs go on beyond its edge: the one that is open is shown.
  useEffect(() => {
    const chosen = isThere && tabs.current?.querySelector(`[aria-selected=true][data-part=${part}]`);
    if (chosen) chosen.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [isThere, part]);
  if (site.isPending) return <Loading />;
  if (site.isLoadingError) return <ProblemNote error={site.error} retry={() => site.refetch()} />;
  const { editions } = site.data;
  const edition = editions.find(({ code }) => code === wanted) ?? editions[0];
  if (!edition) return <Text>{t.noEdition}</Text>;
  const go = (search: { edition?: string; part?: SitePart }) =>
    navigate({ search: { edition: edition.code, part, ...search } });
  return (
    <Stack gap="md" maw={960}>
      <Group justify="space-between" align="flex-end">
        <Title order={1}>{t.title}</Title>
        <NativeSelect
          label={t.edition}
          value={edition.code}
          data={editions.map(({ code, value }) => ({ value: code, label: `${value.name} (${code})` }))}
          onChange={(event) => go({ edition: event.currentTarget.value })}
        />
      </Group>
      <Tabs
        value={part}
        onChange={(chosen) => {
          const next = siteParts.find((each) => each === chosen);
          if (next) go({ part: next });
        }}
        keepMounted={false}
      >
        <Tabs.List className="site-tabs" ref={tabs}>
          {siteParts.map((each) => (
            <Tabs.Tab key={each} value={each} data-part={each}>
              {t.parts[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="sections" pt="md">
          <SectionsPart key={edition.code} edition={edition} />
        </Tabs.Panel>
        <Tabs.Panel value="rules" pt="md">
          <RulesPart key={edition.code} edition={edition.code} />
        </Tabs.Panel>
        <Tabs.Panel value="topics" pt="md">
          <TopicsPart edition={edition.code} />
        </Tabs.Panel>
        <Tabs.Panel value="series" pt="md">
          <StrandsPart key={edition.code} edition={edition.code} kind="series" />
        </Tabs.Panel>
        <Tabs.Panel value="storylines" pt="md">
          <StrandsPart key={edition.code} edition={edition.code} kind="storyline" />
        </Tabs.Panel>
        <Tabs.Panel value="contributors" pt="md">
          <ContributorsPart edition={edition.code} />
        </Tabs.Panel>
        <Tabs.Panel value="redirects" pt="md">
          <RedirectsPart edition={edition.code} />
        </Tabs.Panel>
        <Tabs.Panel value="words" pt="md">
          <WordsPart edition={edition.code} />
        </Tabs.Panel>
        <Tabs.Panel value="edition" pt="md">
          <EditionPart key={edition.code} edition={edition} onMade={(code) => go({ edition: code })} />
        </Tabs.Panel>
        <Tabs.Panel value="changes" pt="md">
          <ChangesPart edition={edition.code} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  );
}
