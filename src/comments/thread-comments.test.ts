import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LiveComment, type ThreadedComment, threadComments } from './thread-comments.ts';

function comment(id: string, parentId: string | null = null): LiveComment {
  return { id, parentId, authorName: `Writer ${id}`, website: null, body: id, at: new Date(0) };
}

type Shape = string | readonly [string, ...Shape[]];
const shapeOf = ({ id, replies }: ThreadedComment): Shape =>
  replies.length === 0 ? id : [id, ...replies.map(shapeOf)];

test('answers stand below what they answer, in the order of time', () => {
  const threads = threadComments([
    comment('a'),
    comment('b'),
    comment('c', 'a'),
    comment('d', 'c'),
    comment('e', 'a'),
  ]);
  expect(threads.map(shapeOf)).toEqual([['a', ['c', 'd'], 'e'], 'b']);
  expect(threads[0]?.replies[0]?.inReplyTo).toBe(null);
});

test('an answer to a comment that is not public begins a thread', () => {
  expect(threadComments([comment('b', 'gone'), comment('c', 'b')]).map(shapeOf)).toEqual([['b', 'c']]);
});

test('below the deepest indent answers stand side by side and say whom they answer', () => {
  const chain = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const threads = threadComments(chain.map((id, place) => comment(id, chain[place - 1] ?? null)));
  expect(threads.map(shapeOf)).toEqual([['a', ['b', ['c', ['d', 'e', 'f', 'g']]]]]);
  const deepest = threads[0]?.replies[0]?.replies[0]?.replies[0]?.replies ?? [];
  expect(deepest.map(({ inReplyTo }) => inReplyTo)).toEqual([
    null,
    { id: 'e', authorName: 'Writer e' },
    { id: 'f', authorName: 'Writer f' },
  ]);
});

test('whatever answers whatever, none is lost, none is twice, none is too deep', () => {
  const links = fc.array(fc.option(fc.nat({ max: 40 }), { nil: null }), { maxLength: 40 });
  fc.assert(
    fc.property(links, (parents) => {
      const comments = parents.map((parent, id) =>
        comment(String(id), parent === null ? null : String(parent)),
      );
      const seen: string[] = [];
      const visit = (each: ThreadedComment, depth: number) => {
        expect(depth).toBeLessThanOrEqual(4);
        seen.push(each.id);
        for (const reply of each.replies) visit(reply, depth + 1);
      };
      for (const thread of threadComments(comments)) visit(thread, 0);
      expect(seen.toSorted()).toEqual(comments.map(({ id }) => id).toSorted());
    }),
  );
});
