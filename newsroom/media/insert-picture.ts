import type { Node } from 'prosemirror-model';
import type { EditorState, Transaction } from 'prosemirror-state';
import type { MediaKind } from '../../src/domain/media.ts';
import { schema } from '../../src/domain/schema.ts';
import type { MediaRow } from '../../src/media/contract.ts';
import { nodeType } from '../editor/block-templates.ts';

/** What of a picture of the library goes into a story. From then on the words are the story's own. */
export type PlacedPicture = Pick<MediaRow, 'src' | 'alt' | 'creditLine' | 'caption' | 'width' | 'height'>;

/** Attributes of a picture's block. */
export function attributesOf({ src, alt, creditLine, width, height }: PlacedPicture) {
  return { src, alt, credit: creditLine, width, height };
}

function pictureNode(picture: PlacedPicture): Node {
  const caption = picture.caption === '' ? null : schema.text(picture.caption.replace(/\s*\n\s*/g, ' '));
  return nodeType('image').create(attributesOf(picture), caption);
}

/** Puts pictures where `at` is or after the block around it: one as a picture, several as a gallery if so wished. */
export function insertPictures(
  state: EditorState,
  pictures: readonly PlacedPicture[],
  at: number,
  asGallery = false,
): Transaction {
  const images = pictures.map(pictureNode);
  const content = asGallery && images.length > 1 ? [nodeType('gallery').create(null, images)] : images;
  const { from, to } = placeFor(state.doc, at, asGallery);
  return state.tr.replaceWith(from, to, content).scrollIntoView();
}

/** Attributes of the block of a sound, a film or a document. */
export function fileAttributesOf({ src, caption, name, creditLine }: MediaRow) {
  return { src, title: caption || name.replace(/\.\w+$/, ''), credit: creditLine };
}

const blockOf: Readonly<Partial<Record<MediaKind, string>>> = {
  audio: 'audio',
  video: 'video',
  document: 'document',
};

/** Puts what the library has into the story: a picture, or a block that plays or offers the file. */
export function insertMedia(state: EditorState, asset: MediaRow, at: number): Transaction {
  const block = blockOf[asset.kind];
  if (!block) return insertPictures(state, [asset], at);
  const { from, to } = placeFor(state.doc, at, true);
  return state.tr.replaceWith(from, to, nodeType(block).create(fileAttributesOf(asset))).scrollIntoView();
}

/** Puts a picture before everything else of the body: lists and the head of the page show the first. */
export function insertLead(state: EditorState, picture: PlacedPicture): Transaction {
  return state.tr.insert(bodyStart(state.doc), pictureNode(picture)).scrollIntoView();
}

function bodyStart(doc: Node): number {
  let start = 0;
  doc.forEach((child, offset) => {
    if (child.type.name === 'body') start = offset + 1;
  });
  return start;
}

/** An empty paragraph gives way; a gallery takes more pictures; otherwise they come after the block. */
function placeFor(doc: Node, at: number, asGallery: boolean): { readonly from: number; readonly to: number } {
  const $at = doc.resolve(Math.min(Math.max(at, 0), doc.content.size));
  const isInBody = $at.depth >= 1 && $at.node(1).type.name === 'body';
  if (!isInBody) return { from: bodyStart(doc), to: bodyStart(doc) };
  if ($at.depth === 1) return { from: $at.pos, to: $at.pos };
  const block = $at.node(2);
  if (block.type.name === 'gallery' && !asGallery) {
    const place = $at.depth > 2 ? $at.after(3) : $at.pos;
    return { from: place, to: place };
  }
  const isEmpty = block.type.name === 'paragraph' && block.content.size === 0;
  return { from: isEmpty ? $at.before(2) : $at.after(2), to: $at.after(2) };
}
