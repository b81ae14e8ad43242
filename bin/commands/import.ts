import { followers, intake } from '../../src/app/slices.ts';
import { importFiles } from '../../src/intake/import-files.ts';
import type { ImportedItem } from '../../src/intake/import-story.ts';
import { catchUp } from '../../src/store/follow-events.ts';
import { type Command, readArgs, settings, UsageError } from '../command.ts';
import { openNewsroom } from '../open-newsroom.ts';

const formats = ['auto', 'text', 'markdown', 'html', 'jsonl'] as const;
const statuses = ['imported', 'updated', 'unchanged', 'failed'] as const;

/** Brings stories in; exit code 1 when one of them could not be. */
export const command: Command = async (args) => {
  const { values, positionals } = readArgs(args, {
    format: { type: 'string', default: 'auto' },
    section: { type: 'string' },
    author: { type: 'string' },
    edition: { type: 'string' },
    'source-id': { type: 'string' },
    publish: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  });
  const format = formats.find((each) => each === values.format);
  if (!format) throw new UsageError(`--format is one of ${formats.join(', ')}.`);
  if (positionals.length === 0) throw new UsageError('Name the files to import; - is standard input.');
  if (values['source-id'] !== undefined && positionals.length > 1) {
    throw new UsageError('--source-id names the source of one file; give one.');
  }
  const config = settings();
  await using newsroom = await openNewsroom(config, 2);
  const report = values.json ? jsonReport() : plainReport();
  await importFiles(
    intake({ ...newsroom, readerUrl: config.readerUrl, newsroomUrl: config.newsroomUrl }),
    positionals,
    {
      format,
      section: values.section,
      author: values.author,
      edition: values.edition,
      sourceId: values['source-id'],
      publish: values.publish,
      actor: 'import',
      fallbackLanguage: 'en',
      stdin: process.stdin,
      onItem: report.add,
    },
  );
  // A running server does this too, whoever is first; without one, the stories are complete all the same.
  for (const follower of followers) await catchUp(newsroom.db, follower);
  return report.end() === 0 ? 0 : 1;
};

type Counts = Record<(typeof statuses)[number], number>;

interface Report {
  add(item: ImportedItem): void;
  /** @returns how many failed. */
  end(): number;
}

/** One JSON object, written as it grows, so that a million stories need no memory. */
function jsonReport(): Report {
  const counts: Counts = { imported: 0, updated: 0, unchanged: 0, failed: 0 };
  let separator = '{"items":[';
  return {
    add: (item) => {
      counts[item.status] += 1;
      process.stdout.write(separator + JSON.stringify(item));
      separator = ',\n';
    },
    end: () => {
      const items = separator === ',\n' ? '' : separator;
      process.stdout.write(`${items}],${JSON.stringify(counts).slice(1)}\n`);
      return counts.failed;
    },
  };
}

function plainReport(): Report {
  const counts: Counts = { imported: 0, updated: 0, unchanged: 0, failed: 0 };
  return {
    add: (item) => {
      counts[item.status] += 1;
      if (item.status === 'failed') console.error(`failed     ${item.notes.join(' ')}`);
      else
        console.log(
          `${item.status.padEnd(10)} ${item.headline}${item.url ? `\n           ${item.url}` : ''}`,
        );
      if (item.status === 'imported' || item.status === 'updated') {
        for (const note of item.notes) console.log(`           ${note}`);
      }
    },
    end: () => {
      console.log(statuses.map((status) => `${counts[status]} ${status}`).join(', '));
      return counts.failed;
    },
  };
}
