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
import { Difference } from './Difference.tsx';
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
  const headlines = Object.assign({}, ...changes.data.pages.map((page) => page.headlines));
  if (lines.length === 0) return <Empty title={t.noChanges} />;
  return (
    <>
      <ol className="site-lines">
        {lines.map((line) => (
          <li key={line.id}>
            <OneChange edition={edition} line={line} headlines={headlines} />
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

interface OneChangeProps {
  readonly edition: string;
  readonly line: ChangeLine;
  readonly headlines: ChangesAnswer['headlines'];
}

function OneChange({ edition, line, headlines }: OneChangeProps) {
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
          {t.kinds[line.kind]} <bdi>{titleOf(line)}</bdi>
          {line.undoes !== null && ` · ${t.wasUndo}`}
          {line.isUndone && ` · ${t.isUndone}`}
        </Text>
        <Difference before={line.before} after={line.after} headlines={headlines} />
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

/** What it was called before, as it is when it begins, or where it stands. */
function titleOf({ subject, before, after }: ChangeLine): string {
  const [value] = [before, after].filter(
    (each) => typeof each === 'object' && each !== null && 'name' in each,
  );
  const { name } = { name: subject, ...value };
  return String(name);
}
