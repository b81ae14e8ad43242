import { extname } from 'node:path';

export type Format = 'text' | 'markdown' | 'html' | 'jsonl';

const byExtension: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
};

/** The format that a file's name says, or null. `.gz` is looked through. */
export function formatByName(name: string): Format | null {
  return byExtension[extname(name.replace(/\.gz$/i, '')).toLowerCase()] ?? null;
}

/** The format that a text looks like. */
export function formatByContent(text: string): Format {
  const start = text.slice(0, 4096).trimStart();
  if (/^\{\s*"/.test(start)) return 'jsonl';
  if (/^<(!doctype html|html|head|body|article|main|div|section|p|h1|figure)\b/i.test(start)) return 'html';
  if (/^---\r?\n[\s\S]*?\n---\s/.test(start) || /^#{1,3} \S/m.test(start)) return 'markdown';
  return 'text';
}
