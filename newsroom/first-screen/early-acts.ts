// A page that the server drew can be seen before it is alive. What somebody does to it meanwhile is not lost: it is held,
// and done when the program is there. Links, scrolling and writing into fields work by themselves.

/** Given what had the focus before any of them was done. */
const acts: ((focused: Element | null) => void)[] = [];
const held = new AbortController();

/** Begins to hold what is done in the page. */
export function holdEarlyActs(): void {
  const options = { capture: true, signal: held.signal };
  addEventListener('click', holdClick, options);
  addEventListener('submit', holdSubmit, options);
  addEventListener('keydown', holdKey, options);
}

/** Does what was held, in its order. The program calls this when its page is alive; a second time does nothing. */
export function doEarlyActs(): void {
  if (held.signal.aborted) return;
  held.abort();
  for (const field of document.querySelectorAll<Field>('input, textarea')) tellWritten(field);
  const focused = document.activeElement;
  for (const act of acts.splice(0)) act(focused);
}

function holdClick(event: MouseEvent): void {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button, label') : null;
  if (!button) return;
  event.preventDefault();
  acts.push(() => button.click());
}

function holdSubmit(event: SubmitEvent): void {
  const { target, submitter } = event;
  event.preventDefault();
  if (target instanceof HTMLFormElement) acts.push(() => target.requestSubmit(submitter));
}

/** Letters alone: with other keys somebody moves about in the page, as without a program. */
function holdKey(event: KeyboardEvent): void {
  const { target, key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (key.length !== 1 || isField(target)) return;
  const isShortcut = ctrlKey || metaKey || altKey;
  if (isShortcut && key.toLowerCase() !== 'k') return;
  event.preventDefault();
  acts.push((focused) => {
    const isMoved = document.activeElement !== focused;
    const now = (isMoved ? document.activeElement : target) ?? document.body;
    const again = { key, code, ctrlKey, metaKey, altKey, shiftKey, bubbles: true, cancelable: true };
    const isLeft = now.dispatchEvent(new KeyboardEvent('keydown', again));
    // A key before it led into a field: there it is a letter.
    if (isLeft && !isShortcut && isField(now)) document.execCommand('insertText', false, key);
  });
}

type Field = HTMLInputElement | HTMLTextAreaElement;

function isField(target: EventTarget | null): target is Field {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** React takes what stands in a field when it comes for what it had put there, and would not hear of it. */
function tellWritten(field: Field): void {
  const { value, selectionStart, selectionEnd } = field;
  if (value === field.defaultValue) return;
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value') ?? {};
  field.value = field.defaultValue;
  set?.call(field, value);
  if (selectionStart !== null) field.setSelectionRange(selectionStart, selectionEnd);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
