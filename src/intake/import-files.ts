import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createGunzip } from 'node:zlib';
import { InvalidInput, MastheadError } from '../domain/errors.ts';
import { intake } from '../domain/refusals/intake.ts';
import { inTransaction } from '../store/transaction.ts';
import { decodeBytes } from './decode-bytes.ts';
import { type Format, formatByContent, formatByName } from './detect-format.ts';
import { type ImportedItem, type ImportOptions, type IntakeContext, importStory } from './import-story.ts';
import { type JsonLine, readJsonLines } from './read-jsonl.ts';
import { readText } from './read-text.ts';

export interface FilesOptions extends ImportOptions {
  readonly format: Format | 'auto';
  /** Name of the source of a single input, instead of its path. */
  readonly sourceId?: string | undefined;
  /** Language where a text is too short to tell; BCP 47. */
  readonly fallbackLanguage: string;
  /** Standard input, for `-`. */
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Told of every story as soon as it is safe. */
  readonly onItem: (item: ImportedItem) => void;
}

const maxTextBytes = 20 * 1024 * 1024;
// A batch holds the order of events until it commits; longer ones would make editors wait.
const batchSize = 25;

/** Brings in every story of every file. A file that cannot be read is an item that failed; the others go on. */
export async function importFiles(
  ctx: IntakeContext,
  files: readonly string[],
  options: FilesOptions,
): Promise<void> {
  for (const file of files) {
    try {
      await importFile(ctx, file, options);
    } catch (error) {
      options.onItem(failure(file, messageOf(error)));
    }
  }
}

async function importFile(ctx: IntakeContext, file: string, options: FilesOptions): Promise<void> {
  const name = options.sourceId ?? (file === '-' ? 'stdin' : resolve(file));
  const bytes = unzipped(file === '-' ? options.stdin : await openFile(file));
  const format = options.format === 'auto' ? formatByName(file) : options.format;
  if (format === 'jsonl')
    return importLines(ctx, name, readJsonLines(bytes, options.fallbackLanguage), options);
  const text = decodeBytes(await collect(bytes));
  const found = format ?? formatByContent(text);
  if (found === 'jsonl') {
    return importLines(ctx, name, readJsonLines(once(Buffer.from(text)), options.fallbackLanguage), options);
  }
  const draft = await readText(found, text, options.fallbackLanguage);
  options.onItem(await importStory(ctx, options.sourceId ?? draft.sourceId ?? name, draft, options));
}

async function openFile(file: string): Promise<AsyncIterable<Uint8Array>> {
  const facts = await stat(file).catch(() => null);
  if (!facts) throw new InvalidInput(intake.import_no_file());
  if (facts.isDirectory()) throw new InvalidInput(intake.import_folder());
  return createReadStream(file);
}

/** The stream, through gunzip if it begins like a gzip file. */
async function* unzipped(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) return;
  async function* all() {
    yield first.value;
    for (;;) {
      const next = await iterator.next();
      if (next.done) return;
      yield next.value;
    }
  }
  const isGzip = first.value[0] === 0x1f && first.value[1] === 0x8b;
  if (!isGzip) {
    yield* all();
    return;
  }
  const { pipeline, Readable } = await import('node:stream');
  const gunzip = createGunzip();
  pipeline(Readable.from(all()), gunzip, () => {});
  try {
    yield* gunzip;
  } catch (error) {
    throw new InvalidInput(intake.import_gzip_damaged(), { detail: String(error) });
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of bytes) {
    length += part.byteLength;
    if (length > maxTextBytes) {
      throw new InvalidInput(intake.import_too_large({ megabytes: maxTextBytes / 1024 / 1024 }));
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

type StoryLine = Extract<JsonLine, { kind: 'story' }>;

/** Many stories of one source, in transactions of a few; one that fails is tried by itself and told. */
async function importLines(
  ctx: IntakeContext,
  name: string,
  lines: AsyncIterable<JsonLine>,
  options: FilesOptions,
): Promise<void> {
  let batch: StoryLine[] = [];
  let seen = 0;
  for await (const line of lines) {
    seen += 1;
    if (line.kind === 'mistake') {
      options.onItem(failure(`${name}:${line.number}`, line.message));
      continue;
    }
    batch.push(line);
    if (batch.length === batchSize) {
      await importBatch(ctx, name, batch, options);
      batch = [];
    }
  }
  if (batch.length > 0) await importBatch(ctx, name, batch, options);
  if (seen === 0) throw new InvalidInput(intake.import_empty());
}

async function importBatch(
  ctx: IntakeContext,
  name: string,
  batch: readonly StoryLine[],
  options: FilesOptions,
): Promise<void> {
  const importLine = (db: IntakeContext['db'], { number, draft }: StoryLine) =>
    importStory({ ...ctx, db }, draft.sourceId ?? `${name}:${number}`, draft, options);
  try {
    const items = await inTransaction(ctx.db, async (db) => {
      const done: ImportedItem[] = [];
      for (const line of batch) done.push(await importLine(db, line));
      return done;
    });
    for (const item of items) options.onItem(item);
  } catch (error) {
    if (!(error instanceof MastheadError)) throw error;
    for (const line of batch) {
      const item = await importLine(ctx.db, line).catch((each: unknown) =>
        failure(`${name}:${line.number}`, messageOf(each)),
      );
      options.onItem(item);
    }
  }
}

function failure(input: string, message: string): ImportedItem {
  return { id: '', headline: '', section: '', url: null, status: 'failed', notes: [`${input}: ${message}`] };
}

function messageOf(error: unknown): string {
  if (error instanceof MastheadError) return error.message;
  if (error instanceof Error && 'code' in error && error.code === 'EACCES')
    return 'The file may not be read.';
  throw error;
}
