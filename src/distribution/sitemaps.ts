import { alternatesOf } from '../domain/alternates.ts';
import type { LeadImage, LivePictures } from '../domain/article.ts';
import { previewAddress } from '../domain/live-picture.ts';
import { element, emptyElement, type Xml, xmlDocument } from './xml.ts';

const sitemapNamespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The index of sitemap files (sitemaps.org 0.9): those of stories with their newest change, and those of places. */
export function renderSitemapIndex(
  origin: string,
  files: readonly { readonly file: number; readonly updatedAt: Date }[],
  places: readonly string[],
): string {
  return xmlDocument('sitemapindex', { '': sitemapNamespace }, [
    ...places.map((name) => element('sitemap', [element('loc', `${origin}/sitemaps/${name}.xml`)])),
    ...files.map(({ file, updatedAt }) =>
      element('sitemap', [element('loc', `${origin}/sitemaps/${file}.xml`), lastModified(updatedAt)]),
    ),
  ]);
}

/** One file of pages that are made of lists: when one of them changed last is nowhere on record. */
export function renderPathSitemap(origin: string, paths: readonly string[]): string {
  return xmlDocument(
    'urlset',
    { '': sitemapNamespace },
    paths.map((path) => element('url', [element('loc', addressOf(origin, path))])),
  );
}

interface ListedStory {
  readonly path: string;
  readonly updatedAt: Date;
  readonly leadImage: LeadImage | null;
  readonly pictures: LivePictures;
  /** It and what is a translation of it; or none. */
  readonly translations: Parameters<typeof alternatesOf>[0];
}

/**
 * One file of stories, each with the time of its last change, its lead picture, and the languages that it can be read in:
 * each of these stories lists all of them, itself among them, as Google asks.
 */
export function renderSitemap(origin: string, stories: readonly ListedStory[]): string {
  return xmlDocument(
    'urlset',
    {
      '': sitemapNamespace,
      image: 'http://www.google.com/schemas/sitemap-image/1.1',
      xhtml: 'http://www.w3.org/1999/xhtml',
    },
    stories.map((story) =>
      element('url', [
        element('loc', addressOf(origin, story.path)),
        lastModified(story.updatedAt),
        ...alternatesOf(story.translations).map(({ language, path }) =>
          emptyElement('xhtml:link', { rel: 'alternate', hreflang: language, href: addressOf(origin, path) }),
        ),
        ...leadPicture(origin, story),
      ]),
    ),
  );
}

function leadPicture(origin: string, { leadImage, pictures }: ListedStory): Xml[] {
  const picture = leadImage && pictures[leadImage.src];
  if (!picture) return [];
  return [element('image:image', [element('image:loc', origin + previewAddress(picture))])];
}

interface NewsStory {
  readonly path: string;
  readonly headline: string;
  readonly firstPublishedAt: Date;
  readonly language: string;
  readonly publication: string;
}

/** Google's news sitemap. An empty one is valid. */
export function renderNewsSitemap(origin: string, stories: readonly NewsStory[]): string {
  return xmlDocument(
    'urlset',
    { '': sitemapNamespace, news: 'http://www.google.com/schemas/sitemap-news/0.9' },
    stories.map((story) =>
      element('url', [
        element('loc', addressOf(origin, story.path)),
        element('news:news', [
          element('news:publication', [
            element('news:name', story.publication),
            element('news:language', new Intl.Locale(story.language).language),
          ]),
          element('news:publication_date', story.firstPublishedAt.toISOString()),
          element('news:title', story.headline),
        ]),
      ]),
    ),
  );
}

function lastModified(at: Date): Xml {
  return element('lastmod', at.toISOString());
}

/** Paths are kept as they are read; an address is written in ASCII. */
function addressOf(origin: string, path: string): string {
  return origin + encodeURI(path);
}
