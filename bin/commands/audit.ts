import { exportFormats, exportRecord } from '../../src/accounts/audit/export-record.ts';
import { type KnownEntry, verifyChain } from '../../src/accounts/audit/verify-chain.ts';
import { type Command, readArgs, settings, UsageError } from '../command.ts';
import { type OpenNewsroom, openNewsroom } from '../open-newsroom.ts';

/** Checks the record of who did what, or writes it out. */
export const command: Command = async (args) => {
  const { values, positionals } = readArgs(args, {
    from: { type: 'string' },
    to: { type: 'string' },
    format: { type: 'string', default: 'jsonl' },
    known: { type: 'string' },
  });
  const format = exportFormats.find((each) => each === values.format);
  if (!format) throw new UsageError(`--format is one of ${exportFormats.join(', ')}.`);
  const range = { from: readTime('--from', values.from), to: readTime('--to', values.to) };
  const known = readKnown(values.known);
  const [action] = positionals;
  if (action !== 'verify' && action !== 'export') {
    throw new UsageError(
      'Say: audit verify [--known N:HASH], or audit export [--from T] [--to T] [--format csv]',
    );
  }
  await using newsroom = await openNewsroom(settings(), 1);
  // Awaited here: the newsroom is closed when this function returns.
  if (action === 'verify') return await verify(newsroom, known);
  for await (const text of exportRecord(newsroom.db, { format, ...range })) await write(text);
  return 0;
};

async function verify(newsroom: OpenNewsroom, known: KnownEntry | null): Promise<number> {
  const state = await verifyChain(newsroom.db, known);
  if (state.kind === 'broken') {
    console.error(`The record is broken at entry ${state.n}: ${state.what}.`);
    return 1;
  }
  console.log(
    `The record is whole: ${state.entries} entries. Keep the last one elsewhere, to check against it later:`,
  );
  console.log(`masthead audit verify --known ${state.entries}:${state.hash}`);
  return 0;
}

function readKnown(text: string | undefined): KnownEntry | null {
  if (text === undefined) return null;
  const [, n, hash] = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(text) ?? [];
  if (!n || !hash) throw new UsageError('--known is the number and the hash that an earlier check showed.');
  return { n: Number(n), hash };
}

function readTime(name: string, text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw new UsageError(`${name} is a time such as 2027-01-31T12:00:00Z.`);
  return at;
}

/** Waits where the reader of a pipe is slower than the database. */
function write(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
