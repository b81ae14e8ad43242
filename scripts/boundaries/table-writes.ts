import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  hole,
  isProduction,
  nameOf,
  type SourceFile,
  type SyntaxNode,
  type Violation,
  wordsOf,
} from './source-file.ts';

const rule = 'write-your-own-tables';
const kyselyWrites = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto']);
const table = '"?(?:public"?[.]"?)?([a-z_][a-z0-9_]*)"?';
const sqlWrites = [
  new RegExp(`\\binsert\\s+into\\s+${table}`, 'gi'),
  new RegExp(`\\bmerge\\s+into\\s+${table}`, 'gi'),
  new RegExp(`\\bdelete\\s+from\\s+(?:only\\s+)?${table}`, 'gi'),
  new RegExp(`\\btruncate\\s+(?:table\\s+)?${table}`, 'gi'),
  new RegExp(`\\bupdate\\s+(?:only\\s+)?${table}(?:\\s+(?:as\\s+)?[a-z_][a-z0-9_]*)?\\s+set\\b`, 'gi'),
];
const namelessWrite = /\b(?:insert\s+into|merge\s+into|delete\s+from|update|truncate)\s+\0/i;

/** Which room of src/ owns each table, read from the migrations, and what is wrong with their headers. */
export function tableOwners(root: string): { owners: Map<string, string>; violations: Violation[] } {
  const owners = new Map<string, string>();
  const violations: Violation[] = [];
  for (const path of globSync('migrations/*.sql', { cwd: root }).sort()) {
    const text = readFileSync(join(root, path), 'utf8');
    const owner = /^-- Owner: ([a-z]+)[. \n]/.exec(text)?.[1];
    if (!owner) {
      violations.push({
        rule,
        place: path,
        message: 'Head the migration with "-- Owner: " and the room that owns its tables.',
      });
      continue;
    }
    const plain = text.replace(/--.*$/gm, '');
    for (const made of matches(
      plain,
      new RegExp(`\\bcreate\\s+(?:unlogged\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?${table}`, 'gi'),
    )) {
      owners.set(made, owner);
    }
    for (const changed of matches(plain, new RegExp(`\\balter\\s+table\\s+(?:only\\s+)?${table}`, 'gi'))) {
      const of = owners.get(changed);
      if (of !== owner)
        violations.push({ rule, place: path, message: `alters ${changed}, which ${of ?? 'nobody'} owns.` });
    }
  }
  return { owners, violations };
}

/** Writes to a table from outside the room that owns it; tests may. */
export function foreignWrites(
  files: readonly SourceFile[],
  owners: ReadonlyMap<string, string>,
): Violation[] {
  return files
    .filter((file) => isProduction(file.path))
    .flatMap((file) => {
      const room = /^src\/([^/]+)\//.exec(file.path)?.[1] ?? null;
      return file.nodes.flatMap((node) =>
        writesIn(node)
          .flatMap((name) => (name === null ? tablesNamedIn(file, owners) : [name]))
          .filter((name) => name === null || (owners.has(name) && owners.get(name) !== room))
          .map((name) => ({ rule, place: file.placeOf(node), message: tell(name, owners) })),
      );
    });
}

/** A write whose table is a variable may go to any table that the file names; to [null] if it names none. */
function tablesNamedIn(file: SourceFile, owners: ReadonlyMap<string, string>): (string | null)[] {
  const named = file.nodes
    .filter((node) => node.type === 'StringLiteral')
    .map((node) => snakeCase(wordsOf(node) ?? ''))
    .filter((name) => owners.has(name));
  return named.length > 0 ? named : [null];
}

function tell(name: string | null, owners: ReadonlyMap<string, string>): string {
  return name === null
    ? 'names the table it writes by a variable from elsewhere: write the name, so that its owner can be checked.'
    : `writes ${name}, which src/${owners.get(name)} owns: call a function of its that the composition root passes in.`;
}

/** Names of the tables that a node writes; null where it cannot be told. */
function writesIn(node: SyntaxNode): (string | null)[] {
  const words = wordsOf(node);
  if (words !== null) {
    const named = sqlWrites.flatMap((pattern) => matches(words, pattern));
    return namelessWrite.test(words) ? [...named, null] : named;
  }
  if (node.type !== 'CallExpression') return [];
  const { callee, arguments: given } = node;
  const method = isMember(callee) ? nameOf(callee.property) : null;
  if (method === null || !kyselyWrites.has(method)) return [];
  const [first]: { expression?: unknown }[] = Array.isArray(given) ? given : [];
  const target = wordsOf(first?.expression);
  if (target === null || target.includes(hole)) return [null];
  return [snakeCase(target.replace(/ as .*$/, '').replace(/^public[.]/, ''))];
}

function isMember(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'MemberExpression';
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap((match) => match[1]?.toLowerCase() ?? []);
}
