import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../src/store/database.ts';
import { type Installation, install } from './support/program.ts';
import { sendComment } from './support/send-comment.ts';
import { importStories, publishStories, type Story } from './support/stories.ts';

const rounds = 20;
const seed = 20261124;

/** What the outside was told is kept, and what it was told nothing about and will send again. */
interface Ledger {
  readonly keptStories: Map<string, string>;
  readonly keptComments: Set<string>;
  readonly openStories: Set<string>;
  readonly openComments: Set<string>;
}

// Processes are found in /proc.
describe.skipIf(process.platform !== 'linux')('kill -9 at any instant', () => {
  it('loses nothing that was confirmed, doubles nothing, and needs no hand to start again', async () => {
    await using house = await install();
    const random = seededRandom(seed);
    let program = await house.serve('--empty');
    const [subject = ''] = await publishStories(house, [story('subject')]);
    const articleId = await articleIdOf(house, 'subject');
    const ledger: Ledger = {
      keptStories: new Map([['subject', subject]]),
      keptComments: new Set(),
      openStories: new Set(),
      openComments: new Set(),
    };
    let interrupted = 0;
    let seen = 0;
    for (let round = 1; round <= rounds; round += 1) {
      const ending = new AbortController();
      const writers = [
        importUntil(house, ledger, round, ending.signal),
        commentUntil(house, ledger, articleId, round, ending.signal),
      ];
      await pause(200 + random() * 1000);
      await (round % 2 === 1 ? program.kill() : program.killTree());
      ending.abort();
      await Promise.all(writers);
      if (ledger.openStories.size + ledger.openComments.size > 0) interrupted += 1;
      program = await house.serve('--empty');
      // What this round confirmed; all of it once more at the end, when every later kill has had its chance at it.
      const kept = [...ledger.keptStories];
      await expectStories(kept.slice(seen));
      seen = kept.length;
    }
    await finish(house, ledger, articleId);
    await expectStories([...ledger.keptStories]);
    // Else the kills would have come at idle moments, and this would prove nothing.
    expect(interrupted).toBeGreaterThan(rounds / 4);
    expect(ledger.keptStories.size).toBeGreaterThan(rounds);
    expect(ledger.keptComments.size).toBeGreaterThan(rounds);
    const stored = await storedRows(house);
    expect(stored.sources.toSorted()).toEqual([...ledger.keptStories.keys()].toSorted());
    expect(stored.headlines.toSorted()).toEqual([...ledger.keptStories.keys()].map(headlineOf).toSorted());
    expect(stored.liveHeadlines.toSorted()).toEqual(stored.headlines.toSorted());
    expect(stored.comments.toSorted()).toEqual([...ledger.keptComments].toSorted());
    expect(await program.stop()).toBe(0);
  }, 600_000);
});

/** One command after the other, five stories each, the unconfirmed ones of earlier rounds among them. */
async function importUntil(house: Installation, ledger: Ledger, round: number, ending: AbortSignal) {
  for (let batch = 1; !ending.aborted; batch += 1) {
    for (let each = 1; each <= 5; each += 1) ledger.openStories.add(`round-${round}-${batch}-${each}`);
    await importOpen(house, ledger);
  }
}

async function importOpen(house: Installation, ledger: Ledger): Promise<void> {
  const names = [...ledger.openStories];
  if (names.length === 0) return;
  const confirmed = await importStories(house, names.map(story));
  confirmed.forEach(({ url, status }, place) => {
    const name = names[place] ?? '';
    expect(status, name).toMatch(/imported|unchanged/);
    ledger.openStories.delete(name);
    ledger.keptStories.set(name, url ?? '');
  });
}

async function commentUntil(
  house: Installation,
  ledger: Ledger,
  articleId: string,
  round: number,
  ending: AbortSignal,
) {
  for (let number = 1; !ending.aborted; number += 1) {
    ledger.openComments.add(`In round ${round} this is the comment with the number ${number}.`);
    await commentOpen(house, ledger, articleId, `127.${round}.1.${(number % 250) + 1}`);
    await pause(10);
  }
}

async function commentOpen(house: Installation, ledger: Ledger, articleId: string, from: string) {
  for (const comment of ledger.openComments) {
    const sent = { articleId, name: 'Nadia Haddad', email: 'nadia@example.org', comment, from };
    if ((await sendComment(house.readerUrl, sent)) !== 303) return;
    ledger.openComments.delete(comment);
    ledger.keptComments.add(comment);
  }
}

/** Sends what was never confirmed once more: it may be there already, and must not be there twice. */
async function finish(house: Installation, ledger: Ledger, articleId: string): Promise<void> {
  await importOpen(house, ledger);
  await commentOpen(house, ledger, articleId, '127.99.1.1');
  expect([...ledger.openStories, ...ledger.openComments]).toEqual([]);
}

async function expectStories(stories: readonly (readonly [name: string, url: string])[]): Promise<void> {
  for (const [name, url] of stories) {
    const answer = await fetch(url);
    expect(answer.status, `${name} at ${url}`).toBe(200);
    expect(await answer.text()).toContain(headlineOf(name));
  }
}

function story(name: string): Story {
  return {
    source_id: name,
    headline: headlineOf(name),
    section: 'World',
    language: 'en',
    text: `The council met on Tuesday and wrote down what ${name} is.\n\nIt did so without a debate.`,
  };
}

function headlineOf(name: string): string {
  return `Council writes down ${name}`;
}

async function articleIdOf(house: Installation, source: string): Promise<string> {
  const [id] = await query(house, 'select article_id from sources where source_id like $1', [`%${source}`]);
  return id ?? '';
}

async function storedRows(house: Installation) {
  return {
    sources: await query(house, 'select source_id from sources'),
    headlines: await query(house, 'select headline from articles'),
    liveHeadlines: await query(house, 'select headline from live_articles'),
    comments: await query(house, 'select body from comments'),
  };
}

/** The first column. */
async function query(house: Installation, sql: string, values: readonly string[] = []): Promise<string[]> {
  const { dataFolder } = house;
  const database = await openDatabase({ dataFolder, databaseUrl: null, readerDatabaseUrl: null });
  const client = new pg.Client({ connectionString: database.urls.owner });
  try {
    await client.connect();
    const { rows } = await client.query<string[]>({ text: sql, values: [...values], rowMode: 'array' });
    return rows.flatMap(([first]) => first ?? []);
  } finally {
    await client.end();
    await database.leave();
  }
}

/** Mulberry32: the same numbers in every run, from 0 to 1. */
function seededRandom(from: number): () => number {
  let state = from;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
