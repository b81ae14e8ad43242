import { useEffect, useSyncExternalStore } from 'react';
import { useLocale } from '../locale.tsx';
import { currentSentences, fetchSentences, followSentences, sayTold, type Told } from './sentences.ts';

/** How to say a refusal in the language somebody works in. */
export function useSay(): (told: Told) => string {
  const { language } = useLocale();
  useSyncExternalStore(followSentences, currentSentences, currentSentences);
  useEffect(() => {
    void fetchSentences(language);
  }, [language]);
  return (told) => sayTold(told, language);
}
