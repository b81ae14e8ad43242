// The record over many entries: what its pages and searches take, and its check from the first entry to the last.
// npm run bench:record -- [--entries 1000000] [--times 20]
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { readRecord } from '../src/accounts/audit/read-record.ts';
import { verifyChain } from '../src/accounts/audit/verify-chain.ts';
import { shown } from './support/percentile.ts';
import { scratchDatabase } from './support/scratch-database.ts';

const { values } = parseArgs({
  options: { entries: { type: 'string', default: '1000000' }, times: { type: 'string', default: '20' } },
});
const entries = Number(values.entries);
const first = Date.UTC(2020, 0, 1);
const apart = Math.floor((Date.UTC(2026, 0, 1) - first) / entries);
const actions = ['draft.saved', 'article.published', 'article.updated', 'people.changed', 'session.started'];

await using database = await scratchDatabase();
const { db } = database;
const from = performance.now();
await lay();
const seconds = Math.round((performance.now() - from) / 1_000);
console.log(`${entries.toLocaleString('en')} entries laid in ${seconds} s`);
console.log(`${'ms'.padEnd(44)}    p50      p95      p99      max`);

const middle = Math.floor(entries / 2);
const questions: Readonly<Record<string, Parameters<typeof readRecord>[1]>> = {
  'first page': {},
  'a page of the middle': { before: middle },
  'of one person': { who: 'staff7' },
  'of one person, from the middle on': { who: 'staff7', before: middle },
  'an action of one in five': { action: 'people.changed' },
  'an action of one in 100,000': { action: 'keys.revoked' },
  'actions that begin so': { action: 'article.*' },
  'one story': { subject: 'story4711' },
  'a word of every entry': { q: 'saltmere' },
  'a word of every second entry': { q: 'even' },
  'a word of one in a thousand': { q: 'thousandth' },
  'a word of one entry': { q: 'solitary' },
  'a word that there is not': { q: 'nowhereatall' },
  'two common words that never meet': { q: 'even odd' },
  'a common word of a rare action': { q: 'saltmere', action: 'keys.revoked' },
  'a common word of one day': { q: 'even', from: day(middle), to: day(middle + 500) },
  'one day': { from: day(middle), to: day(middle + 500) },
};
for (const [name, question] of Object.entries(questions)) {
  const taken: number[] = [];
  for (let time = 0; time <= Number(values.times); time += 1) {
    const begun = performance.now();
    await readRecord(db, question);
    if (time > 0) taken.push(performance.now() - begun);
  }
  console.log(`${name.padEnd(44)}${shown(taken)}`);
}

const before = process.memoryUsage().rss;
let most = before;
const watch = setInterval(() => {
  most = Math.max(most, process.memoryUsage().rss);
}, 100);
const begun = performance.now();
const state = await verifyChain(db);
clearInterval(watch);
console.log(
  `verified in ${((performance.now() - begun) / 1_000).toFixed(1)} s (${state.kind}); memory rose by ${Math.round((most - before) / 1e6)} MB`,
);

/** As `append_audit` would have written them, a few thousand at once; the index of words is made at the end. */
async function lay(): Promise<void> {
  const client = new pg.Client(database.ownerUrl);
  await client.connect();
  try {
    await fill(client);
  } finally {
    await client.end();
  }
}

async function fill(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ indexdef: string }>(
    `select indexdef from pg_indexes where indexname = 'audit_log_words'`,
  );
  await client.query('drop index audit_log_words');
  let hash = Buffer.alloc(32);
  const atOnce = 10_000;
  for (let from = 1; from <= entries; from += atOnce) {
    const texts: string[] = [];
    const hashes: Buffer[] = [];
    for (let n = from; n < Math.min(from + atOnce, entries + 1); n += 1) {
      const text = JSON.stringify(entryOf(n));
      hash = createHash('sha256').update(hash).update(text).digest();
      texts.push(text);
      hashes.push(hash);
    }
    await client.query(
      `insert into audit_log (n, entry, hash)
        select $1::bigint + place - 1, entry, hash
        from unnest($2::text[], $3::bytea[]) with ordinality as given (entry, hash, place)`,
      [from, texts, hashes],
    );
  }
  await client.query(rows[0]?.indexdef ?? '');
  await client.query('vacuum analyze audit_log');
}

function day(n: number): string {
  return new Date(first + n * apart).toISOString();
}

function entryOf(n: number) {
  const rare = n % 100_000 === 0 ? 'keys.revoked' : null;
  const words = [
    n % 2 === 0 ? 'even' : 'odd',
    n % 1_000 === 0 ? 'thousandth' : '',
    n === 777 ? 'solitary' : '',
  ];
  return {
    ...{ n, at: day(n), actor: `Writer ${n % 200}`, actorId: `staff${n % 200}` },
    ...{ action: rare ?? actions[n % actions.length], subject: `story${n % 50_000}`, sender: null, event: n },
    data: { headline: `Saltmere votes ${words.join(' ')} of ${n % 9_973}`, version: n % 40 },
  };
}
