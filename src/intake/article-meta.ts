import type { ArticleMeta, Credit, Edition, Section, Strand, Topic } from '../domain/article.ts';
import { isReservedSlug } from '../domain/places.ts';
import { slugOf } from '../domain/slug.ts';
import type { StoryDraft } from './story-draft.ts';

/** What `--section` and the like say for a whole import. */
export interface MetaDefaults {
  readonly section?: string | undefined;
  readonly author?: string | undefined;
}

/** The section of a story that names none, by language. */
const usualSections: Readonly<Record<string, string>> = {
  en: 'News',
  es: 'Noticias',
  fr: 'Actualités',
  de: 'Nachrichten',
  ar: 'أخبار',
};

/** What stands around the words of an imported story, in the edition it goes to. */
export function articleMeta(draft: StoryDraft, edition: Edition, defaults: MetaDefaults): ArticleMeta {
  const { language } = edition;
  const section = defaults.section ?? draft.section ?? usualSections[language.split('-')[0] ?? ''] ?? 'News';
  const authors = draft.authors.length > 0 ? draft.authors : defaults.author ? [defaults.author] : [];
  return {
    edition: edition.code,
    section: sectionOf(section, language),
    kicker: draft.kicker ?? null,
    genre: draft.genre ?? 'news',
    dateline: draft.dateline ?? null,
    language: draft.language,
    direction: draft.direction,
    byline: distinct(authors.map((name): Credit => ({ name, slug: named(name, language), role: 'writer' }))),
    topics: distinct(draft.topics.map((name): Topic => ({ name, slug: named(name, language) }))),
    ...strandsOf(draft, language),
    slug: draft.slug ?? null,
    seo: {},
    social: {},
  };
}

/** Each once, however often and in however many spellings a source names it. */
function distinct<T extends { readonly slug: string }>(things: readonly T[]): T[] {
  return [...new Map(things.toReversed().map((thing) => [thing.slug, thing])).values()].toReversed();
}

/** Nothing where a story has none: it is then the same as it was before there were any. */
function strandsOf(draft: StoryDraft, language: string): Pick<ArticleMeta, 'series' | 'storylines'> {
  const strand = (name: string): Strand => ({ name, slug: named(name, language) });
  const { series, storylines = [] } = draft;
  return {
    ...(series !== undefined && { series: strand(series) }),
    ...(storylines.length > 0 && { storylines: distinct(storylines.map(strand)) }),
  };
}

function sectionOf(name: string, language: string): Section {
  const slug = named(name, language);
  return { name, slug: isReservedSlug(slug) ? `${slug}-section` : slug };
}

function named(name: string, language: string): string {
  return slugOf(name, language) || 'untitled';
}
