import { desks, stages } from './archive-tables.ts';
import { arabicWordOf, wordOf } from './invented-bodies.ts';
import type { LaidNewsroom } from './laid-newsroom.ts';
import { openWindow } from './live-window.ts';

/** Something that people of a newsroom do. */
export interface Act {
  readonly name: string;
  readonly isList: boolean;
  /** Makes ready for a round of so many turns, beginning with turn `first`. @returns what does it once. */
  begin(first: number, turns: number): Promise<Doing> | Doing;
}

export interface Doing {
  /** Each turn with something else. */
  once(turn: number): Promise<unknown>;
  /** Leaves everything as it was, as far as what comes next would see. */
  end?(): Promise<void> | void;
}

type Search = Readonly<Record<string, string | number>>;

/** A bench's own view of what the API answers. */
interface Answer {
  readonly stories: readonly { readonly id: string }[];
  readonly next: string | null;
}

/** What is measured, over one archive. */
export function newsroomActs({ origin, archive, sessions }: LaidNewsroom): Act[] {
  const { stories, reporter } = archive;
  const { editor, contributor } = sessions;
  const headersOf = (cookie: string) => ({ cookie, 'sec-fetch-site': 'same-origin' });
  const send = async (method: string, path: string, cookie = editor) => {
    const answer = await fetch(origin + path, { method, headers: headersOf(cookie) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return text;
  };
  const ask = async (path: string, cookie = editor) => JSON.parse(await send('GET', path, cookie)) as Answer;
  const list = (name: string, search: (turn: number) => Search, cookie?: string): Act => ({
    ...{ name, isList: true },
    begin: () => ({ once: (turn) => ask(withSearch('/api/articles', search(turn)), cookie) }),
  });
  const find = (search: Search) => ask(withSearch('/api/articles', search)).then((found) => found.stories);
  /** From page to page, the newest change first. */
  const all = async (search: Search, after?: string): Promise<Answer['stories']> => {
    const page = await ask(withSearch('/api/articles', { ...search, limit: 100, ...(after && { after }) }));
    return page.next === null ? page.stories : [...page.stories, ...(await all(search, page.next))];
  };
  const deep = (turn: number) => 100 + ((turn * 7_919) % Math.floor(stories / 2));
  /** Stories from everywhere that nobody looked at a moment ago. */
  const opening = (name: string, open: (id: string) => Promise<unknown>): Act => ({
    ...{ name, isList: false },
    begin: async (first, turns) => {
      const places = Array.from(
        { length: turns },
        (_, turn) => 100 + (((first + turn) * 15_485_863) % (stories - 100)),
      );
      const ids: string[] = [];
      for (const after of places) ids.push((await find({ limit: 1, after }))[0]?.id ?? '');
      return { once: (turn) => open(ids[turn - first] ?? '') };
    },
  });
  /** Where ten thousand stories have no page full, pages are as short in both: lines that are shown take time too. */
  const few = { limit: 3 };
  const full = { limit: 20 };
  const windowOf = (id: string) => openWindow(origin, headersOf(editor), id);

  return [
    list('board: first page', () => ({})),
    list('board: a stage', (turn) => ({ lifecycle: pick(stages, turn) })),
    list('board: deep page', (turn) => ({ after: deep(turn) })),
    list('board: a stage, deep', (turn) => ({ lifecycle: 'published', after: deep(turn) })),
    list('board: a desk and a stage', (turn) => ({
      edition: 'en',
      section: pick(desks, turn),
      lifecycle: pick(stages, turn),
      ...full,
    })),
    list('board: a person', (turn) => ({ person: `bench${turn % 200}` })),
    list('board: a person, rare stage', () => ({ person: reporter, lifecycle: 'corrected', ...few })),
    list('board: nothing matches', () => ({ person: reporter, genre: 'live', lifecycle: 'spiked' })),
    list('board: by time', () => ({ order: 'due' })),
    list("board: a contributor's own", () => ({}), contributor),
    list('search: a rare word', (turn) => ({ q: `unique${1 + ((turn * 104_729) % stories)} ` })),
    list('search: a common word', (turn) => ({ q: `${wordOf(turn % 5)} ` })),
    list('search: a word of one in 100', (turn) => ({ q: `${wordOf(2_500 + turn)} ` })),
    list('search: a word of one in 1,000', (turn) => ({ q: `${wordOf(25_000 + turn)} `, ...few })),
    list('search: two words', (turn) => ({ q: `${wordOf(20 + turn)} ${wordOf(500 + turn)} ` })),
    list('search: two common, never both', () => ({ q: 'even odd ' })),
    list('search: three letters typed', (turn) => ({ q: wordOf(turn * 20 + 400).slice(0, 3) })),
    list('search: two letters typed', (turn) => ({ q: wordOf(turn * 20 + 400).slice(0, 2) })),
    list('search: an Arabic word', (turn) => ({ q: `${arabicWordOf(300 + turn)} ` })),
    list('search: common, deep page', (turn) => ({ q: `${wordOf(turn % 5)} `, after: deep(turn) })),
    list('search: common, of a person', (turn) => ({ q: `${wordOf(turn % 5)} `, person: reporter })),
    list('search: common, a contributor', (turn) => ({ q: `${wordOf(turn % 5)} ` }), contributor),
    opening('open a story: read', (id) => ask(`/api/articles/${id}`)),
    opening('open a story: live', async (id) => (await windowOf(id)).close()),
    {
      ...{ name: 'save a step', isList: false },
      begin: async () => {
        const [draft] = await find({ lifecycle: 'draft', limit: 1 });
        const window = await windowOf(draft?.id ?? '');
        return { once: () => window.type('x'), end: () => window.close() };
      },
    },
    {
      ...{ name: 'publish', isList: false },
      begin: async (first, turns) => {
        // Those that nobody touched for the longest time.
        const drafts = (await all({ lifecycle: 'draft' })).slice(-turns);
        if (drafts.length < turns)
          throw new Error(
            `A round publishes ${turns} stories, and this archive has ${drafts.length} drafts.`,
          );
        const act = (id: string | undefined, what: string) => send('POST', `/api/articles/${id}/${what}`);
        return {
          once: (turn) => act(drafts[turn - first]?.id, 'publish'),
          // An archive that is kept has as many drafts for the next run.
          end: async () => {
            for (const { id } of drafts) await act(id, 'unpublish');
          },
        };
      },
    },
  ];
}

function withSearch(path: string, search: Search): string {
  const parameters = new URLSearchParams(Object.entries(search).map(([name, value]) => [name, `${value}`]));
  return `${path}?${parameters}`;
}

function pick<T>(from: readonly T[], turn: number): T {
  return from[turn % from.length] as T; // never empty
}
