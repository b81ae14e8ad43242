import type { Db } from '../../store/db.ts';

export const exportFormats = ['jsonl', 'csv'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportRequest {
  readonly format: ExportFormat;
  readonly from?: Date | undefined;
  /** Before this instant. */
  readonly to?: Date | undefined;
}

const rowsAtOnce = 1_000;
const columns = [
  'n',
  'at',
  'actor',
  'actorId',
  'action',
  'subject',
  'sender',
  'event',
  'data',
  'hash',
] as const;

/** The record as text, the oldest first, a thousand entries at a time. */
export async function* exportRecord(db: Db, request: ExportRequest): AsyncGenerator<string> {
  if (request.format === 'csv') yield `${columns.join(',')}\r\n`;
  let after = 0;
  for (;;) {
    const rows = await readRows(db, request, after);
    if (rows.length === 0) return;
    yield rows.map((row) => (request.format === 'csv' ? csvLine(row) : jsonLine(row))).join('');
    after = rows.at(-1)?.n ?? after;
  }
}

interface Row {
  readonly n: number;
  readonly entry: string;
  readonly hash: Buffer;
}

function readRows(db: Db, { from, to }: ExportRequest, after: number): Promise<Row[]> {
  let query = db
    .selectFrom('auditLog')
    .select(['n', 'entry', 'hash'])
    .where('n', '>', after)
    .orderBy('n')
    .limit(rowsAtOnce);
  if (from) query = query.where('at', '>=', from);
  if (to) query = query.where('at', '<', to);
  return query.execute();
}

/** `entry` is to the letter what the hash was made of: anybody can check the chain with sha256 alone. */
function jsonLine({ entry, hash }: Row): string {
  return `${JSON.stringify({ entry, hash: hash.toString('hex') })}\n`;
}

function csvLine(row: Row): string {
  const entry: Record<string, unknown> = { ...JSON.parse(row.entry), hash: row.hash.toString('hex') };
  return `${columns.map((column) => csvField(entry[column])).join(',')}\r\n`;
}

/**
 * A field that a spreadsheet shows and never computes (ASVS 1.2.10).
 * @internal for its test
 */
export function csvField(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const plain = /^[\s]*[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/.test(text) ? `'${text}` : text;
  return /[",\r\n;']/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
