import { sql } from 'kysely';
import type { Db } from '../../store/db.ts';
import { inTransaction } from '../../store/transaction.ts';
import { type RecordEntry, type RecordPage, type RecordQuery, recordEntry } from './contract.ts';

const pageSize = 50;
/** As the index has it. */
const words = sql`jsonb_to_tsvector('simple', entry::jsonb, '["string"]')`;

/**
 * So many of the newest entries are looked through for words one by one: where a page is not full by then, the words are
 * rare enough to be taken from their index.
 */
const near = 2_000;

interface Row {
  readonly n: number;
  readonly entry: string;
  readonly hash: Buffer;
}

/** A page of the record, the newest first. */
export async function readRecord(db: Db, wanted: RecordQuery): Promise<RecordPage> {
  const search = tsqueryOf(wanted.q ?? '');
  const rows = search === null ? await entriesOf(db, wanted).execute() : await withWords(db, wanted, search);
  const shown = rows.slice(0, pageSize);
  return {
    entries: shown.map(present),
    next: rows.length > pageSize ? (shown.at(-1)?.n ?? null) : null,
  };
}

/** What answers all but the words. */
function entriesOf(db: Db, wanted: RecordQuery) {
  let query = db
    .selectFrom('auditLog')
    .select(['n', 'entry', 'hash'])
    .orderBy('n', 'desc')
    .limit(pageSize + 1);
  if (wanted.before !== undefined) query = query.where('n', '<', wanted.before);
  if (wanted.who) query = query.where('who', '=', wanted.who);
  if (wanted.subject) query = query.where('subject', '=', wanted.subject);
  if (wanted.action) {
    query = wanted.action.endsWith('*')
      ? query.where('action', 'like', `${escapeLike(wanted.action.slice(0, -1))}%`)
      : query.where('action', '=', wanted.action);
  }
  // Times grow with numbers: a bound of numbers lets the walk begin and end where it should.
  if (wanted.from) {
    query = query.where('at', '>=', new Date(wanted.from)).where('n', '>=', firstSince(wanted.from));
  }
  if (wanted.to) query = query.where('at', '<', new Date(wanted.to)).where('n', '<=', lastBefore(wanted.to));
  return query;
}

/**
 * The words stand in the text of each entry, which takes long to be read, or in an index that knows no order. Two common
 * words that never meet would have every entry read: left to itself the planner does so.
 */
async function withWords(db: Db, wanted: RecordQuery, search: string): Promise<Row[]> {
  const asked = entriesOf(db, wanted);
  const hasWords = sql<boolean>`${words} @@ to_tsquery('simple', ${search})`;
  const newest = sql<number>`(select max(n) from audit_log where n < ${wanted.before ?? lastNumber})`;
  const soon = await asked.where('n', '>', sql<number>`${newest} - ${near}`).where(hasWords).execute();
  if (soon.length > pageSize) return soon;
  return inTransaction(db, async (transaction) => {
    await sql`set local enable_seqscan = off`.execute(transaction);
    return entriesOf(transaction, wanted)
      .clearOrderBy()
      .orderBy(sql`n + 0`, 'desc')
      .where(hasWords)
      .execute();
  });
}

const lastNumber = Number.MAX_SAFE_INTEGER;

function present({ entry, hash }: { readonly entry: string; readonly hash: Buffer }): RecordEntry {
  return recordEntry.parse({ ...JSON.parse(entry), hash: hash.toString('hex') });
}

function firstSince(from: string) {
  return sql<number>`coalesce((select min(early.n) from (
    select n from audit_log where at >= ${new Date(from)} order by at, n limit 100) as early), 0)`;
}

function lastBefore(to: string) {
  return sql<number>`coalesce((select max(late.n) from (
    select n from audit_log where at < ${new Date(to)} order by at desc, n desc limit 100) as late), 0)`;
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** Every word, from its beginning on; null for no word at all. */
function tsqueryOf(text: string): string | null {
  const found = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return found.length === 0
    ? null
    : found
        .slice(0, 10)
        .map((word) => `${word}:*`)
        .join(' & ');
}
