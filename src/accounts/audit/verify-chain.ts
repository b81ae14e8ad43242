import { createHash } from 'node:crypto';
import type { Db } from '../../store/db.ts';

const rowsAtOnce = 2_000;

/** A place in the chain that somebody noted elsewhere. */
export interface KnownEntry {
  readonly n: number;
  /** Hexadecimal. */
  readonly hash: string;
}

export type ChainState =
  | { readonly kind: 'whole'; readonly entries: number; readonly hash: string }
  | { readonly kind: 'broken'; readonly n: number; readonly what: string };

/**
 * Walks the record from its first entry, a few thousand rows in memory at a time. A cut at the end leaves a shorter
 * whole chain: `known`, the number and hash of an entry noted elsewhere, finds that too.
 */
export async function verifyChain(db: Db, known: KnownEntry | null = null): Promise<ChainState> {
  let last: Link = { n: 0, hash: Buffer.alloc(32) };
  for (;;) {
    const rows = await db
      .selectFrom('auditLog')
      .select(['n', 'entry', 'hash'])
      .where('n', '>', last.n)
      .orderBy('n')
      .limit(rowsAtOnce)
      .execute();
    for (const row of rows) {
      const what = fault(last, row) ?? (known?.n === row.n ? knownFault(known, row.hash) : null);
      if (what !== null) return { kind: 'broken', n: row.n, what };
      last = row;
    }
    if (rows.length < rowsAtOnce) break;
  }
  if (known && known.n > last.n) {
    return { kind: 'broken', n: last.n + 1, what: `the record ends before entry ${known.n}` };
  }
  return { kind: 'whole', entries: last.n, hash: last.hash.toString('hex') };
}

interface Link {
  readonly n: number;
  readonly hash: Buffer;
}

function fault(last: Link, row: Link & { readonly entry: string }): string | null {
  if (row.n !== last.n + 1) return `the entry before it is number ${last.n}: something was taken out`;
  if (!chainHash(last.hash, row.entry).equals(row.hash))
    return 'its hash does not fit it and what is before it';
  return numberIn(row.entry) === row.n ? null : 'it says that it is another entry';
}

function knownFault(known: KnownEntry, hash: Buffer): string | null {
  return hash.toString('hex') === known.hash.toLowerCase() ? null : 'its hash is not the one that was noted';
}

function numberIn(entry: string): unknown {
  const parsed: unknown = JSON.parse(entry);
  return typeof parsed === 'object' && parsed !== null && 'n' in parsed ? parsed.n : null;
}

/**
 * The hash of an entry: sha256 over the one before it and the entry to the letter.
 * @internal for its test
 */
export function chainHash(before: Buffer, entry: string): Buffer {
  return createHash('sha256').update(before).update(entry, 'utf8').digest();
}
