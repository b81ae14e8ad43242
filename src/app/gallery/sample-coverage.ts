import type { CoverageShown } from '../../reader/coverage/coverage-of.ts';
import type { ShownPost } from '../../reader/views/post.tsx';
import type { SamplePaper } from './sample-site.ts';

const at = (time: string) => new Date(`2026-11-24T${time}:00Z`);

/** The posts of a live story: one pinned, a key event, one that was changed; while it goes on, or after its end. */
export function sampleCoverage({ site, words }: SamplePaper, isOver: boolean): CoverageShown {
  const [first = '', second = ''] = words.sentences;
  const people = words.writers.map((name) => ({ name, path: '/by/sample' }));
  const [title = '', other = ''] = words.headlines;
  const post = (id: string, time: string, change: Partial<ShownPost> = {}): ShownPost => ({
    ...{ id, people, isKey: false, isPinned: false, postedAt: at(time), updatedAt: null },
    ...{ headline: '', body: `<p>${first}</p>`, version: '' },
    ...change,
  });
  return {
    storyPath: '/story',
    language: site.edition,
    startedAt: at('09:00'),
    endedAt: isOver ? at('15:30') : null,
    summary: [first, second],
    version: '',
    keyEvents: [{ id: 'b', title, postedAt: at('12:10') }],
    pinned: isOver ? null : post('a', '10:30', { headline: other, isPinned: true }),
    posts: [
      post('c', '15:05'),
      post('b', '12:10', { headline: title, isKey: true, updatedAt: at('12:40') }),
      post('d', '09:20', { body: `<p>${second}</p><ul><li>${first}</li></ul>` }),
    ],
    order: isOver ? 'oldest' : 'newest',
    previous: null,
    next: '?before=next',
    newsPath: isOver ? null : '/live/new/sample',
  };
}
