import { z } from 'zod';
import { readStoryFields, type StoryFields } from './story-fields.ts';

export interface PageFacts {
  readonly headline: string | null;
  readonly fields: StoryFields;
  readonly notes: string[];
}

/** What a page says about its article, in JSON-LD, Open Graph and HTML's own words. What does not fit is left. */
export function readPageFacts(document: Document): PageFacts {
  const meta = (name: string) =>
    document
      .querySelector(`meta[property="${name}"], meta[name="${name}"]`)
      ?.getAttribute('content')
      ?.trim() || null;
  const article = findJsonLd(document);
  const given: Record<string, unknown> = {
    standfirst: article?.description ?? meta('og:description') ?? meta('description'),
    section: firstOf(article?.articleSection) ?? meta('article:section'),
    authors: namesOf(article?.author) ?? splitNames(meta('author') ?? bylineOf(document)),
    topics: wordsOf(article?.keywords) ?? metaAll(document, 'article:tag'),
    published_at:
      article?.datePublished ??
      meta('article:published_time') ??
      document.querySelector('article time[datetime], time[datetime]')?.getAttribute('datetime'),
    updated_at: article?.dateModified ?? meta('article:modified_time'),
    language: document.documentElement?.getAttribute('lang') || null,
  };
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    try {
      Object.assign(fields, readStoryFields({ [name]: value ?? null }).fields);
    } catch (error) {
      if (!(error instanceof z.ZodError)) throw error; // a page's facts are often wrong; the story is not
    }
  }
  const h1 = document.querySelector('h1')?.textContent?.trim().replace(/\s+/g, ' ') || null;
  const headline = h1 ?? textOf(article?.headline) ?? meta('og:title') ?? document.title?.trim() ?? null;
  return { headline: headline || null, fields: fields as StoryFields, notes: [] };
}

const jsonLd = z.looseObject({ '@type': z.union([z.string(), z.array(z.string())]) });
type JsonLd = z.infer<typeof jsonLd>;

function findJsonLd(document: Document): JsonLd | null {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const thing of thingsIn(script.textContent ?? '')) {
      const parsed = jsonLd.safeParse(thing);
      if (
        parsed.success &&
        [parsed.data['@type']].flat().some((type) => /(Article|BlogPosting)$/.test(type))
      ) {
        return parsed.data;
      }
    }
  }
  return null;
}

function thingsIn(json: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(json);
    const top = Array.isArray(parsed) ? parsed : [parsed];
    return top.flatMap((each) =>
      each && typeof each === 'object' && '@graph' in each ? each['@graph'] : each,
    );
  } catch {
    return [];
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function firstOf(value: unknown): string | null {
  return textOf(Array.isArray(value) ? value[0] : value);
}

function namesOf(value: unknown): string[] | null {
  const list = (Array.isArray(value) ? value : [value])
    .map((each) => (each && typeof each === 'object' && 'name' in each ? textOf(each.name) : textOf(each)))
    .filter((name) => name !== null);
  return list.length > 0 ? list : null;
}

function wordsOf(value: unknown): string[] | null {
  const words = Array.isArray(value) ? value : textOf(value)?.split(/\s*,\s*/);
  const list = words?.map(textOf).filter((word) => word !== null) ?? [];
  return list.length > 0 ? list : null;
}

function metaAll(document: Document, property: string): string[] | null {
  const found = [...document.querySelectorAll(`meta[property="${property}"]`)].map((each) =>
    each.getAttribute('content'),
  );
  const list = found.map(textOf).filter((word) => word !== null);
  return list.length > 0 ? list : null;
}

function bylineOf(document: Document): string | null {
  const element = document.querySelector('[rel=author], [itemprop=author], .byline, .author');
  return (
    element?.textContent
      ?.trim()
      .replace(/\s+/g, ' ')
      .replace(/^(by|por|par|von|بقلم)[:\s]+/i, '') || null
  );
}

function splitNames(text: string | null): string[] | null {
  const names = text
    ?.split(/\s*(?:,|;|،|\band\b|\bund\b|\bet\b)\s*/)
    .filter((name) => name !== '' && name.length < 80);
  return names && names.length > 0 ? names : null;
}
