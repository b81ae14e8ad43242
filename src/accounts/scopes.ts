/** What a key allows. Each is given by itself: publishing is not writing. */
export const scopes = ['read', 'write', 'publish'] as const;
export type Scope = (typeof scopes)[number];

/** Whether a word is one of the scopes. */
export function isScope(word: string): word is Scope {
  return scopes.some((scope) => scope === word);
}
