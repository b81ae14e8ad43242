import { pathOf } from './check-links.ts';
import type { Crawl, CrawledPage } from './crawl.ts';

type HtmlPage = CrawledPage & { readonly document: Document };

/** The pages that are there and written in HTML. */
export function htmlPages({ pages }: Crawl): HtmlPage[] {
  return [...pages.values()].filter(
    (page): page is HtmlPage => page.status === 200 && page.document !== null,
  );
}

/** Those that search engines list: of a page that says it is another one, that one alone. */
export function listedPages(crawl: Crawl): HtmlPage[] {
  return htmlPages(crawl).filter(
    (page) => !isHidden(page) && canonicalsOf(page).every((address) => address === page.url),
  );
}

/** One heading of level one, and no level left out below it. */
export function headingFaults(crawl: Crawl): string[] {
  return htmlPages(crawl).flatMap(({ url, document }) => {
    const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) =>
      Number(tagName[1]),
    );
    const tops = levels.filter((level) => level === 1).length;
    const gap = levels.find((level, place) => place > 0 && level > (levels[place - 1] ?? 0) + 1);
    return [
      ...(tops === 1 ? [] : [`${pathOf(url)}: ${tops} headings of level one`]),
      ...(gap === undefined
        ? []
        : [`${pathOf(url)}: a heading of level ${gap} stands below none of ${gap - 1}`]),
    ];
  });
}

/** One banner, one main part, one footer; navigations that can be told apart; every part of a text in a landmark. */
export function landmarkFaults(crawl: Crawl): string[] {
  return htmlPages(crawl).flatMap(({ url, document }) => {
    const outside = (selector: string) =>
      [...document.querySelectorAll(selector)].filter(
        (element) => element.parentElement?.closest('main, article, section, aside, nav') === null,
      ).length;
    const counts = {
      header: outside('header'),
      main: document.querySelectorAll('main').length,
      footer: outside('footer'),
    };
    const wrong = Object.entries(counts).filter(([, count]) => count !== 1);
    const names = [...document.querySelectorAll('nav')].map((nav) => nameOf(document, nav));
    const repeated = names.filter((name, place) => name === '' || names.indexOf(name) !== place);
    return [
      ...wrong.map(([name, count]) => `${pathOf(url)}: ${count} times ${name}`),
      ...(names.length > 1
        ? repeated.map((name) => `${pathOf(url)}: a navigation called "${name}" again`)
        : []),
    ];
  });
}

function nameOf(document: Document, element: Element): string {
  const label = element.getAttribute('aria-labelledby');
  const named = label === null ? null : document.getElementById(label);
  return (named?.textContent ?? element.getAttribute('aria-label') ?? '').trim();
}

/** A title on every page, and none on two. */
export function titleFaults(crawl: Crawl): string[] {
  const pages = listedPages(crawl);
  const byTitle = Map.groupBy(
    pages,
    ({ document }) => document.querySelector('title')?.textContent?.trim() ?? '',
  );
  return [...byTitle].flatMap(([title, same]) => {
    const paths = same.map(({ url }) => pathOf(url));
    if (title === '') return paths.map((path) => `${path}: no title`);
    return same.length > 1 ? [`"${title}": ${paths.join(', ')}`] : [];
  });
}

/** A description on every page that search engines list. */
export function descriptionFaults(crawl: Crawl): string[] {
  return listedPages(crawl)
    .filter(({ document }) => {
      const words = document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
      return words.trim() === '';
    })
    .map(({ url }) => `${pathOf(url)}: no description`);
}

/** One canonical address on each page, whole, of the page itself or of one that is there and says so too. */
export function canonicalFaults(crawl: Crawl): string[] {
  return htmlPages(crawl).flatMap((page) => {
    const path = pathOf(page.url);
    const addresses = canonicalsOf(page);
    if (isHidden(page)) return addresses.length > 0 ? [`${path}: hidden, and has a canonical address`] : [];
    const [address] = addresses;
    if (address === undefined || addresses.length > 1)
      return [`${path}: ${addresses.length} canonical addresses`];
    if (address === page.url) return [];
    const target = crawl.pages.get(address);
    const isTrue = target !== undefined && target.status === 200 && canonicalsOf(target)[0] === address;
    return isTrue ? [] : [`${path}: canonical address ${address} is no page that says so`];
  });
}

/** Where translations are named: each names the page back, the page itself, and the one for everybody else. */
export function translationFaults(crawl: Crawl): string[] {
  return htmlPages(crawl).flatMap((page) => {
    const path = pathOf(page.url);
    const named = translationsOf(page);
    if (named.length === 0) return [];
    const languages = named.map(({ language }) => language);
    const twice = languages.filter((language, place) => languages.indexOf(language) !== place);
    const notBack = named.filter(({ address }) => {
      const other = crawl.pages.get(address);
      return !other || !translationsOf(other).some((back) => back.address === page.url);
    });
    return [
      ...(named.some(({ address }) => address === page.url) ? [] : [`${path}: does not name itself`]),
      ...(languages.includes('x-default') ? [] : [`${path}: names no page for everybody else`]),
      ...twice.map((language) => `${path}: names ${language} twice`),
      ...notBack.map(({ address }) => `${path}: ${address} does not name it back`),
    ];
  });
}

function translationsOf({ document, url }: CrawledPage): { language: string; address: string }[] {
  return [...(document?.querySelectorAll('link[rel="alternate"][hreflang]') ?? [])].map((link) => ({
    language: link.getAttribute('hreflang') ?? '',
    address: new URL(link.getAttribute('href') ?? '', url).href,
  }));
}

function canonicalsOf({ document }: CrawledPage): string[] {
  return [...(document?.querySelectorAll('link[rel="canonical"]') ?? [])].map(
    (link) => link.getAttribute('href') ?? '',
  );
}

function isHidden({ document }: CrawledPage): boolean {
  return document?.querySelector('meta[name="robots"][content*="noindex"]') != null;
}
