import { escapeHtml } from '../domain/html-text.ts';
import { formatNumber } from './messages/format.ts';

/** Where a link of a text leads, for paper: the number that stands behind its words, and its address. */
export interface LinkNote {
  /** In the digits of the language. */
  readonly number: string;
  /** As somebody would type it; not escaped. */
  readonly address: string;
}

/** Numbers the links of texts that are printed one after the other. */
export interface LinkNotes {
  /** The same HTML, each link that leads somewhere with `data-note`, its number. */
  number(html: string): string;
  /** Of every link so far: each address once, in the order of their numbers. */
  readonly notes: readonly LinkNote[];
}

/** A player, whose links are for browsers that have none; or a link. */
const link =
  /<(?:video|audio)\b.*?<\/(?:video|audio)>|<a(?=\s)([^>]*?)\shref="([^"<>]*)"([^>]*)>(.*?)<\/a>/gs;

/**
 * Notes for links in HTML as our renderers write it. What cannot be followed on paper has none: a place on the page, a
 * picture that stands there itself, an address that is its own words.
 * @param origin of the site, for addresses that are paths
 */
export function linkNotes(origin: string, language: string): LinkNotes {
  const numbers = new Map<string, number>();
  const write = (number: number) => formatNumber(number, language);
  return {
    number: (html) =>
      html.replace(link, (whole, before = '', href = '', after = '', words = '') => {
        const address = printedAddress(origin, plainValue(href));
        if (address === null || before.includes('class="enlarge"') || saysItself(words, address))
          return whole;
        if (!numbers.has(address)) numbers.set(address, numbers.size + 1);
        const note = write(numbers.get(address) ?? 0);
        return `<a${before} href="${href}"${after} data-note="${note}">${words}</a>`;
      }),
    get notes() {
      return [...numbers].map(([address, number]) => ({ number: write(number), address }));
    },
  };
}

function printedAddress(origin: string, href: string): string | null {
  if (href.startsWith('/')) return readable(origin + href);
  if (/^(mailto|tel):/i.test(href)) return readable(href.replace(/^[a-z]+:/i, ''));
  return /^https?:/i.test(href) ? readable(href) : null;
}

/** Letters of other scripts as letters: browsers take them, and nobody types `%D9%85`. Signs stay as they are. */
function readable(address: string): string {
  return address.replace(/(%[89A-F][0-9A-F])+/gi, (bytes) => {
    try {
      const letters = decodeURIComponent(bytes);
      return /^[\p{L}\p{M}\p{N}]+$/u.test(letters) ? letters : bytes;
    } catch {
      return bytes;
    }
  });
}

function saysItself(words: string, address: string): boolean {
  const bare = (text: string) => text.trim().replace(/^https?:\/\/(www\.)?|\/$/gi, '');
  return bare(words.replace(/^www\./i, '')) === bare(escapeHtml(address));
}

function plainValue(attribute: string): string {
  return attribute
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
