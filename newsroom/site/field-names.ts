import type { SiteKind, SiteValue } from '../../src/publishing/site/contract.ts';
import type { Words } from '../words.ts';

type FieldOf<T> = T extends unknown ? keyof T & string : never;
type Names = Readonly<Record<FieldOf<SiteValue<Exclude<SiteKind, 'sections'>>>, string>>;

const en: Names = {
  accounts: 'Elsewhere',
  at: 'Address',
  bio: 'About them',
  calendar: 'Calendar',
  comments: 'Comments',
  commentDays: 'Days of comments',
  contact: 'Contact',
  description: 'About',
  direction: 'Direction',
  isClosed: 'Over',
  jobTitle: 'What they are',
  keyStories: 'Key stories',
  language: 'Language',
  name: 'Name',
  numberingSystem: 'Digits',
  pathPrefix: 'Addresses begin with',
  picture: 'Picture',
  storyOrder: 'Order',
  target: 'Leads to',
  timeZone: 'Time zone',
  words: 'Words',
};

const ar: Names = {
  accounts: 'في أماكن أخرى',
  at: 'العنوان',
  bio: 'نبذة',
  calendar: 'التقويم',
  comments: 'التعليقات',
  commentDays: 'أيام التعليقات',
  contact: 'للتواصل',
  description: 'عنها',
  direction: 'الاتجاه',
  isClosed: 'منتهية',
  jobTitle: 'الصفة',
  keyStories: 'القصص الأساسية',
  language: 'اللغة',
  name: 'الاسم',
  numberingSystem: 'الأرقام',
  pathPrefix: 'تبدأ العناوين بـ',
  picture: 'الصورة',
  storyOrder: 'الترتيب',
  target: 'يقود إلى',
  timeZone: 'المنطقة الزمنية',
  words: 'النص',
};

/** What the fields of settings are called where a change of them is told. */
export const fieldNames: Words<Names> = { en, ar };
