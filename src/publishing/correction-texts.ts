import { plainText, type StoryDocument } from '../domain/document.ts';

/** The words of the corrections in a story. */
export function correctionTexts(document: StoryDocument): string[] {
  const body = document.content?.[2]?.content ?? [];
  return body.filter(({ type }) => type === 'correction').map((block) => plainText(block).trim());
}

/** Those that it did not have before, or null. */
export function newCorrections(document: StoryDocument, before: StoryDocument | null): string | null {
  const known = before ? correctionTexts(before) : [];
  const texts = correctionTexts(document).filter((text) => !known.includes(text));
  return texts.join('\n') || null;
}
