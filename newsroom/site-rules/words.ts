import type { Words } from '../words.ts';

const en = {
  title: 'Rules before publication',
  intro:
    'What a story must have before readers get it. Each can be let past in a story, with a reason that is recorded. A section without rules of its own follows those of every section.',
  section: 'Section',
  everySection: 'Every section',
  inherited: 'as every section',
  reset: 'As every section',
  minor: 'Minor changes',
  minorIntro:
    'An update of one of these kinds keeps the date of the page and is not in its public history. Everything else is dated.',
  noMinor: 'There is none: every update is dated.',
  kindName: 'Name',
  kindFor: 'What it is for',
  add: 'Add',
  retire: 'Take out of use',
  retireSure: (name: string) => `Take “${name}” out of use`,
};

export const words: Words<typeof en> = {
  en,
  ar: {
    title: 'القواعد قبل النشر',
    intro:
      'ما يجب أن يكون في القصة قبل أن تصل إلى القرّاء. يمكن السماح بمرور أي منها في قصة بعينها مع سبب يُسجَّل. القسم الذي لا قواعد له يتبع قواعد كل الأقسام.',
    section: 'القسم',
    everySection: 'كل الأقسام',
    inherited: 'ككل الأقسام',
    reset: 'ككل الأقسام',
    minor: 'التغييرات الطفيفة',
    minorIntro: 'التحديث من أحد هذه الأنواع يبقي تاريخ الصفحة ولا يظهر في سجلها العام. وكل ما عداه مؤرخ.',
    noMinor: 'لا يوجد أي نوع: كل تحديث مؤرخ.',
    kindName: 'الاسم',
    kindFor: 'فيمَ يُستعمل',
    add: 'إضافة',
    retire: 'إيقاف الاستعمال',
    retireSure: (name) => `أوقف استعمال «${name}»`,
  },
};
