import { arabicWordOf, wordOf } from './invented-bodies.ts';
import type { Archive } from './lay-archive.ts';
import { openWindow } from './live-window.ts';

/** Milliseconds, one for each time. */
export type Taken = readonly number[];

const warmUps = 5;

/** Measures what people of the newsroom do, one after the other, each time with something else. */
export async function measureNewsroom(
  origin: string,
  archive: Archive,
  times: number,
): Promise<Map<string, Taken>> {
  const { stories, editor, contributor, reporter } = archive;
  const headersOf = (cookie: string) => ({ cookie, 'sec-fetch-site': 'same-origin' });
  const ask = async (path: string, cookie = editor, method = 'GET') => {
    const answer = await fetch(origin + path, { method, headers: headersOf(cookie) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return JSON.parse(text) as {
      readonly stories: readonly { readonly id: string }[];
      readonly next: string | null;
    };
  };
  const list = (search: Readonly<Record<string, string | number>>, cookie = editor) =>
    ask(
      `/api/articles?${new URLSearchParams(Object.entries(search).map(([name, value]) => [name, `${value}`]))}`,
      cookie,
    );
  const measured = new Map<string, Taken>();
  const measure = async (name: string, act: (turn: number) => Promise<unknown>, turns = times) => {
    const taken: number[] = [];
    for (let turn = -warmUps; turn < turns; turn += 1) {
      const from = performance.now();
      await act(turn + warmUps);
      if (turn >= 0) taken.push(performance.now() - from);
    }
    measured.set(name, taken);
  };
  const stages = ['draft', 'in_review', 'ready', 'published', 'spiked', 'retracted'];
  const sections = ['world', 'politics', 'business', 'climate', 'science', 'culture', 'sport', 'opinion'];
  const pick = <T>(from: readonly T[], turn: number) => from[turn % from.length] as T; // never empty

  await measure('board: first page', () => list({}));
  await measure('board: a stage', (turn) => list({ lifecycle: pick(stages, turn) }));
  await measure('board: deep page', (turn) =>
    list({ after: 100 + ((turn * 7_919) % Math.floor(stories / 2)) }),
  );
  await measure('board: a stage, deep', (turn) =>
    list({ lifecycle: 'published', after: 100 + ((turn * 7_919) % Math.floor(stories / 2)) }),
  );
  await measure('board: a desk and a stage', (turn) =>
    list({ edition: 'en', section: pick(sections, turn), lifecycle: pick(stages, turn) }),
  );
  await measure('board: a person', (turn) => list({ person: `bench${turn % 200}` }));
  await measure('board: a person, rare stage', () => list({ person: reporter, lifecycle: 'retracted' }));
  await measure('board: nothing matches', () =>
    list({ person: reporter, genre: 'live', lifecycle: 'spiked' }),
  );
  await measure('board: by time', () => list({ order: 'due' }));
  await measure("board: a contributor's own", () => list({}, contributor));
  await measure('search: a rare word', (turn) => list({ q: `unique${1 + ((turn * 104_729) % stories)} ` }));
  await measure('search: a common word', (turn) => list({ q: `${wordOf(turn % 5)} ` }));
  await measure('search: a word of one in 100', (turn) => list({ q: `${wordOf(2_500 + turn)} ` }));
  await measure('search: a word of one in 1,000', (turn) => list({ q: `${wordOf(25_000 + turn)} ` }));
  await measure('search: two words', (turn) => list({ q: `${wordOf(20 + turn)} ${wordOf(500 + turn)} ` }));
  await measure('search: two common, never both', () => list({ q: 'even odd ' }));
  await measure('search: three letters typed', (turn) => list({ q: wordOf(turn * 20 + 400).slice(0, 3) }));
  await measure('search: two letters typed', (turn) => list({ q: wordOf(turn * 20 + 400).slice(0, 2) }));
  await measure('search: an Arabic word', (turn) => list({ q: `${arabicWordOf(300 + turn)} ` }));
  await measure('search: common, deep page', (turn) =>
    list({ q: `${wordOf(turn % 5)} `, after: 100 + ((turn * 7_919) % Math.floor(stories / 2)) }),
  );
  await measure('search: common, of a person', (turn) =>
    list({ q: `${wordOf(turn % 5)} `, person: reporter }),
  );
  await measure('search: common, a contributor', (turn) => list({ q: `${wordOf(turn % 5)} ` }, contributor));

  const some = await Promise.all(
    Array.from({ length: times + warmUps }, (_, turn) =>
      list({ limit: 1, after: 100 + ((turn * 15_485_863) % (stories - 100)) }),
    ),
  );
  const ids = some.flatMap(({ stories: rows }) => rows.map(({ id }) => id));
  await measure('open a story: read', (turn) => ask(`/api/articles/${pick(ids, turn)}`));
  await measure('open a story: live', async (turn) => {
    const window = await openWindow(origin, headersOf(editor), pick(ids, turn));
    window.close();
  });
  const { stories: drafts } = await list({ lifecycle: 'draft', limit: 1 });
  const window = await openWindow(origin, headersOf(editor), drafts[0]?.id ?? '');
  await measure('save a step', () => window.type('x'), times * 5);
  window.close();
  const ready = await list({ lifecycle: 'draft,in_review,ready', limit: 100 });
  await measure(
    'publish',
    (turn) => ask(`/api/articles/${ready.stories[turn + 1]?.id}/publish`, editor, 'POST'),
    Math.min(times, 60),
  );
  return measured;
}
