import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ICruiseResult } from 'dependency-cruiser';
import { readImports } from './imports.ts';
import { isProduction } from './source-file.ts';
import { tableOwners } from './table-writes.ts';

/** The rooms in the order of a story's way; the purposes of those without a README of their own. */
const rooms: readonly (readonly [name: string, purpose?: string])[] = [
  ['src/domain', 'The vocabulary of the newsroom, pure: documents, blocks, lifecycle, page keys, errors.'],
  ['src/platform', 'HTTP, log, clock, randomness, processes; no business noun.'],
  ['src/store', 'PostgreSQL: the built-in server, pools, migrations, transactions, events, row types.'],
  ['src/intake'],
  ['src/writing'],
  ['src/publishing'],
  ['src/reader'],
  ['src/archive'],
  ['src/comments'],
  ['src/distribution'],
  ['src/readership'],
  ['src/media'],
  ['src/accounts'],
  ['src/config', 'The settings: environment in, a frozen Config out, every mistake listed at once.'],
  ['src/app', 'The composition root: builds what the slices need and mounts them.'],
  ['bin', 'The command line.'],
  ['demo', 'The demo newsroom: stories, people, comments, and how they are laid and taken away.'],
];

/**
 * The rooms under `root` as a Markdown list: what each is for, which others it imports, which tables it alone
 * writes. The tables are read from the sources, and the imports too unless they were before.
 */
export async function describeRooms(root: string, read?: ICruiseResult): Promise<string> {
  const imports = importsBetweenRooms(read ?? (await readImports(root)));
  const { owners } = tableOwners(root);
  const known = rooms.map(([name]) => name);
  const others = [...imports.keys()].filter((name) => !known.includes(name)).sort();
  return [...known.filter((name) => imports.has(name)), ...others]
    .map((name) => {
      const purpose = rooms.find(([room]) => room === name)?.[1] ?? purposeOf(root, name);
      const neighbours = list([...(imports.get(name) ?? [])].sort(byPlace(known)));
      const tables = list([...owners.keys()].filter((table) => `src/${owners.get(table)}` === name));
      return `- **${name}**: ${purpose}${neighbours && ` Imports ${neighbours}.`}${tables && ` Writes ${tables}.`}`;
    })
    .join('\n');
}

function importsBetweenRooms({ modules }: Awaited<ReturnType<typeof readImports>>): Map<string, Set<string>> {
  const imports = new Map<string, Set<string>>();
  for (const { source, dependencies } of modules) {
    const from = roomOf(source);
    if (!from || !isProduction(source)) continue;
    const known = imports.get(from) ?? new Set();
    for (const { resolved } of dependencies) {
      const to = roomOf(resolved);
      if (to && to !== from) known.add(to);
    }
    imports.set(from, known);
  }
  return imports;
}

/** `src/reader`, `src/app`, `bin` or `demo`; null for what is none of ours. */
function roomOf(path: string): string | null {
  return /^(src\/[a-z-]+|bin|demo)(?=[/.])/.exec(path)?.[1] ?? null;
}

function byPlace(known: readonly string[]): (a: string, b: string) => number {
  return (a, b) => known.indexOf(a) - known.indexOf(b);
}

/** The first paragraph of the room's README. */
function purposeOf(root: string, room: string): string {
  const file = join(root, room, 'README.md');
  if (!existsSync(file)) return '';
  const [, paragraph = ''] = readFileSync(file, 'utf8').split('\n\n');
  return paragraph.replaceAll('\n', ' ').trim();
}

function list(names: readonly string[]): string {
  return names.map((name) => `\`${name.replace('src/', '')}\``).join(', ');
}
