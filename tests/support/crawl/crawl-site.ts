import { parseHTML } from 'linkedom';
import { download } from '../download.ts';
import type { Crawl, CrawledPage, Reference } from './crawl.ts';
import { referencesIn } from './references.ts';

export type Ask = (url: string) => Promise<Omit<CrawledPage, 'url' | 'document'>>;

/** What a crawler may ask for at a time. */
const atATime = 8;

/** Asks over HTTP, as a browser does; what is no text is not read. */
export const askHttp: Ask = async (url) => {
  const { status, headers, text } = await download(url);
  const mediaType = String(headers['content-type'] ?? '').split(';', 1)[0] ?? '';
  const location = headers.location === undefined ? null : String(headers.location);
  return { status, mediaType, location, text: /text|xml|json|javascript/.test(mediaType) ? text : '' };
};

/**
 * Every page of a site that can be reached from `starts`: by links, by what pages show, by sitemaps and by feeds. Of
 * links that robots are asked not to follow, one for each path is.
 */
export async function crawlSite(
  origin: string,
  starts: readonly string[],
  ask: Ask = askHttp,
): Promise<Crawl> {
  const pages = new Map<string, CrawledPage>();
  const references: Reference[] = [];
  const seen = new Set<string>();
  const queue: string[] = [];
  const want = ({ to, isForReaders }: Pick<Reference, 'to' | 'isForReaders'>) => {
    const key = isForReaders ? `for readers ${new URL(to).pathname}` : to;
    if (seen.has(key) || seen.has(to)) return;
    seen.add(key).add(to);
    queue.push(to);
  };
  for (const start of starts) want({ to: new URL(start, origin).href, isForReaders: false });
  for (let batch = queue.splice(0, atATime); batch.length > 0; batch = queue.splice(0, atATime)) {
    await Promise.all(batch.map(visit));
  }
  return { pages, references };

  async function visit(url: string): Promise<void> {
    const answer = await ask(url);
    const document = answer.mediaType === 'text/html' ? parseHTML(answer.text).document : null;
    const page = { url, ...answer, document };
    pages.set(url, page);
    for (const reference of referencesIn(page, origin)) {
      references.push(reference);
      want(reference);
    }
  }
}
