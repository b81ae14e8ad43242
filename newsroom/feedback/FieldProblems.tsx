import { List } from '@mantine/core';
import { ApiProblem } from '../api.ts';
import { useSay } from '../refusals/use-say.ts';

/** What is wrong with each field of what was sent; nothing where the problem is of the whole. */
export function FieldProblems({ error }: { readonly error: Error }) {
  const say = useSay();
  if (!(error instanceof ApiProblem) || error.errors.length === 0) return null;
  return (
    <List size="sm">
      {error.errors.map((each) => (
        <List.Item key={`${each.field} ${each.message}`}>
          <bdi>{each.field}</bdi>: <bdi>{say(each)}</bdi>
        </List.Item>
      ))}
    </List>
  );
}
