import type { StoryDocument } from '../domain/document.ts';
import { renderText } from '../domain/render-text.ts';
import { detectLanguage, directionOf } from './detect-language.ts';
import type { StoryDraft } from './story-draft.ts';
import type { StoryFields } from './story-fields.ts';

/** A draft from a document and the facts that came with it; the language is detected where none is given. */
export function draftOf(
  document: StoryDocument,
  fields: StoryFields,
  fallbackLanguage: string,
  notes: readonly string[],
): StoryDraft {
  const language = fields.language ?? detectLanguage(renderText(document), fallbackLanguage);
  return {
    document,
    sourceId: fields.source_id,
    section: fields.section,
    kicker: fields.kicker,
    genre: fields.genre,
    dateline: fields.dateline,
    authors: fields.authors ?? [],
    topics: fields.topics ?? [],
    series: fields.series,
    storylines: fields.storylines,
    language,
    direction: directionOf(language),
    publishedAt: fields.published_at,
    updatedAt: fields.updated_at,
    slug: fields.slug,
    edition: fields.edition,
    translationOf: fields.translation_of,
    notes,
  };
}
