import type { Format } from './detect-format.ts';
import type { StoryDraft } from './story-draft.ts';

/**
 * The story in a text of this format. The readers know languages, Markdown and HTML, which takes memory and time: each
 * is loaded by the first story that needs it.
 * @param fallbackLanguage BCP 47; for a text too short to tell.
 */
export async function readText(
  format: Exclude<Format, 'jsonl'>,
  text: string,
  fallbackLanguage: string,
): Promise<StoryDraft> {
  if (format === 'text') return (await import('./read-plain-text.ts')).readPlainText(text, fallbackLanguage);
  if (format === 'markdown') return (await import('./read-markdown.ts')).readMarkdown(text, fallbackLanguage);
  return (await import('./read-html.ts')).readHtml(text, fallbackLanguage);
}
