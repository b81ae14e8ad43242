// Readers who look at a live story while posts arrive: the time of an answer, the database queries between posts, and
// how long it takes until readers have a post.
// npm run bench:live -- [--readers 10000] [--processes 8] [--posts 12] [--every 5] [--quiet 30]
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startMasthead } from './support/masthead.ts';
import { countPageReads } from './support/page-reads.ts';
import { shown } from './support/percentile.ts';
import type { Seen } from './support/readers.ts';

const { values } = parseArgs({
  options: {
    readers: { type: 'string', default: '10000' },
    processes: { type: 'string', default: '8' },
    posts: { type: 'string', default: '12' },
    every: { type: 'string', default: '5' },
    quiet: { type: 'string', default: '30' },
  },
});
const [readers, processes, posts, every, quiet] = (
  ['readers', 'processes', 'posts', 'every', 'quiet'] as const
).map((name) => Number(values[name])) as [number, number, number, number, number];
/** All readers have come once after this, seconds. */
const arrival = 13;
/** Of counting, before and after the quiet time, seconds. */
const counting = 25;

const masthead = await startMasthead(availableParallelism());
try {
  const key = masthead.run('key', 'create', '--scope', 'publish', '--scope', 'write').trim();
  const story = beginStory();
  await newsroom('POST', `${story}/publish`, {});
  await newsroom('POST', `${story}/coverage`);
  for (let number = 0; number < 30; number += 1) await post(Date.now());
  const address = `${masthead.url}/live/new/${story}`;
  await using reads = await countPageReads(masthead.folder);

  const seconds = arrival + quiet + counting + posts * every + arrival;
  const seen = Promise.all(Array.from({ length: processes }, () => look(address, seconds)));
  await pause(arrival * 1000);
  const before = await reads.count();
  await pause(quiet * 1000);
  const after = await reads.count();
  const first: number[] = [];
  for (let number = 0; number < posts; number += 1) {
    const next = pause(every * 1000);
    const sent = Date.now();
    await post(sent);
    first.push(await until(address, `Sent at ${sent}`, sent));
    await next;
  }
  const during = (await reads.count()) - after;
  report(await seen, { scans: after - before, during, first, seconds });

  function beginStory(): string {
    const file = join(masthead.folder, 'live.jsonl');
    const line = {
      source_id: 'live',
      headline: 'Live',
      section: 'World',
      language: 'en',
      text: 'It goes on.',
    };
    writeFileSync(file, JSON.stringify(line));
    const { items }: { items: { id: string }[] } = JSON.parse(masthead.run('import', '--json', file));
    return items[0]?.id ?? '';
  }

  async function newsroom(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`${masthead.newsroomUrl}/api/articles/${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return text === '' ? null : JSON.parse(text);
  }

  /** Says when it was sent, in its words. */
  async function post(at: number): Promise<void> {
    const words = `Sent at ${at}. ${'It goes on as it went on. '.repeat(20)}`;
    const part = (type: string, text: string) => ({
      type,
      ...(text !== '' && { content: [{ type: 'text', text }] }),
    });
    const body = { type: 'body', content: [part('paragraph', words)] };
    const document = { type: 'doc', content: [part('headline', ''), part('standfirst', ''), body] };
    const { id } = (await newsroom('POST', `${story}/coverage/posts`, { document, authors: ['Bench'] })) as {
      id: string;
    };
    await newsroom('POST', `${story}/coverage/posts/${id}/publish`, { version: 1 });
  }
} finally {
  await masthead.stop();
}

/** A process of readers. */
async function look(address: string, seconds: number): Promise<Seen> {
  const file = new URL('./support/readers.ts', import.meta.url);
  const child = fork(file, [address, String(Math.ceil(readers / processes)), String(seconds)]);
  const seen = once(child, 'message').then(([message]) => message as Seen); // what readers.ts sends
  const gone = once(child, 'exit').then(([code]) => {
    throw new Error(`A process of readers ended (${code}) without saying what it saw.`);
  });
  return Promise.race([seen, gone]);
}

/** Asks until the newest posts have these words, at most ten seconds. @returns milliseconds since `from`. */
async function until(address: string, words: string, from: number): Promise<number> {
  while (Date.now() - from < 10_000) {
    if ((await (await fetch(address)).text()).includes(words)) return Date.now() - from;
    await pause(2);
  }
  throw new Error(`${address} did not show a post within ten seconds.`);
}

interface Run {
  /** Looks into tables without a post, and with posts: so that it is seen that they are counted. */
  readonly scans: number;
  readonly during: number;
  /** Milliseconds from sending a post to the first answer that has it. */
  readonly first: readonly number[];
  readonly seconds: number;
}

function report(all: readonly Seen[], { scans, during, first, seconds }: Run): void {
  const taken = all.flatMap((each) => each.taken);
  const delays = all.flatMap((each) => each.delays);
  const failures = all.reduce((sum, each) => sum + each.failures, 0);
  const statuses: Record<string, number> = {};
  for (const each of all) {
    for (const [status, count] of Object.entries(each.statuses))
      statuses[status] = (statuses[status] ?? 0) + count;
  }
  const quietSeconds = quiet + counting / 2;
  console.log(`${readers} readers in ${processes} processes, ${seconds} s, ${taken.length} answers`);
  console.log(`statuses ${JSON.stringify(statuses)}, ${failures} without an answer`);
  console.log('                               p50      p95      p99      max');
  console.log(`an answer, ms              ${shown(taken)}`);
  console.log(`a post, first answer, ms   ${shown(first)}`);
  console.log(`a post, each reader, ms    ${shown(delays)}`);
  console.log(
    `looks into tables of pages in ${quietSeconds} s without a post: ${scans}; with ${first.length} posts: ${during}`,
  );
  if (scans > 0 || during === 0 || failures > 0) process.exitCode = 1;
}
