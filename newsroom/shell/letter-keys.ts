const kept = 'newsroom.letterKeys';

/** Whether single letters do something. Who dictates or whose hands shake turns them off (WCAG 2.1.4). */
export function areLetterKeysOn(): boolean {
  return localStorage.getItem(kept) !== 'off';
}

export function setLetterKeys(isOn: boolean): void {
  if (isOn) localStorage.removeItem(kept);
  else localStorage.setItem(kept, 'off');
}

/** Whether a key stands for itself: not written into a field, not part of a shortcut, not behind a dialogue. */
export function isLetterKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
    return false;
  const { target } = event;
  if (!(target instanceof HTMLElement) || target.isContentEditable) return false;
  if (target.matches('input, textarea, select, [role=combobox], [role=menuitem]')) return false;
  if (target.closest('[role=dialog], [role=menu]')) return false;
  return areLetterKeysOn();
}
