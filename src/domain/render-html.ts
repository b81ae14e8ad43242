import type { Fragment, Mark, Node } from 'prosemirror-model';
import type { Block } from './block.ts';
import { blockByName } from './blocks.ts';
import { type StoryDocument, toNode } from './document.ts';
import { escapeHtml } from './html-text.ts';
import { marks } from './marks.ts';
import type { PageContext } from './page-context.ts';

/** The three parts of a story as HTML. */
export interface StoryHtml {
  readonly headline: string;
  readonly standfirst: string;
  readonly body: string;
}

/** A story as HTML: for a page, or without one the canonical form that `parseBodyHtml` reads back. */
export function renderHtml(document: StoryDocument, page: PageContext | null = null): StoryHtml {
  const [headline, standfirst, body] = toNode(document).children;
  const write = (node: Node | undefined) => (node ? renderFragment(node.content, page, 'html') : '');
  return { headline: write(headline), standfirst: write(standfirst), body: write(body) };
}

/** The body for feed readers, which have no styles of ours. */
export function renderFeedHtml(document: StoryDocument, page: PageContext): string {
  const body = toNode(document).lastChild;
  return body ? renderFragment(body.content, page, 'feed') : '';
}

type Form = 'html' | 'feed';

function renderFragment(fragment: Fragment, page: PageContext | null, form: Form): string {
  let html = '';
  const open: Mark[] = [];
  fragment.forEach((node) => {
    html += changeMarks(open, node.marks);
    html += node.isText ? escapeHtml(node.text ?? '') : renderBlock(node, page, form);
  });
  return html + changeMarks(open, []);
}

function renderBlock(node: Node, page: PageContext | null, form: Form): string {
  const inner = renderFragment(node.content, page, form);
  const home = homeOf(node);
  return (form === 'feed' && home.feed ? home.feed : home.html)(node, inner, page);
}

/** The block's home; the schema is made from these, so every node has one. */
function homeOf(node: Node): Block {
  const home = blockByName.get(node.type.name);
  if (!home) throw new Error(`The block ${node.type.name} has no home.`);
  return home;
}

/** Closes and opens elements so that neighbours with the same mark share one element. */
function changeMarks(open: Mark[], wanted: readonly Mark[]): string {
  let kept = 0;
  while (kept < open.length && kept < wanted.length && wanted[kept]?.eq(open[kept] as Mark)) kept += 1;
  let html = '';
  while (open.length > kept) html += `</${marks[open.pop()?.type.name ?? '']?.element}>`;
  for (const mark of wanted.slice(kept)) {
    const home = marks[mark.type.name];
    html += `<${home?.element}${home?.attributes?.(mark.attrs) ?? ''}>`;
    open.push(mark);
  }
  return html;
}
