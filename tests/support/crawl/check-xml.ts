import { XMLValidator } from 'fast-xml-parser';
import { parseRssFeed } from 'feedsmith';
import { pathOf } from './check-links.ts';
import type { Crawl } from './crawl.ts';

/** Feeds and sitemaps that are no XML, and what a feed lacks. */
export function xmlFaults({ pages }: Crawl): string[] {
  return [...pages.values()]
    .filter(
      ({ status, mediaType }) => status === 200 && mediaType.endsWith('xml') && !mediaType.includes('svg'),
    )
    .flatMap(({ url, mediaType, text }) => {
      const path = pathOf(url);
      const valid = XMLValidator.validate(text);
      if (valid !== true) return [`${path}:${valid.err.line}: ${valid.err.msg}`];
      if (mediaType === 'application/rss+xml') return feedFaults(text).map((fault) => `${path}: ${fault}`);
      return /<(urlset|sitemapindex|OpenSearchDescription) /.test(text)
        ? []
        : [`${path}: neither a feed nor a sitemap nor the description of a search`];
    });
}

function feedFaults(xml: string): string[] {
  const feed = parseRssFeed(xml);
  const ids = (feed.items ?? []).map(({ guid }) => guid?.value ?? '');
  const lacking = (['title', 'link', 'description'] as const).filter((name) => !feed[name]);
  const items = (feed.items ?? []).flatMap((item) => {
    const missing = [
      ...(['title', 'link', 'pubDate'] as const).filter((name) => !item[name]),
      ...(item.guid?.value ? [] : ['guid']),
      ...(item.content?.encoded ? [] : ['text']),
    ];
    return missing.map((name) => `"${item.title}" has no ${name}`);
  });
  return [
    ...lacking.map((name) => `has no ${name}`),
    ...(feed.atom?.links?.some(({ rel }) => rel === 'self') ? [] : ['does not say where it is']),
    ...items,
    ...(new Set(ids).size === ids.length ? [] : ['names something twice']),
  ];
}
