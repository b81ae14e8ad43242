import { NodeSelection, Plugin, type PluginView } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { blockAround } from './commands.ts';
import { clipboardSerializer } from './to-dom.ts';

/** A handle beside the block under the pointer, else beside the one with the cursor, to drag it by. */
export function blockHandle(label: string): Plugin {
  return new Plugin({ view: (view) => new BlockHandle(view, label) });
}

class BlockHandle implements PluginView {
  readonly #handle = document.createElement('div');
  #at: number | null = null;
  readonly #frame: HTMLElement | null;
  readonly #follow = (event: Event) => this.#hover(event);

  readonly view: EditorView;

  constructor(view: EditorView, label: string) {
    this.view = view;
    this.#frame = view.dom.parentElement;
    this.#handle.className = 'block-handle';
    this.#handle.draggable = true;
    this.#handle.title = label;
    // The keyboard has its own way: Alt with the arrows, and the toolbar.
    this.#handle.setAttribute('aria-hidden', 'true');
    this.#handle.textContent = '⠿';
    this.#handle.hidden = true;
    this.#handle.addEventListener('dragstart', (event) => this.#drag(event));
    this.#handle.addEventListener('click', () => this.#select());
    this.#frame?.append(this.#handle);
    this.#frame?.addEventListener('mousemove', this.#follow);
  }

  update(view: EditorView): void {
    const block = view.editable ? blockAround(view.state.selection) : null;
    this.#show(block ? block.at : null);
  }

  destroy(): void {
    this.#frame?.removeEventListener('mousemove', this.#follow);
    this.#handle.remove();
  }

  #hover(event: Event): void {
    if (!this.view.editable || !(event.target instanceof Node)) return;
    const body = this.view.dom.querySelector('.body');
    const block = [...(body?.children ?? [])].find((each) => each.contains(event.target as Node));
    if (!block) return;
    const $inside = this.view.state.doc.resolve(this.view.posAtDOM(block, 0));
    this.#show($inside.depth >= 2 ? $inside.before(2) : $inside.pos);
  }

  #show(at: number | null): void {
    const dom = at === null ? null : this.view.nodeDOM(at);
    this.#at = at;
    this.#handle.hidden = !(dom instanceof HTMLElement);
    if (!(dom instanceof HTMLElement) || !this.#frame) return;
    const top = dom.getBoundingClientRect().top - this.#frame.getBoundingClientRect().top;
    this.#handle.style.top = `${top + 2}px`;
  }

  #select(): void {
    if (this.#at === null) return;
    const { state } = this.view;
    this.view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, this.#at)));
    this.view.focus();
  }

  #drag(event: DragEvent): void {
    if (this.#at === null || !event.dataTransfer) return;
    this.#select();
    const { selection } = this.view.state;
    const slice = selection.content();
    const holder = document.createElement('div');
    holder.append(clipboardSerializer.serializeFragment(slice.content));
    event.dataTransfer.clearData();
    event.dataTransfer.setData('text/html', holder.innerHTML);
    event.dataTransfer.setData('text/plain', slice.content.textBetween(0, slice.content.size, '\n\n'));
    event.dataTransfer.effectAllowed = 'copyMove';
    const dom = this.view.nodeDOM(this.#at);
    if (dom instanceof Element) event.dataTransfer.setDragImage(dom, 0, 0);
    this.view.dragging = { slice, move: true };
  }
}
