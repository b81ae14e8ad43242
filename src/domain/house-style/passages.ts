import type { Mark, Node } from 'prosemirror-model';

/** Words of one block in one language, without a break. */
export interface Passage {
  readonly text: string;
  /** Where it begins in the document; a unit of the text is a position, since a line break counts as one too. */
  readonly from: number;
  /** BCP 47, or null for code, which is in none. */
  readonly language: string | null;
}

/** Everything in a story that somebody reads as words, in its order. `language`: of what says nothing else. */
export function passagesOf(document: Node, language: string): Passage[] {
  const passages: Passage[] = [];
  document.descendants((node, position) => {
    if (!node.isTextblock) return true;
    if (!node.type.spec.code) passages.push(...passagesOfBlock(node, position + 1, language));
    return false;
  });
  return passages;
}

function passagesOfBlock(block: Node, start: number, language: string): Passage[] {
  const passages: { text: string; from: number; language: string | null }[] = [];
  block.forEach((child, offset) => {
    const own = languageOf(child.marks, language);
    const last = passages.at(-1);
    const text = child.isText ? (child.text ?? '') : '\n';
    if (last && last.language === own) last.text += text;
    else passages.push({ text, from: start + offset, language: own });
  });
  return passages;
}

function languageOf(marks: readonly Mark[], language: string): string | null {
  if (marks.some(({ type }) => type.name === 'code')) return null;
  const own = marks.find(({ type }) => type.name === 'language')?.attrs.lang;
  return typeof own === 'string' ? own : language;
}

/** `en-GB` is English. */
export function primaryLanguage(language: string): string {
  return (language.split('-')[0] ?? language).toLowerCase();
}
