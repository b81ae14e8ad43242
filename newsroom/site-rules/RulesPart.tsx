import { Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { defaultRules, type SectionRule, sectionRules } from '../../src/domain/gates.ts';
import { get, send } from '../api.ts';
import { Loading } from '../feedback/Loading.tsx';
import { notifyProblem } from '../feedback/notify.ts';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { useMay } from '../session.tsx';
import { useStoryChoices } from '../story/details/use-fields.ts';
import { useWords } from '../words.ts';
import { MinorKinds } from './MinorKinds.tsx';
import { RulesTable } from './RulesTable.tsx';
import { words } from './words.ts';

/** What an edition and each of its sections asks of a story before readers get it, and what counts as a minor change. */
export function RulesPart({ edition }: { readonly edition: string }) {
  const t = useWords(words);
  const mayEdit = useMay('site.edit');
  const queries = useQueryClient();
  const choices = useStoryChoices();
  const read = useQuery({
    queryKey: ['gates'],
    queryFn: ({ signal }) => get('/api/gates', { signal }),
  });
  if (read.isPending || choices.isPending) return <Loading />;
  if (read.isLoadingError) return <ProblemNote error={read.error} retry={() => read.refetch()} />;
  if (choices.isLoadingError) return <ProblemNote error={choices.error} retry={() => choices.refetch()} />;
  const known = read.data.filter((line) => line.edition === edition);
  const sections = choices.data.editions.find(({ code }) => code === edition)?.sections ?? [];
  const lineOf = (section: string | null) => known.find((line) => line.section === section);
  const whole = lineOf(null)?.gates ?? defaultRules;
  const save = async (section: string | null, gates: readonly SectionRule[] | null) => {
    const change = { edition, section, gates, version: lineOf(section)?.version ?? 0 };
    await send('PUT', '/api/gates', { body: change }).catch(notifyProblem);
    await queries.invalidateQueries({ queryKey: ['gates'] });
  };
  const named = new Map(sections.map(({ slug, name }) => [slug, name]));
  for (const { section } of known) if (section !== null && !named.has(section)) named.set(section, section);
  const rows = [
    { section: null, name: t.everySection, gates: whole, isOwn: lineOf(null) !== undefined },
    ...[...named].map(([slug, name]) => {
      const own = lineOf(slug);
      return { section: slug, name, gates: own?.gates ?? whole, isOwn: own !== undefined };
    }),
  ];
  return (
    <Stack gap="lg">
      <Stack gap="xs">
        <Text size="sm">{t.intro}</Text>
        <RulesTable
          rows={rows}
          mayEdit={mayEdit}
          onChange={(section, rule, isOn) => {
            const gates = rows.find((row) => row.section === section)?.gates ?? [];
            return save(
              section,
              sectionRules.filter((each) => (each === rule ? isOn : gates.includes(each))),
            );
          }}
          onReset={(section) => save(section, null)}
        />
      </Stack>
      <MinorKinds mayEdit={mayEdit} />
    </Stack>
  );
}
