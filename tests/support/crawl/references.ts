import type { CrawledPage, Reference } from './crawl.ts';

/** What attributes lead to something; the value of each is one address or, for `srcset`, several. */
const leading: Readonly<Record<string, readonly string[]>> = {
  href: ['a', 'link', 'area'],
  src: ['img', 'script', 'source', 'video', 'audio', 'track', 'iframe'],
  poster: ['video'],
  srcset: ['img', 'source'],
  action: ['form'],
};

/** Relations that name an origin or a promise, not something to be had. */
const notFollowed = new Set(['preconnect', 'dns-prefetch', 'webmention', 'hub']);

/** Everything of the same site that a page, a sitemap or a feed leads to. */
export function referencesIn(page: CrawledPage, origin: string): Reference[] {
  if (page.status >= 300 && page.status < 400) {
    return page.location === null ? [] : resolve(page, origin, [{ address: page.location }]);
  }
  if (page.document) return resolve(page, origin, addressesIn(page.document));
  if (!page.mediaType.endsWith('xml')) return [];
  return resolve(
    page,
    origin,
    [...page.text.matchAll(/<(?:loc|link|image:loc)>([^<]+)</g)].map(([, address = '']) => ({
      address: address.replaceAll('&amp;', '&'),
    })),
  );
}

interface Address {
  readonly address: string;
  readonly isForReaders?: boolean;
}

function addressesIn(document: Document): Address[] {
  return Object.entries(leading).flatMap(([attribute, elements]) =>
    [...document.querySelectorAll(elements.map((name) => `${name}[${attribute}]`).join())].flatMap(
      (element): Address[] => {
        const relations = (element.getAttribute('rel') ?? '').split(/\s+/);
        if (relations.some((relation) => notFollowed.has(relation))) return [];
        // Forms that send something answer nothing to somebody who only looks.
        if (attribute === 'action' && element.getAttribute('method')?.toLowerCase() === 'post') return [];
        const value = element.getAttribute(attribute) ?? '';
        const isForReaders = relations.includes('nofollow');
        const addresses = attribute === 'srcset' ? inSrcset(value) : [value];
        return addresses.map((address) => ({ address, isForReaders }));
      },
    ),
  );
}

function inSrcset(value: string): string[] {
  return value
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/, 1)[0] ?? '')
    .filter((address) => address !== '');
}

function resolve(page: CrawledPage, origin: string, addresses: readonly Address[]): Reference[] {
  return addresses.flatMap(({ address, isForReaders = false }): Reference[] => {
    if (!URL.canParse(address, page.url)) {
      return [{ from: page.url, to: `${origin}/ no address: ${address}`, fragment: '', isForReaders: false }];
    }
    const url = new URL(address, page.url);
    if (url.origin !== origin) return [];
    const fragment = decodeURIComponent(url.hash.slice(1));
    url.hash = '';
    return [{ from: page.url, to: url.href, fragment, isForReaders }];
  });
}
