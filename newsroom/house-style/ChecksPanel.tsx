import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { EditorView } from 'prosemirror-view';
import type { StyleProblem } from '../../src/domain/house-style/check-style.ts';
import { Loading } from '../feedback/Loading.tsx';
import { ProblemNote } from '../feedback/ProblemNote.tsx';
import { useWords } from '../words.ts';
import './house-style.css';
import { applySuggestion, goToProblem } from './plugin.ts';
import { useStyleProblems } from './use-style-problems.ts';
import { words } from './words.ts';

/** What the house style finds in the story beside it: why, and a click that mends it where one can. */
export function ChecksPanel({
  storyId,
  editor,
}: {
  readonly storyId: string;
  readonly editor: EditorView | null;
}) {
  const t = useWords(words);
  const { problems, isPending, error, retry } = useStyleProblems(storyId, editor);
  if (error) return <ProblemNote error={error} retry={retry} />;
  if (isPending) return <Loading />;
  return (
    <section aria-label={t.panel}>
      <div role="status">
        <Title order={2} size="h5">
          {problems.length === 0 ? t.fine : t.found(problems.length)}
        </Title>
      </div>
      {problems.length === 0 && (
        <Text size="sm" c="dimmed">
          {t.fineMore}
        </Text>
      )}
      <ul className="style-lines">
        {problems.map((problem) => (
          <li key={keyOf(problem)}>
            <Problem problem={problem} editor={editor} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Problem({
  problem,
  editor,
}: {
  readonly problem: StyleProblem;
  readonly editor: EditorView | null;
}) {
  const t = useWords(words);
  const replacement = problem.kind === 'phrase' ? problem.replacement : null;
  const mayEdit = editor?.editable ?? false;
  return (
    <Stack gap={4}>
      <Explanation problem={problem} />
      <Group gap="xs">
        {editor && replacement !== null && mayEdit && (
          <Button size="compact-xs" variant="light" onClick={() => applySuggestion(editor, problem)}>
            <bdi>{t.replace(replacement)}</bdi>
          </Button>
        )}
        {editor && problem.place && (
          <Button size="compact-xs" variant="default" onClick={() => goToProblem(editor, problem)}>
            {t.show}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function Explanation({ problem }: { readonly problem: StyleProblem }) {
  const t = useWords(words);
  if (problem.kind === 'phrase') {
    return (
      <>
        <Text size="sm" fw={600} className="style-found">
          <mark dir="auto">{problem.found}</mark>
        </Text>
        <Text size="sm" dir="auto">
          {problem.rule.reason}
        </Text>
      </>
    );
  }
  return <Text size="sm">{sentence(problem, t)}</Text>;
}

/** Two rules may find the same words. */
function keyOf(problem: StyleProblem): string {
  const rule = problem.kind === 'phrase' ? problem.rule.id : '';
  return `${problem.kind} ${problem.place?.from ?? ''} ${rule}`;
}

type Plain = Exclude<StyleProblem, { kind: 'phrase' }>;

function sentence(problem: Plain, t: (typeof words)['en']): string {
  if (problem.kind === 'links') return `${t.link[problem.trouble]} (${problem.target})`;
  if (problem.kind === 'headline_length') return t.headlineTooLong(problem.length, problem.most);
  return t.problem[problem.kind];
}
