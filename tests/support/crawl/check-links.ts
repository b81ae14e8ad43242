import type { Crawl, CrawledPage, Reference } from './crawl.ts';

// Each check gives what is wrong in words: nothing wrong, nothing said.

/** Links that lead nowhere, or only by way of a redirect; and parts of pages that are not there. */
export function brokenLinks({ pages, references }: Crawl): string[] {
  return distinct(references).flatMap((reference) => {
    const page = pages.get(reference.to);
    const from = `${pathOf(reference.from)} -> ${pathOf(reference.to)}`;
    if (!page) return reference.isForReaders ? [] : [`${from}: was not asked for`];
    if (page.status !== 200) return [`${from}: ${page.status}`];
    return hasPart(page, reference.fragment) ? [] : [`${from}#${reference.fragment}: no such part`];
  });
}

/** Every page has a top, whatever its parts are called. */
function hasPart({ document }: CrawledPage, fragment: string): boolean {
  if (fragment === '' || fragment === 'top' || !document) return true;
  return document.getElementById(fragment) !== null;
}

function distinct(references: readonly Reference[]): Reference[] {
  return [...new Map(references.map((each) => [`${each.from} ${each.to}#${each.fragment}`, each])).values()];
}

/** Path and query as they read. */
export function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return decodeURI(pathname) + search;
}
