import { useLocale } from '../../locale.tsx';
import type { Words } from '../../words.ts';
import type { PublishingWords } from './publishing-words.ts';
import { ar } from './words-ar.ts';
import { en } from './words-en.ts';

const words: Words<PublishingWords> = { en, ar };

export function usePublishingWords(): PublishingWords {
  return words[useLocale().language];
}
