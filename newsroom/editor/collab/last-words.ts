import type { KeptSteps } from './contract.ts';

// A window that is being closed hears of nothing any more: what it asks of IndexedDB then may be done or not.
// localStorage takes what it is given before it answers. A record lies here until somebody takes it over.

const prefix = 'masthead-last-words:';

/** Keeps a record in one go. A full disk is nothing that could still be told to anybody. */
export function keepLastWords(record: KeptSteps): void {
  try {
    localStorage.setItem(prefix + record.clientId, JSON.stringify(record));
  } catch {
    // what was kept before stays
  }
}

export function forgetLastWords(clientId: string): void {
  try {
    localStorage.removeItem(prefix + clientId);
  } catch {
    // without the right to keep anything there is nothing to forget
  }
}

export function readLastWords(clientId: string): KeptSteps | null {
  try {
    const text = localStorage.getItem(prefix + clientId);
    return text === null ? null : (JSON.parse(text) as KeptSteps); // written by keepLastWords alone
  } catch {
    return null;
  }
}

/** Records of this person. */
export function listLastWords(staffId: string): KeptSteps[] {
  const names = Array.from({ length: placesTaken() }, (_, place) => localStorage.key(place) ?? '');
  return names
    .filter((name) => name.startsWith(prefix))
    .flatMap((name) => readLastWords(name.slice(prefix.length)) ?? [])
    .filter((each) => each.staffId === staffId);
}

function placesTaken(): number {
  try {
    return localStorage.length;
  } catch {
    return 0; // no right to keep anything
  }
}
