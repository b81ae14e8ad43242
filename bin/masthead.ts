#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { CannotRun, MastheadError } from '../src/domain/errors.ts';
import { becomeLean } from '../src/platform/lean-process.ts';
import { packageRoot } from '../src/platform/package-root.ts';
import { type Command, UsageError } from './command.ts';

// A third of a start is understanding the program. Where this cannot be written, nothing is kept.
enableCompileCache(join(packageRoot, 'dist/bin/compiled'));

// Loaded on demand: a list of comments needs no image library.
const commands: Readonly<Record<string, () => Promise<{ command: Command }>>> = {
  serve: () => import('./commands/serve.ts'),
  web: () => import('./commands/web.ts'),
  work: () => import('./commands/work.ts'),
  'web-process': () => import('./commands/web-process.ts'),
  'render-process': () => import('./commands/render-process.ts'),
  migrate: () => import('./commands/migrate.ts'),
  import: () => import('./commands/import.ts'),
  comments: () => import('./commands/comments.ts'),
  key: () => import('./commands/key.ts'),
  user: () => import('./commands/user.ts'),
  access: () => import('./commands/access.ts'),
  'key-ring': () => import('./commands/key-ring.ts'),
  audit: () => import('./commands/audit.ts'),
  demo: () => import('./commands/demo.ts'),
  maintenance: () => import('./commands/maintenance.ts'),
  doctor: () => import('./commands/doctor.ts'),
};

/** They run until they are stopped; the others are quick and then gone. */
const lasting: readonly string[] = ['serve', 'web', 'work'];

const help = `masthead: write, edit, check, publish and serve a news site

  masthead serve [--empty]          everything: the site, the newsroom, the work behind them
  masthead web | work               the halves of it, for more machines
  masthead import FILE...           stories from text, Markdown, HTML or JSON Lines; - is standard input
      [--format auto|text|markdown|html|jsonl] [--section NAME] [--author NAME] [--edition CODE]
      [--source-id ID] [--publish] [--json]
  masthead comments list [--status pending|approved|rejected] [--emails] [--json]
  masthead comments approve|reject ID... [--reason TEXT]
  masthead key create --scope read|write|publish [--name NAME] [--days N] | key list | key revoke ID
  masthead user create --name NAME --email ADDRESS [--role ROLE]    a link to join the newsroom by
  masthead access end               ends every session, key, invitation and reset at once
  masthead key-ring add             a new key for what is sealed; what was sealed before still opens
  masthead audit verify [--known N:HASH] | audit export [--from TIME] [--to TIME] [--format jsonl|csv]
  masthead demo remove              takes the demo stories away whole; demo lay brings them
  masthead migrate                  brings the database forward
  masthead maintenance on [--minutes N] | off    takes nothing in; what is published can be read on
  masthead doctor                   says what is well and what is not

Settings come from the environment; README.md lists them.
`;

async function run([name = 'help', ...args]: string[]): Promise<number> {
  const load = commands[name];
  if (lasting.includes(name)) becomeLean();
  if (load) return (await load()).command(args);
  const asked = name === 'help' || name === '--help' || name === '-h';
  (asked ? process.stdout : process.stderr).write(asked ? help : `There is no command "${name}".\n\n${help}`);
  return asked ? 0 : 2;
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const isExpected =
      error instanceof CannotRun || error instanceof MastheadError || error instanceof UsageError;
    console.error(isExpected ? `masthead: ${error.message}` : error);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  },
);
