/** Scripts that are written without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const spacedWord = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

/**
 * The words of a text. Where a script has no spaces, words are found by Unicode's rules and dictionaries (UAX
 * 29); elsewhere they are runs of letters and digits, which is ten times as fast and leaves nothing for the
 * garbage collector to overlook.
 * @param language BCP 47
 */
export function wordsOf(text: string, language: string): string[] {
  if (!unspaced.test(text)) return text.match(spacedWord) ?? [];
  const words: string[] = [];
  for (const { segment, isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    if (isWordLike) words.push(segment);
  }
  return words;
}
