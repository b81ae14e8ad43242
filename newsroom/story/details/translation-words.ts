import type { Words } from '../../words.ts';

const en = {
  title: 'Translations',
  original: 'Original',
  translation: 'Translation',
  behind: 'The original has changed for readers since this was translated.',
  upToDate: 'It has those changes now',
  unlink: 'Not a translation any more',
  search: 'This is a translation of',
  searchMore: 'Words of the original, in its own language',
  nothing: 'No story in another language has these words.',
  choose: (headline: string) => `Say that this is a translation of “${headline}”`,
};

export const words: Words<typeof en> = {
  en,
  ar: {
    title: 'الترجمات',
    original: 'الأصل',
    translation: 'ترجمة',
    behind: 'تغيّر الأصل عند القراء بعد هذه الترجمة.',
    upToDate: 'صارت فيها تلك التغييرات',
    unlink: 'لم تعد ترجمة',
    search: 'هذه ترجمة لـ',
    searchMore: 'كلمات من الأصل بلغته',
    nothing: 'لا قصة بلغة أخرى فيها هذه الكلمات.',
    choose: (headline) => `هذه ترجمة لـ «${headline}»`,
  },
};
