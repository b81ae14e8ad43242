import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { SourceFile, Violation } from './source-file.ts';

const longest = 400;
const reason = /long because/i;
const vague = /^(utils?|helpers?|managers?|services?)$/i;

/** Names that say nothing, and files too long to be one thing. */
export function fileShapes(root: string): Violation[] {
  const paths = globSync(
    '{src,bin,demo,scripts,bench,tests,migrations,newsroom}/**/*.{ts,tsx,js,mjs,cjs,css,sql}',
    {
      cwd: root,
      exclude: ['**/*.generated.ts', '**/node_modules/**'],
    },
  );
  return paths
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .flatMap((path) => [...vagueName(path), ...tooLong(root, path)]);
}

function vagueName(path: string): Violation[] {
  const words = path.split('/').flatMap((part) => part.split(/[.-]/));
  const isVague = words.some((word) => vague.test(word));
  const message = 'Name the file for what it does: a room for "helpers" collects what belongs elsewhere.';
  return isVague ? [{ rule: 'no-vague-names', place: path, message }] : [];
}

function tooLong(root: string, path: string): Violation[] {
  const lines = readFileSync(join(root, path), 'utf8').split('\n');
  if (lines.length <= longest + 1 || lines.slice(0, 8).some((line) => reason.test(line))) return [];
  const message = `has ${lines.length - 1} lines: find the two things it does, or begin it with a comment "Long because ...".`;
  return [{ rule: 'long-files-say-why', place: path, message }];
}

/** Files that only hand on what other files export; reading them teaches nothing and hides who uses what. */
export function barrels(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) => {
    const handsOn = file.nodes.filter((node) => isReExport(node));
    const everything = file.nodes.filter((node) => node.type === 'ExportAllDeclaration');
    const owns = file.nodes.some((node) =>
      /^(ExportDeclaration|ExportDefault|FunctionDecl|VariableDecl)/.test(node.type),
    );
    const isIndex = /^index[.]tsx?$/.test(basename(file.path));
    const isBarrel = everything.length > 0 || (handsOn.length > 0 && (isIndex || !owns));
    const message = 'Import from the file that defines it; a barrel hides who uses what.';
    return isBarrel ? [{ rule: 'no-barrels', place: file.path, message }] : [];
  });
}

function isReExport(node: { type: string; source?: unknown }): boolean {
  return node.type === 'ExportNamedDeclaration' && node.source !== null && node.source !== undefined;
}
