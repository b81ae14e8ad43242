/** What somebody wrote into a field that is not saved yet, and what the field was when they began. */
export interface FieldDraft<T> {
  readonly base: T;
  readonly mine: T;
}

// Kept on the device until it is saved: a closed tab, a lost connection and somebody who was faster lose no word.

const nameOf = (place: string) => `newsroom.field.${place}`;

/** @param place of whom, story and field */
export function readDraft<T>(place: string): FieldDraft<T> | null {
  const text = storage()?.getItem(nameOf(place));
  if (!text) return null;
  try {
    return JSON.parse(text) as FieldDraft<T>; // written below, under a name of this field alone
  } catch {
    return null;
  }
}

export function keepDraft<T>(place: string, draft: FieldDraft<T> | null): void {
  try {
    if (draft === null) storage()?.removeItem(nameOf(place));
    else storage()?.setItem(nameOf(place), JSON.stringify(draft));
  } catch {
    // No room, or not allowed: it stays on the page.
  }
}

/** The places under this one that something is kept for, in the order of their names. */
export function keptPlaces(above: string): string[] {
  const begin = nameOf(above);
  const names = Object.keys(storage() ?? {}).filter((name) => name.startsWith(begin));
  return names.map((name) => above + name.slice(begin.length)).sort();
}

function storage(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
