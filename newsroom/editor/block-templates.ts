import { Fragment, type Node, type NodeType } from 'prosemirror-model';
import { schema } from '../../src/domain/schema.ts';

/** What can be put into a body, in the order of the menu. */
export const insertable = [
  'paragraph',
  'heading2',
  'heading3',
  'heading4',
  'bullet_list',
  'ordered_list',
  'blockquote',
  'pull_quote',
  'image',
  'gallery',
  'table',
  'key_points',
  'explainer',
  'qa',
  'timeline',
  'embed',
  'audio',
  'video',
  'document',
  'chart',
  'rich_link',
  'correction',
  'code_block',
  'divider',
  'raw_html',
] as const;
export type Insertable = (typeof insertable)[number];

/** Whether a kind of node may be put in. */
export type Allows = (type: string) => boolean;

/** What of it may be put in where not every kind of node may stand. */
export function insertableWhere(allows: Allows): Insertable[] {
  return insertable.filter((kind) => allows(typeOf(kind).name));
}

/** The type of node somebody means by a line of the menu. */
function typeOf(kind: Insertable): NodeType {
  return nodeType(kind.startsWith('heading') ? 'heading' : kind);
}

export function nodeType(name: string): NodeType {
  const type = schema.nodes[name];
  if (!type) throw new Error(`The schema has no ${name}.`);
  return type;
}

/** An empty block of a kind, as it is put into a story. `today`: as 2026-11-24. */
export function emptyBlock(kind: Insertable, today: string): Node {
  if (kind === 'table') return emptyTable(3, 3);
  if (kind.startsWith('heading')) return nodeType('heading').create({ level: Number(kind.slice(-1)) });
  const attrs: Record<string, Record<string, string>> = {
    embed: { url: '' },
    audio: { src: '' },
    video: { src: '' },
    rich_link: { href: '' },
    correction: { date: today },
  };
  const made = typeOf(kind).createAndFill(attrs[kind] ?? null);
  if (!made) throw new Error(`An empty ${kind} cannot be made.`);
  return made;
}

/** A table whose first row is its head. */
function emptyTable(rows: number, columns: number): Node {
  const row = (cell: string) =>
    nodeType('table_row').create(
      null,
      Array.from({ length: columns }, () => nodeType(cell).create()),
    );
  const all = [row('table_header'), ...Array.from({ length: rows - 1 }, () => row('table_cell'))];
  return nodeType('table').create(null, Fragment.from(all));
}
