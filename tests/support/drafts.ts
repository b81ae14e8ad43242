import type { ArticleMeta } from '../../src/domain/article.ts';
import { documentOf as buildDocument, type StoryDocument } from '../../src/domain/document.ts';

/** A document of a headline and paragraphs. */
export function documentOf(headline: string, ...paragraphs: string[]): StoryDocument {
  const body = paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  return buildDocument({ headline, body });
}

export function metaOf(changes: Partial<ArticleMeta> = {}): ArticleMeta {
  return {
    edition: 'en',
    section: { slug: 'world', name: 'World' },
    kicker: null,
    genre: 'news',
    dateline: null,
    language: 'en',
    direction: 'ltr',
    byline: [],
    topics: [],
    slug: null,
    seo: {},
    social: {},
    ...changes,
  };
}
