/** Letters that Unicode does not take apart, and Arabic ones that are written for each other. */
const alike: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ى: 'ي',
  ة: 'ه',
};

/**
 * The words of a text as they are looked for: lower case, without accents, vowel signs and tatweel, hamza taken from
 * its carrier. Folding what is folded changes nothing.
 */
export function foldWords(text: string): string[] {
  const letters = text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðþłıىة]/g, (letter) => alike[letter] ?? letter)
    .replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, '');
  return letters.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A word and what it is without the Arabic article, since people look for both. */
export function withoutArticle(word: string): string[] {
  return /^ال\p{L}{2}/u.test(word) ? [word, word.slice(2)] : [word];
}
