import type { Node, NodeSpec } from 'prosemirror-model';
import type { Block } from '../block.ts';
import { attributes } from '../html-text.ts';

export const table: Block = {
  name: 'table',
  spec: {
    content: 'table_row+',
    group: 'block flow',
    isolating: true,
    tableRole: 'table',
    parseDOM: [{ tag: 'table' }],
  },
  html: (node, inner, page) => {
    const headRows = leadingHeaderRows(node);
    const split = rowEnds(inner)[headRows - 1] ?? 0;
    const head = headRows === 0 ? '' : `<thead>${inner.slice(0, split)}</thead>`;
    const body = split === inner.length ? '' : `<tbody>${inner.slice(split)}</tbody>`;
    const html = `<table>${head}${body}</table>`;
    if (!page) return html;
    return `<div class="table" role="region" tabindex="0"${attributes({ 'aria-label': page.words.table })}>${html}</div>`;
  },
  text: (_node, rows) => rows.join('\n'),
  feed: (_node, inner) => `<table>${inner}</table>`,
  fixture: {
    type: 'table',
    content: [
      row('table_header', 'Ward', 'For'),
      row('table_cell', 'Quay', '412'),
      row('table_cell', 'Hill', '398'),
    ],
  },
};

function row(type: string, ...cells: string[]): object {
  return { type: 'table_row', content: cells.map((text) => ({ type, content: [{ type: 'text', text }] })) };
}

function leadingHeaderRows(node: Node): number {
  const isBodyRow = (each: Node) => each.children.some((cell) => cell.type.name === 'table_cell');
  const first = node.children.findIndex(isBodyRow);
  return first === -1 ? node.childCount : first;
}

function rowEnds(inner: string): number[] {
  return [...inner.matchAll(/<\/tr>/g)].map((match) => match.index + match[0].length);
}

export const tableRow: Block = {
  name: 'table_row',
  spec: {
    content: '(table_cell | table_header)+',
    tableRole: 'row',
    // Between two cells there is nowhere to write: a letter would push the rest of the row aside.
    allowGapCursor: false,
    parseDOM: [{ tag: 'tr' }],
  },
  html: (_node, inner) => `<tr>${inner}</tr>`,
  text: (_node, cells) => cells.join('\t'),
};

const span = (element: Element, name: string) => {
  const value = Number.parseInt(element.getAttribute(name) ?? '1', 10);
  return value >= 1 && value <= 1000 ? value : 1;
};

const cellSpec = (tag: string, tableRole: string): NodeSpec => ({
  tableRole,
  attrs: { colspan: { default: 1, validate: 'number' }, rowspan: { default: 1, validate: 'number' } },
  content: 'inline*',
  isolating: true,
  parseDOM: [
    { tag, getAttrs: (cell) => ({ colspan: span(cell, 'colspan'), rowspan: span(cell, 'rowspan') }) },
  ],
});

const spans = ({ attrs }: Node) =>
  attributes({
    colspan: attrs.colspan === 1 ? null : attrs.colspan,
    rowspan: attrs.rowspan === 1 ? null : attrs.rowspan,
  });

export const tableCell: Block = {
  name: 'table_cell',
  spec: cellSpec('td', 'cell'),
  html: (node, inner) => `<td${spans(node)}>${inner}</td>`,
};

export const tableHeader: Block = {
  name: 'table_header',
  spec: cellSpec('th', 'header_cell'),
  html: (node, inner, page) => {
    // An empty corner of a table heads nothing; a screen reader would announce it for every cell.
    const tag = page && inner.trim() === '' ? 'td' : 'th';
    return `<${tag}${spans(node)}>${inner}</${tag}>`;
  },
};
