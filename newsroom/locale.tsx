import { DirectionProvider, useDirection } from '@mantine/core';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';

export type Language = 'en' | 'ar';

interface Locale {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  choose(language: Language): void;
}

const kept = 'newsroom.language';
const LocaleContext = createContext<Locale | null>(null);

/** The language somebody works in: chosen, else the browser's. Kept on the device. */
export function LocaleProvider({ children }: { readonly children: ReactNode }) {
  const [language, choose] = useState<Language>(firstLanguage);
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
    localStorage.setItem(kept, language);
  }, [language, direction]);
  return (
    <LocaleContext value={{ language, direction, choose }}>
      <DirectionProvider initialDirection={direction} detectDirection={false}>
        <FollowDirection direction={direction} />
        {children}
      </DirectionProvider>
    </LocaleContext>
  );
}

function FollowDirection({ direction }: { readonly direction: 'ltr' | 'rtl' }) {
  const { setDirection } = useDirection();
  useEffect(() => setDirection(direction), [direction, setDirection]);
  return null;
}

export function useLocale(): Locale {
  const locale = use(LocaleContext);
  if (!locale) throw new Error('useLocale stands outside of LocaleProvider');
  return locale;
}

function firstLanguage(): Language {
  const chosen = localStorage.getItem(kept);
  if (chosen === 'en' || chosen === 'ar') return chosen;
  return navigator.languages.some((each) => each.startsWith('ar')) ? 'ar' : 'en';
}
