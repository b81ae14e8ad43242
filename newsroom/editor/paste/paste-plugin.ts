import { DOMParser, Fragment, type Node, type ParseOptions, Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { isSafeLink } from '../../../src/domain/safe-address.ts';
import { schema } from '../../../src/domain/schema.ts';
import { type Allows, nodeType } from '../block-templates.ts';
import { markType, setLink } from '../commands.ts';
import { clipboardSerializer } from '../to-dom.ts';
import { findPasted, markUnreachable, type PastedPicture, pastedRule } from './pasted-pictures.ts';
import { tidyClipboard } from './tidy-clipboard.ts';

const parser = new DOMParser(schema, [pastedRule, ...DOMParser.fromSchema(schema).rules]);

interface Clipping {
  readonly slice: Slice;
  /** Of the pictures without a source, in their order; null where nothing came from elsewhere. */
  readonly bytes: readonly (File | null)[] | null;
}

/**
 * Reads what was pasted or dropped; what comes from a story itself is taken as it is.
 * @internal for its test
 */
export function readClipboard(root: Element, options: ParseOptions = {}): Clipping {
  if (root.querySelector('[data-pm-slice]')) return { slice: parser.parseSlice(root, options), bytes: null };
  tidyClipboard(root);
  const bytes = markUnreachable(root);
  return { slice: parser.parseSlice(root, options), bytes };
}

class ClipboardParser extends DOMParser {
  /** What was read last. */
  bytes: Clipping['bytes'] = null;

  override parseSlice(root: globalThis.Node, options?: ParseOptions): Slice {
    const { slice, bytes } = readClipboard(root as Element, options); // prosemirror-view hands over the element it read
    this.bytes = bytes;
    return slice;
  }
}

export interface PasteOptions {
  /** Which kinds of node may stand here. */
  readonly allows: Allows;
  /** Takes files that were pasted or dropped, to be put at a position. */
  readonly onFiles: (files: readonly File[], view: EditorView, at: number) => void;
  /** Takes the pictures that came with words from elsewhere. */
  readonly onPictures: (pictures: readonly PastedPicture[], view: EditorView) => void;
}

/** Paste and drop: structure stays, junk goes, pictures are handed over, an address over words links them. */
export function pastePlugin({ allows, onFiles, onPictures }: PasteOptions): Plugin {
  const clipboardParser = new ClipboardParser(schema, parser.rules);
  const take = (view: EditorView, data: DataTransfer | null, slice: Slice, at: number): boolean => {
    const files = [...(data?.files ?? [])];
    // Word and browsers add a picture of the text to the text itself; a picture alone comes with words about it.
    const isText = data?.getData('text/html') && !(files.length === 1 && isOnePicture(slice));
    if (files.length === 0 || isText) return false;
    onFiles(files, view, at);
    return true;
  };
  /** Once what was pasted stands in the story, which it does when this event is over. */
  const followPictures = (view: EditorView) => {
    const { bytes } = clipboardParser;
    clipboardParser.bytes = null;
    if (bytes === null) return;
    const before = view.state.doc;
    queueMicrotask(() => {
      const pictures = view.isDestroyed ? [] : findPasted(before, view.state.doc, bytes);
      if (pictures.length > 0) onPictures(pictures, view);
    });
  };
  return new Plugin({
    props: {
      clipboardParser,
      clipboardSerializer,
      transformPasted: (slice) => keepAllowed(slice, allows),
      handlePaste: (view, event, slice) => {
        if (take(view, event.clipboardData, slice, view.state.selection.to)) return true;
        followPictures(view);
        const text = event.clipboardData?.getData('text/plain').trim() ?? '';
        const isAddress = /^(https?:|mailto:)\S+$/.test(text) && isSafeLink(text);
        if (!isAddress || view.state.selection.empty) return false;
        if (!view.state.selection.$from.parent.type.allowsMarkType(markType('link'))) return false;
        return setLink(text)(view.state, view.dispatch);
      },
      handleDrop: (view, event, slice) => {
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        if (place !== null && take(view, event.dataTransfer, slice, place.pos)) return true;
        followPictures(view);
        return false;
      },
    },
  });
}

function isOnePicture({ content }: Slice): boolean {
  return content.childCount === 1 && content.firstChild?.type.name === 'image';
}

/**
 * What may not stand here goes before the server would refuse it; the words inside of it stay, as paragraphs.
 * @internal for its test
 */
export function keepAllowed(slice: Slice, allows: Allows): Slice {
  const kept = (content: Fragment): Node[] =>
    content.content.flatMap((node) => {
      if (node.isText || (node.isLeaf && allows(node.type.name))) return [node];
      if (allows(node.type.name)) return [node.copy(Fragment.from(kept(node.content)))];
      if (!node.isTextblock) return kept(node.content);
      return node.content.size > 0 ? [nodeType('paragraph').create(null, kept(node.content))] : [];
    });
  const content = Fragment.from(kept(slice.content));
  return content.eq(slice.content) ? slice : Slice.maxOpen(content);
}
