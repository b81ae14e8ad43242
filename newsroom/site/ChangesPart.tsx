import { Button, Group, Text } from '@mantine/core';
import type { Action } from '../../src/domain/permissions.ts';
import type { ChangesAnswer } from '../../src/publishing/site/contract.ts';
import { Empty } from '../feedback/Empty.tsx';
import { Loading } from '../feedback/Loading.tsx';
import { notifyDone, notifyProblem } from '../feedback/notify.ts';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { localeOf } from '../language.ts';
import { useLocale } from '../locale.tsx';
import { useMay } from '../session.tsx';
import { useWords } from '../words.ts';
import { useChangeSite, useChanges } from './use-site.ts';
import { words } from './words.ts';

type ChangeLine = ChangesAnswer['lines'][number];

/** Who changed what, each to be taken back while nobody changed it again. */
export function ChangesPart({ edition }: { readonly edition: string }) {
  const t = useWords(words);
  const changes = useChanges(edition);
  if (changes.isPending) return <Loading />;
  if (changes.isLoadingError) return <ProblemNote error={changes.error} retry={() => changes.refetch()} />;
  const lines = changes.data.pages.flatMap((page) => page.lines);
  if (lines.length === 0) return <Empty title={t.noChanges} />;
  return (
    <>
      <ol className="site-lines">
        {lines.map((line) => (
          <li key={line.id}>
            <OneChange edition={edition} line={line} />
          </li>
        ))}
      </ol>
      {changes.hasNextPage && (
        <Button variant="default" size="xs" mt="xs" onClick={() => changes.fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </>
  );
}

function OneChange({ edition, line }: { readonly edition: string; readonly line: ChangeLine }) {
  const t = useWords(words);
  const { language } = useLocale();
  const mayEdit = useMay(actionFor(line.kind));
  const change = useChangeSite(edition);
  const time = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' });
  const undo = () =>
    change.mutate(line.id, { onSuccess: () => notifyDone(t.takenBack), onError: notifyProblem });
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap" gap="xs">
      <div className="site-grow">
        <Text size="sm">
          <Text span size="sm" c="dimmed">
            <time dateTime={line.at}>{time.format(new Date(line.at))}</time>
            {' · '}
          </Text>
          <bdi>{line.actor}</bdi>
          {' · '}
          {t.kinds[line.kind]} <bdi>{line.subject}</bdi>
          {line.undoes !== null && ` · ${t.wasUndo}`}
          {line.isUndone && ` · ${t.isUndone}`}
        </Text>
        <Difference before={line.before} after={line.after} />
      </div>
      {mayEdit && !line.isUndone && line.undoes === null && line.before !== null && (
        <Button size="compact-xs" variant="default" flex="none" loading={change.isPending} onClick={undo}>
          {t.takeBack}
        </Button>
      )}
    </Group>
  );
}

function actionFor(kind: ChangeLine['kind']): Action {
  if (kind === 'series' || kind === 'storyline') return 'strand.edit';
  return kind === 'topic' ? 'topic.edit' : 'site.edit';
}

/** The fields that differ, old and new. */
function Difference({ before, after }: { readonly before: unknown; readonly after: unknown }) {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter(
    (name) => old[name] !== now[name],
  );
  return names.map((name) => (
    <Text key={name} size="xs" dir="auto">
      {old[name] && <del>{old[name]}</del>} {now[name] && <ins>{now[name]}</ins>}
    </Text>
  ));
}

/** A value as lines of text by field. Sections are one field each. */
function fieldsOf(value: unknown): Record<string, string> {
  if (Array.isArray(value)) {
    return { all: value.map((each) => (each.isInNavigation ? each.name : `(${each.name})`)).join(', ') };
  }
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, inWords(field)]));
}

/** A picture is told by what it shows, what is not so by nothing. */
function inWords(field: unknown): string {
  if (Array.isArray(field)) return field.join(', ');
  if (typeof field === 'boolean') return field ? '✓' : '';
  if (typeof field !== 'object' || field === null) return String(field ?? '');
  return 'alt' in field ? String(field.alt) : '';
}
