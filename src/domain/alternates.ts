/** One way in which a page can be read: for search engines. */
export interface Alternate {
  /** BCP 47, or `x-default`. */
  readonly language: string;
  readonly path: string;
}

/** Every language once, and for all others the original, else the first. */
export function alternatesOf(
  pages: readonly { readonly language: string; readonly path: string; readonly isOriginal?: boolean }[],
): Alternate[] {
  if (pages.length < 2) return [];
  const byLanguage = new Map<string, Alternate>();
  for (const { language, path } of pages) {
    // Calendar and digits say nothing of what can be read.
    const [tag = language] = language.split('-u-');
    if (!byLanguage.has(tag)) byLanguage.set(tag, { language: tag, path });
  }
  const usual = pages.find(({ isOriginal }) => isOriginal) ?? pages[0];
  return [...byLanguage.values(), ...(usual ? [{ language: 'x-default', path: usual.path }] : [])];
}
