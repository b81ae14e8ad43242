import { DOMParser, Fragment, type Node, type ParseOptions, Slice } from 'prosemirror-model';
import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { isSafeLink } from '../../../src/domain/safe-address.ts';
import { schema } from '../../../src/domain/schema.ts';
import { type Allows, nodeType } from '../block-templates.ts';
import { markType, setLink } from '../commands.ts';
import { clipboardSerializer } from '../to-dom.ts';
import { tidyClipboard } from './tidy-clipboard.ts';

const parser = DOMParser.fromSchema(schema);

/**
 * Reads what was pasted or dropped; what comes from a story itself is taken as it is.
 * @internal for its test
 */
export function readClipboard(root: Element, options: ParseOptions = {}): Slice {
  if (!root.querySelector('[data-pm-slice]')) tidyClipboard(root);
  return parser.parseSlice(root, options);
}

class ClipboardParser extends DOMParser {
  override parseSlice(root: globalThis.Node, options?: ParseOptions): Slice {
    return readClipboard(root as Element, options); // prosemirror-view hands over the element it read
  }
}

export interface PasteOptions {
  /** Which kinds of node may stand here. */
  readonly allows: Allows;
  /** Takes files that were pasted or dropped, to be put at a position. */
  readonly onFiles: (files: readonly File[], view: EditorView, at: number) => void;
}

/** Paste and drop: structure stays, junk goes, pictures are handed over, an address over words links them. */
export function pastePlugin({ allows, onFiles }: PasteOptions): Plugin {
  const take = (view: EditorView, data: DataTransfer | null, at: number): boolean => {
    const files = [...(data?.files ?? [])];
    // Word and browsers add a picture of the text to the text itself.
    if (files.length === 0 || data?.getData('text/html')) return false;
    onFiles(files, view, at);
    return true;
  };
  return new Plugin({
    props: {
      clipboardParser: new ClipboardParser(schema, parser.rules),
      clipboardSerializer,
      transformPasted: (slice) => keepAllowed(slice, allows),
      handlePaste: (view, event) => {
        if (take(view, event.clipboardData, view.state.selection.to)) return true;
        const text = event.clipboardData?.getData('text/plain').trim() ?? '';
        const isAddress = /^(https?:|mailto:)\S+$/.test(text) && isSafeLink(text);
        if (!isAddress || view.state.selection.empty) return false;
        if (!view.state.selection.$from.parent.type.allowsMarkType(markType('link'))) return false;
        return setLink(text)(view.state, view.dispatch);
      },
      handleDrop: (view, event) => {
        const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
        return place !== null && take(view, event.dataTransfer, place.pos);
      },
    },
  });
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
