import type { Node } from 'prosemirror-model';
import { joinTexts } from './block-text.ts';
import { blockByName } from './blocks.ts';
import { headlineText, type StoryDocument, standfirstText, toNode } from './document.ts';

/** A story as plain text: headline, standfirst and blocks, with an empty line between them. */
export function renderText(document: StoryDocument): string {
  return [headlineText(document), standfirstText(document), bodyText(document)].filter(Boolean).join('\n\n');
}

/** The body as plain text. */
export function bodyText(document: StoryDocument): string {
  const body = toNode(document).lastChild;
  return body ? textOfChildren(body).trim() : '';
}

function textOfChildren(node: Node): string {
  return joinTexts(node, node.children.map(textOf));
}

function textOf(node: Node): string {
  if (node.isText) return node.text ?? '';
  const write = blockByName.get(node.type.name)?.text ?? joinTexts;
  return write(node, node.children.map(textOf));
}
