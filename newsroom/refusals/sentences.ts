import type { Language } from '../language.ts';

type Sentences = Readonly<Record<string, string | ((params: never) => string)>>;

// English comes with the refusal itself. Arabic is a part of its own, which the English newsroom never loads.
let arabic: Sentences | null = null;
const listeners = new Set<() => void>();

/** Resolves when refusals can be said in a language, or when it is known that they cannot be now. */
export async function fetchSentences(language: Language): Promise<void> {
  if (language === 'en' || arabic) return;
  try {
    ({ arabic } = await import('./arabic.ts'));
  } catch {
    return; // no line, or a newer newsroom: the sentence that came in English is shown
  }
  for (const listener of listeners) listener();
}

/** Calls back when there are new sentences. */
export function followSentences(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What can be said now; another value when there is more. */
export function currentSentences(): Sentences | null {
  return arabic;
}

/** What was refused, as the server told it. */
export interface Told {
  /** Undefined where it came without. */
  readonly code?: string | undefined;
  readonly params?: object | undefined;
  /** In English. */
  readonly message: string;
}

/** A refusal in somebody's language; in English where there are no words for it. */
export function sayTold({ code, params, message }: Told, language: Language): string {
  if (language === 'en' || code === undefined) return message;
  const known = arabic && Object.hasOwn(arabic, code) ? arabic[code] : undefined;
  // The code's own params: the server's catalogue and ours are of one type.
  return typeof known === 'function' ? known((params ?? {}) as never) : (known ?? message);
}
