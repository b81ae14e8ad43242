import { DirectionProvider, useDirection } from '@mantine/core';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { keepOnDevice } from './kept-on-device.ts';
import type { Language } from './language.ts';

interface Locale {
  readonly language: Language;
  readonly direction: Direction;
  choose(language: Language): void;
}

type Direction = 'ltr' | 'rtl';

const LocaleContext = createContext<Locale | null>(null);

export function directionOf(language: Language): Direction {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** The language somebody works in. @param first as the page came: chosen on the device before, else the browser's. */
export function LocaleProvider({
  first,
  children,
}: {
  readonly first: Language;
  readonly children: ReactNode;
}) {
  const [language, setLanguage] = useState(first);
  const direction = directionOf(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = direction;
  }, [language, direction]);
  const choose = (chosen: Language) => {
    keepOnDevice('language', chosen);
    setLanguage(chosen);
  };
  return (
    <LocaleContext value={{ language, direction, choose }}>
      <DirectionProvider initialDirection={direction} detectDirection={false}>
        <FollowDirection direction={direction} />
        {children}
      </DirectionProvider>
    </LocaleContext>
  );
}

function FollowDirection({ direction }: { readonly direction: Direction }) {
  const { setDirection } = useDirection();
  useEffect(() => setDirection(direction), [direction, setDirection]);
  return null;
}

export function useLocale(): Locale {
  const locale = use(LocaleContext);
  if (!locale) throw new Error('useLocale stands outside of LocaleProvider');
  return locale;
}
