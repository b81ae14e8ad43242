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
  return {
    headline: write(headline),
    standfirst: write(standfirst),
    body: body ? renderBody(body, page) : '',
  };
}

/** The body for feed readers, which have no styles of ours. */
export function renderFeedHtml(document: StoryDocument, page: PageContext): string {
  const body = toNode(document).lastChild;
  return body ? renderFragment(body.content, page, 'feed') : '';
}

/** A picture that begins the body has more room than others; corrections stand above it. */
function renderBody(body: Node, page: PageContext | null): string {
  const { children } = body;
  const at = children.findIndex(({ type }) => type.name !== 'correction');
  if (!page || children[at]?.type.name !== 'image') return renderFragment(body.content, page, 'html');
  const opening: PageContext = { ...page, picture: (src) => page.picture(src, 'opening') };
  return children.map((node, place) => renderBlock(node, place === at ? opening : page, 'html')).join('');
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
  const home = homeOf(node);
  const within = page && home.within ? home.within(node, page) : page;
  const inner = renderFragment(node.content, within, form);
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
