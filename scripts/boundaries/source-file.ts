import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';

/** One rule broken at one place. */
export interface Violation {
  readonly rule: string;
  /** Path from the root, with a line where there is one. */
  readonly place: string;
  /** What is wrong and what to do instead. */
  readonly message: string;
}

/** A node of the syntax tree: swc's own types leave out what is not in its visitor. */
export interface SyntaxNode {
  readonly type: string;
  readonly span?: { readonly start: number };
  readonly [field: string]: unknown;
}

export interface SourceFile {
  /** From the root, with slashes. */
  readonly path: string;
  readonly text: string;
  /** Every node, parents before children. */
  readonly nodes: readonly SyntaxNode[];
  /** `path:line` of a node. */
  placeOf(node: SyntaxNode): string;
}

/** Reads and parses the TypeScript files under `root` that `patterns` name, sorted; generated ones are left out. */
export function readSources(root: string, patterns: readonly string[]): SourceFile[] {
  return globSync([...patterns], { cwd: root, exclude: ['**/*.generated.ts'] })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => parse(path, readFileSync(join(root, path), 'utf8')));
}

/** Neither a test nor something that only tests use. */
export function isProduction(path: string): boolean {
  return !/[.](test|test-support)[.]tsx?$/.test(path);
}

function parse(path: string, text: string): SourceFile {
  // swc counts bytes on from the files it read before; an empty statement in front tells where this one begins.
  const source = `;${text.replace(/^#!/, '//')}`;
  const module = parseSync(source, { syntax: 'typescript', tsx: path.endsWith('.tsx'), target: 'es2024' });
  const bytes = Buffer.from(source);
  const lineOf = (offset: number) => bytes.subarray(0, offset).toString().split('\n').length;
  return {
    path,
    text,
    nodes: [...nodesOf(module.body)],
    placeOf: (node) => `${path}:${node.span ? lineOf(node.span.start - module.span.start) : 1}`,
  };
}

function* nodesOf(value: unknown): Generator<SyntaxNode> {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesOf(item);
  } else if (isRecord(value)) {
    if (isNode(value)) yield value;
    for (const child of Object.values(value)) yield* nodesOf(child);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isNode(value: unknown): value is SyntaxNode {
  return isRecord(value) && typeof value.type === 'string';
}

/** `value` as a node of that type, else null. */
export function asNode(value: unknown, type: string): SyntaxNode | null {
  return isNode(value) && value.type === type ? value : null;
}

/** The name of an identifier, else null. */
export function nameOf(value: unknown): string | null {
  const identifier = asNode(value, 'Identifier');
  return typeof identifier?.value === 'string' ? identifier.value : null;
}

/** Stands in `wordsOf` for what a template puts between its words. */
export const hole = '\0';

/** The words of a string literal, or of a template with `hole` for each of its expressions, else null. */
export function wordsOf(value: unknown): string | null {
  const literal = asNode(value, 'StringLiteral');
  if (typeof literal?.value === 'string') return literal.value;
  const template = asNode(value, 'TemplateLiteral');
  if (!Array.isArray(template?.quasis)) return null;
  return template.quasis.map((part) => (isRecord(part) ? String(part.cooked ?? '') : '')).join(hole);
}
