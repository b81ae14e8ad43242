import { type CorrectionKind, correctionKinds } from '../domain/desk.ts';
import { plainText, type StoryDocument } from '../domain/document.ts';

/** A correction as it stands in a document. */
interface Notice {
  readonly kind: CorrectionKind;
  readonly text: string;
}

function noticesIn(document: StoryDocument): Notice[] {
  const body = document.content?.[2]?.content ?? [];
  return body
    .filter(({ type }) => type === 'correction')
    .map((block) => ({
      kind: correctionKinds.find((kind) => kind === block.attrs?.kind) ?? 'correction',
      text: plainText(block).trim(),
    }));
}

/** The words of the corrections in a story. */
export function correctionTexts(document: StoryDocument): string[] {
  return noticesIn(document).map(({ text }) => text);
}

/** Those that it did not have before as one, or null. */
export function newCorrection(document: StoryDocument, before: StoryDocument): Notice | null {
  const known = correctionTexts(before);
  const found = noticesIn(document).filter(({ text }) => !known.includes(text));
  const [first] = found;
  return first ? { kind: first.kind, text: found.map(({ text }) => text).join('\n') } : null;
}

/** Whether two versions of a story say the same in their corrections. */
export function hasSameCorrections(document: StoryDocument, before: StoryDocument): boolean {
  return JSON.stringify(noticesIn(document)) === JSON.stringify(noticesIn(before));
}
