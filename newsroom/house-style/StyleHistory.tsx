import { Button, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { styleCheckNames } from '../../src/domain/house-style/style-rule.ts';
import type { StyleChanges } from '../../src/writing/house-style/contract.ts';
import { get } from '../api.ts';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { localeOf } from '../language.ts';
import { useLocale } from '../locale.tsx';
import { useWords } from '../words.ts';
import { words } from './words.ts';

/** Who changed the house style, the newest first. */
export function StyleHistory() {
  const t = useWords(words);
  const { language } = useLocale();
  const history = useInfiniteQuery({
    queryKey: ['style', 'changes'],
    queryFn: ({ pageParam, signal }) => get('/api/style/changes', { before: pageParam, signal }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
  const changes = history.data?.pages.flatMap((page) => page.changes) ?? [];
  const time = new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section aria-labelledby="style-history">
      <Title order={2} size="h3" id="style-history">
        {t.history}
      </Title>
      {history.isError && <ProblemNote error={history.error} retry={() => history.refetch()} />}
      {history.isSuccess && changes.length === 0 && <Text c="dimmed">{t.noHistory}</Text>}
      <ul className="style-lines">
        {changes.map((change) => (
          <li key={change.id}>
            <Text size="sm">
              <Text span c="dimmed" size="sm">
                <time dateTime={change.at}>{time.format(new Date(change.at))}</time>
                {' · '}
              </Text>
              <bdi>{t.changed(change.actor, whatOf(change, t))}</bdi>
            </Text>
          </li>
        ))}
      </ul>
      {history.hasNextPage && (
        <Button
          variant="default"
          mt="xs"
          loading={history.isFetchingNextPage}
          onClick={() => history.fetchNextPage()}
        >
          {t.older}
        </Button>
      )}
    </section>
  );
}

function whatOf(
  { subject, before, after }: StyleChanges['changes'][number],
  t: (typeof words)['en'],
): string {
  const check = styleCheckNames.find((name) => name === subject);
  if (check) return t.changeCheck(t.check[check]);
  const phrase = phraseOf(after) ?? phraseOf(before) ?? subject;
  if (before === null) return t.changeAdded(phrase);
  return after === null ? t.changeDeleted(phrase) : t.changeEdited(phrase);
}

function phraseOf(rule: unknown): string | null {
  const phrase = typeof rule === 'object' && rule !== null && 'phrase' in rule ? rule.phrase : null;
  return typeof phrase === 'string' ? phrase : null;
}
