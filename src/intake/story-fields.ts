import { z } from 'zod';
import { genres } from '../domain/article.ts';

/** One name, several, or several in one line. */
const names = z
  .union([
    z.string(),
    z.array(z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])),
  ])
  .transform((given) => (typeof given === 'string' ? given.split(/\s*[,;]\s*/) : given))
  .transform((list) => list.map((name) => name.trim()).filter((name) => name !== ''));

/** One name, or a list of them: names of storylines may have commas. */
const titles = z
  .union([z.string(), z.array(z.string())])
  .transform((given) => (typeof given === 'string' ? [given] : given))
  .transform((list) => list.map((title) => title.trim()).filter((title) => title !== ''));

const instant = z.union([z.date(), z.string(), z.number()]).transform((given, context) => {
  const at = new Date(given);
  if (Number.isNaN(at.getTime()))
    context.addIssue({ code: 'custom', message: 'is no date; write 2026-11-24 or 2026-11-24T09:30:00Z' });
  return at;
});

const language = z.string().refine((tag) => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}, 'is no language tag; write en, ar or pt-BR');

const text = z.union([z.string(), z.number()]).transform((given) => String(given).trim());

/** The facts about a story that Markdown's front matter and JSON Lines can give, under one set of names. */
export const storyFields = z.object({
  source_id: text.optional(),
  headline: text.optional(),
  standfirst: text.optional(),
  section: text.optional(),
  kicker: text.optional(),
  genre: z.enum(genres as [(typeof genres)[number]]).optional(),
  dateline: text.optional(),
  authors: names.optional(),
  topics: names.optional(),
  series: text.optional(),
  storylines: titles.optional(),
  language: language.optional(),
  edition: text.optional(),
  slug: text.optional(),
  published_at: instant.optional(),
  updated_at: instant.optional(),
  /** Of which story this is a translation: its source's id, or its address here. */
  translation_of: text.optional(),
  url: text.optional(),
});

export type StoryFields = z.infer<typeof storyFields>;

/** Other programs' names for the same facts. */
const synonyms: Readonly<Record<string, keyof StoryFields>> = {
  id: 'source_id',
  translationOf: 'translation_of',
  title: 'headline',
  description: 'standfirst',
  summary: 'standfirst',
  author: 'authors',
  byline: 'authors',
  tags: 'topics',
  tag: 'topics',
  keywords: 'topics',
  storyline: 'storylines',
  category: 'section',
  lang: 'language',
  date: 'published_at',
  published: 'published_at',
  updated: 'updated_at',
  modified: 'updated_at',
};

export interface ReadFields {
  readonly fields: StoryFields;
  /** Names that mean nothing here. */
  readonly unknown: readonly string[];
}

/**
 * Reads facts by their names. Null and empty values count as absent.
 * @throws z.ZodError naming each value that does not fit.
 */
export function readStoryFields(given: Readonly<Record<string, unknown>>): ReadFields {
  const known: Record<string, unknown> = {};
  const unknown: string[] = [];
  for (const [name, value] of Object.entries(given)) {
    const field = synonyms[name] ?? name;
    if (!Object.hasOwn(storyFields.shape, field)) unknown.push(name);
    else if (value !== null && value !== '' && known[field] === undefined) known[field] = value;
  }
  return { fields: storyFields.parse(known), unknown };
}

/** What is wrong with the facts, in one line. */
export function fieldMistakes(error: z.ZodError): string {
  return error.issues.map((issue) => `${issue.path.join('.') || 'the story'}: ${issue.message}`).join('; ');
}
