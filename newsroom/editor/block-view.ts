import type { Node } from 'prosemirror-model';
import { NodeSelection, Selection } from 'prosemirror-state';
import type { EditorView, NodeView, NodeViewConstructor, ViewMutationRecord } from 'prosemirror-view';
import type { MediaKind } from '../../src/domain/media.ts';
import { isOwnAsset } from '../../src/domain/safe-address.ts';
import { type FieldControl, makeField } from './block-field.ts';
import { type BlockForm, blockForms } from './block-forms.ts';
import { checkProblem } from './check-block.ts';
import type { EditorWords } from './words.ts';

/** Writes attributes of a block and, where it is given, its words, as one change. */
export type WriteBlock = (attrs: Readonly<Record<string, unknown>>, words?: string) => void;

/** What stands in the form of a block besides its fields. */
export interface BlockNote {
  readonly dom: HTMLElement;
  show(node: Node): void;
  destroy(): void;
}

/** What the library does for the pictures of a story. */
export interface PictureTools {
  /** Where a picture's source is shown from in the newsroom; null when it cannot be shown. */
  readonly pictureAddress: (src: string) => string | null;
  /** Lets somebody choose what the block shows. */
  readonly choose: (kind: MediaKind, write: WriteBlock) => void;
  readonly besidePicture: (write: WriteBlock) => BlockNote;
}

export interface BlockViewOptions {
  readonly words: EditorWords;
  readonly pictures: PictureTools;
}

/** Views of the blocks whose attributes are filled in where they stand. */
export function blockViews(options: BlockViewOptions): Record<string, NodeViewConstructor> {
  return Object.fromEntries(
    Object.entries(blockForms).map(([name, form]) => [
      name,
      (node: Node, view: EditorView, at: () => number | undefined) =>
        new BlockView(node, form, { view, at, options }),
    ]),
  );
}

interface Place {
  readonly view: EditorView;
  readonly at: () => number | undefined;
  readonly options: BlockViewOptions;
}

/** A block with its words and a small form. The form's changes are steps like any other. */
class BlockView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM?: HTMLElement;
  readonly #form: HTMLElement;
  readonly #fields: readonly FieldControl[];
  readonly #picture: HTMLImageElement | null;
  readonly #problem: HTMLElement;
  readonly #note: BlockNote | null;
  readonly place: Place;
  #node: Node;

  constructor(node: Node, form: BlockForm, place: Place) {
    this.place = place;
    const { words } = place.options;
    const name = words.blocks[node.type.name as keyof EditorWords['blocks']] ?? node.type.name;
    this.#node = node;
    this.dom = element(form.element, `block block-${node.type.name}`);
    this.#form = element('div', 'block-form');
    this.#form.contentEditable = 'false';
    this.#form.setAttribute('role', 'group');
    this.#form.setAttribute('aria-label', name);
    const label = element('span', 'block-name');
    label.textContent = name;
    this.#problem = element('p', 'block-problem');
    this.#problem.setAttribute('role', 'status');
    this.#fields = form.fields.map((field) =>
      makeField(field, words, (value) => this.#set(field.attribute, value)),
    );
    const write: WriteBlock = (attrs, text) => this.#write(attrs, text);
    const isPicture = node.type.name === 'image';
    this.#note = isPicture ? place.options.pictures.besidePicture(write) : null;
    this.#form.append(label, ...this.#fields.map(({ dom }) => dom));
    if (form.takes) this.#form.append(this.#chooser(form.takes, write));
    this.#form.append(this.#problem);
    if (this.#note) this.#form.append(this.#note.dom);
    this.#form.addEventListener('keydown', (event) => this.#leaveOn(event));
    this.#picture = form.preview ? document.createElement('img') : null;
    if (this.#picture) {
      this.#picture.contentEditable = 'false';
      this.dom.append(this.#picture);
    }
    if (form.content) {
      this.contentDOM = element(form.content.element, 'block-words');
      if (node.type.name === 'code_block') this.contentDOM.dir = 'ltr';
    }
    if (form.content?.place === 'above' && this.contentDOM) this.dom.append(this.contentDOM);
    this.dom.append(this.#form);
    if (form.content?.place === 'below' && this.contentDOM) this.dom.append(this.contentDOM);
    this.#show();
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.#show();
    return true;
  }

  stopEvent(event: Event): boolean {
    return (
      event.target instanceof window.Node && this.#form.contains(event.target) && event.type !== 'dragstart'
    );
  }

  ignoreMutation(record: ViewMutationRecord): boolean {
    if (record.type === 'selection') return this.#form.contains(record.target);
    return !this.contentDOM?.contains(record.target);
  }

  selectNode(): void {
    this.dom.classList.add('ProseMirror-selectednode');
  }

  destroy(): void {
    this.#note?.destroy();
  }

  deselectNode(): void {
    this.dom.classList.remove('ProseMirror-selectednode');
  }

  #show(): void {
    const { attrs } = this.#node;
    for (const field of this.#fields) {
      field.show(attrs[field.attribute]);
      // The name of one of our own pictures tells nobody anything.
      if (field.attribute === 'src') field.dom.hidden = isOwnAsset(attrs.src);
    }
    if (this.#picture) {
      const src = this.place.options.pictures.pictureAddress(attrs.src);
      this.#picture.hidden = src === null;
      if (src !== null && this.#picture.getAttribute('src') !== src) this.#picture.src = src;
      this.#picture.alt = attrs.alt;
    }
    this.#problem.textContent = checkProblem(this.#node, this.place.options.words);
    this.#problem.hidden = this.#problem.textContent === '';
    this.#note?.show(this.#node);
  }

  #set(attribute: string, value: unknown): void {
    const at = this.place.at();
    const { view } = this.place;
    if (at === undefined || !view.editable || this.#node.attrs[attribute] === value) return;
    view.dispatch(view.state.tr.setNodeAttribute(at, attribute, value));
  }

  /** One change, so that one undo takes all of it back. */
  #write(attrs: Readonly<Record<string, unknown>>, text?: string): void {
    const at = this.place.at();
    const { view } = this.place;
    if (at === undefined || !view.editable) return;
    const { tr, schema } = view.state;
    tr.setNodeMarkup(at, undefined, { ...this.#node.attrs, ...attrs });
    if (text !== undefined) {
      const words = text.replace(/\s*\n\s*/g, ' ');
      tr.replaceWith(at + 1, at + 1 + this.#node.content.size, words === '' ? [] : schema.text(words));
    }
    view.dispatch(tr);
  }

  #chooser(kind: MediaKind, write: WriteBlock): HTMLElement {
    const { pictures, words } = this.place.options;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = kind === 'picture' ? words.choosePicture : words.chooseFile;
    button.addEventListener('click', () => pictures.choose(kind, write));
    return button;
  }

  /** Escape goes back to the block, Enter in a line goes on after it. */
  #leaveOn(event: KeyboardEvent): void {
    const isLine = event.target instanceof HTMLInputElement;
    if (event.key !== 'Escape' && !(event.key === 'Enter' && isLine)) return;
    event.preventDefault();
    const at = this.place.at();
    const { view } = this.place;
    if (at === undefined) return;
    const { doc } = view.state;
    const selection =
      event.key === 'Enter'
        ? Selection.near(doc.resolve(at + this.#node.nodeSize), 1)
        : NodeSelection.create(doc, at);
    view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
    view.focus();
  }
}

function element(tag: string, name: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = name;
  return made;
}
