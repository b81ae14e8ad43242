import type { Node, TagParseRule } from 'prosemirror-model';
import { isSafeSource } from '../../../src/domain/safe-address.ts';

/** A picture that came with pasted words, as a block that stands in the story already. */
export type PastedPicture =
  /** Its bytes came along; the block at this position has no source yet. */
  | { readonly kind: 'bytes'; readonly at: number; readonly file: File }
  /** It lies elsewhere. */
  | { readonly kind: 'address'; readonly address: string }
  /** It stayed on the disk, or in the mail, that the words came from. */
  | { readonly kind: 'left_behind' };

const mark = 'data-pasted';

/** Reads the pictures that `markUnreachable` marked: blocks without a source. */
export const pastedRule: TagParseRule = {
  tag: `img[${mark}]`,
  node: 'image',
  priority: 80,
  getAttrs: (picture) => ({ alt: picture.getAttribute('alt') ?? '' }),
};

/**
 * Marks the pictures whose source no story can have, so that each becomes a block that can be filled. Changes the tree
 * in place. @returns their bytes in the order of the tree; null for one that did not bring any.
 */
export function markUnreachable(root: Element): (File | null)[] {
  return [...root.querySelectorAll('img')].flatMap((picture) => {
    const src = picture.getAttribute('src')?.trim() ?? '';
    if (isSafeSource(src)) return [];
    picture.removeAttribute('src');
    picture.setAttribute(mark, '');
    return [fileOf(src)];
  });
}

/** The file in a `data:` address (RFC 2397) of a picture; null for every other address. */
function fileOf(src: string): File | null {
  const [, type = '', base64 = ''] = /^data:image\/([a-z0-9.+-]+)(?:;[^,;]*)*;base64,(.*)$/is.exec(src) ?? [];
  if (base64 === '') return null;
  try {
    const bytes = Uint8Array.from(atob(base64.replace(/\s/g, '')), (each) => each.charCodeAt(0));
    const name = `picture.${type.toLowerCase().replace('jpeg', 'jpg').replace('svg+xml', 'svg')}`;
    return new File([bytes], name, { type: `image/${type.toLowerCase()}` });
  } catch {
    return null; // not base64 after all
  }
}

/** The pictures of what a paste has put in: those without a source are the marked ones, in their order. */
export function findPasted(before: Node, after: Node, bytes: readonly (File | null)[]): PastedPicture[] {
  const from = before.content.findDiffStart(after.content);
  const to = before.content.findDiffEnd(after.content)?.b;
  if (from === null || to === undefined) return [];
  const found: PastedPicture[] = [];
  let next = 0;
  after.nodesBetween(from, Math.max(from, to), (node, at) => {
    if (node.type.name !== 'image') return true;
    const { src } = node.attrs;
    if (/^https?:/i.test(src)) found.push({ kind: 'address', address: src });
    else if (src === '') {
      const file = bytes[next++] ?? null;
      found.push(file ? { kind: 'bytes', at, file } : { kind: 'left_behind' });
    }
    return false;
  });
  return found;
}
