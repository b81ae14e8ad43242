import { type EditorState, Plugin, type PluginView, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type Allows, type Insertable, insertableWhere } from './block-templates.ts';
import { insertBlock } from './commands.ts';
import type { EditorWords } from './words.ts';

/** What was typed after a slash at the start of a paragraph, or null. */
function slashQuery({ selection }: EditorState): string | null {
  const { $from, empty } = selection;
  if (!empty || !(selection instanceof TextSelection)) return null;
  if ($from.depth !== 2 || $from.parent.type.name !== 'paragraph') return null;
  return /^\/([\p{L}\p{N} ]{0,24})$/u.exec($from.parent.textContent)?.[1] ?? null;
}

/** The kinds of block that are meant by what was typed. */
function kindsFor(query: string, words: EditorWords, allows: Allows): Insertable[] {
  const wanted = query.trim().toLocaleLowerCase();
  return insertableWhere(allows).filter((kind) => {
    return words.blocks[kind].toLocaleLowerCase().includes(wanted) || kind.replace('_', ' ').includes(wanted);
  });
}

/** The menu of blocks that a slash opens: a listbox that the editor keeps the focus of. */
export function slashMenu(words: EditorWords, allows: Allows): Plugin {
  let menu: SlashMenu | null = null;
  return new Plugin({
    view: (view) => {
      menu = new SlashMenu(view, words, allows);
      return menu;
    },
    props: { handleKeyDown: (_view, event) => menu?.take(event) ?? false },
  });
}

class SlashMenu implements PluginView {
  readonly #list = document.createElement('ul');
  #kinds: Insertable[] = [];
  #chosen = 0;
  #dismissed: string | null = null;

  readonly view: EditorView;
  readonly words: EditorWords;
  readonly allows: Allows;

  constructor(view: EditorView, words: EditorWords, allows: Allows) {
    this.view = view;
    this.words = words;
    this.allows = allows;
    this.#list.className = 'slash-menu';
    this.#list.id = `slash-${crypto.randomUUID()}`;
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', words.slash);
    this.#list.hidden = true;
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    view.dom.parentElement?.append(this.#list);
  }

  update(view: EditorView): void {
    const query = view.editable ? slashQuery(view.state) : null;
    if (query === null) this.#dismissed = null;
    this.#hide();
    if (query === null || this.#dismissed !== null) return;
    const kinds = kindsFor(query, this.words, this.allows);
    if (kinds.join() !== this.#kinds.join()) this.#chosen = 0;
    this.#kinds = kinds;
    if (kinds.length > 0) this.#show();
  }

  destroy(): void {
    this.#hide();
    this.#list.remove();
  }

  take(event: KeyboardEvent): boolean {
    if (this.#list.hidden || event.isComposing) return false;
    const many = this.#kinds.length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      this.#chosen = (this.#chosen + (event.key === 'ArrowDown' ? 1 : many - 1)) % many;
      this.#show();
      return true;
    }
    if (event.key === 'Escape') {
      this.#dismissed = slashQuery(this.view.state);
      this.#hide();
      return true;
    }
    if (event.key !== 'Enter' && event.key !== 'Tab') return false;
    const kind = this.#kinds[this.#chosen];
    if (kind) this.#insert(kind);
    return true;
  }

  #insert(kind: Insertable): void {
    const { $from } = this.view.state.selection;
    this.view.dispatch(this.view.state.tr.delete($from.start(), $from.end()));
    insertBlock(kind)(this.view.state, this.view.dispatch);
    focusForm(this.view);
  }

  #show(): void {
    const options = this.#kinds.map((kind, place) => {
      const option = document.createElement('li');
      option.id = `${this.#list.id}-${kind}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', String(place === this.#chosen));
      option.textContent = this.words.blocks[kind];
      option.addEventListener('click', () => this.#insert(kind));
      return option;
    });
    this.#list.replaceChildren(...options);
    this.#list.hidden = false;
    const { left, right, bottom } = this.view.coordsAtPos(this.view.state.selection.from);
    const frame = this.#list.offsetParent?.getBoundingClientRect();
    const isRightToLeft = getComputedStyle(this.#list).direction === 'rtl';
    this.#list.style.top = `${bottom - (frame?.top ?? 0) + 4}px`;
    this.#list.style.insetInlineStart = `${isRightToLeft ? (frame?.right ?? 0) - right : left - (frame?.left ?? 0)}px`;
    const now = options[this.#chosen];
    now?.scrollIntoView({ block: 'nearest' });
    this.view.dom.setAttribute('aria-controls', this.#list.id);
    this.view.dom.setAttribute('aria-activedescendant', now?.id ?? '');
  }

  #hide(): void {
    this.#list.hidden = true;
    this.view.dom.removeAttribute('aria-activedescendant');
    this.view.dom.removeAttribute('aria-controls');
  }
}

/** Puts the focus into the form of the block with the cursor. False where it has none. */
export function focusForm(view: EditorView, always = false): boolean {
  const { selection } = view.state;
  const isLeaf = 'node' in selection;
  if (!isLeaf && !always) {
    view.focus();
    return false;
  }
  const inside = isLeaf ? view.nodeDOM(selection.from) : view.domAtPos(selection.from).node;
  const start = inside instanceof Element ? inside : inside?.parentElement;
  const control = start
    ?.closest('.block')
    ?.querySelector<HTMLElement>('.block-form :is(input, textarea, select)');
  (control ?? view).focus();
  return control !== undefined && control !== null;
}
