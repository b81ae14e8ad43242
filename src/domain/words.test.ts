import { expect, test } from 'vitest';
import { wordsOf } from './words.ts';

test.each([
  ['The wall’s height: 1.8 m, don’t ask.', 'en', ['The', 'wall’s', 'height', '1', '8', 'm', 'don’t', 'ask']],
  ['قال الوزير: «نعم».', 'ar', ['قال', 'الوزير', 'نعم']],
  ['東京で会議が開かれた。', 'ja', ['東京', 'で', '会議', 'が', '開', 'か', 'れ', 'た']],
  ['', 'en', []],
])('%s', (text, language, words) => {
  expect(wordsOf(text, language)).toEqual(words);
});
