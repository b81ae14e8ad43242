/** The parts of the site's page, in the order of their tabs. */
export const siteParts = [
  'sections',
  'rules',
  'topics',
  'series',
  'storylines',
  'contributors',
  'redirects',
  'words',
  'edition',
  'changes',
] as const;
export type SitePart = (typeof siteParts)[number];

/** What stands in the address of the site's page. */
export function readSiteSearch(search: Record<string, unknown>): { edition?: string; part?: SitePart } {
  const part = siteParts.find((each) => each === search.part);
  return {
    ...(typeof search.edition === 'string' && { edition: search.edition }),
    ...(part && { part }),
  };
}
