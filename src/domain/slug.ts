const maxLength = 80;

/** Latin letters that Unicode does not take apart into a base letter and a sign. */
const latin: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
};

/**
 * The last part of an address from a headline: lower case, letters and digits of every script, words joined
 * by hyphens, cut after a word at 80 characters. Latin letters lose their signs, Arabic its vowel signs.
 * @param language BCP 47, for lower case. @returns '' when nothing of the text can stand in an address.
 */
export function slugOf(text: string, language: string): string {
  const letters = text
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+|[\u0640\u064b-\u0652\u0670]/gu, '')
    .normalize('NFC')
    .toLocaleLowerCase(language)
    .replace(/[ßæœøđðþłı]/g, (letter) => latin[letter] ?? letter)
    .replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, '');
  const words = letters.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, maxLength) : `${slug}-${word}`;
    if (longer.length > maxLength) break;
    slug = longer;
  }
  return slug;
}
