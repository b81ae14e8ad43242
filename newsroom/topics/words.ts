import type { Words } from '../words.ts';

const en = {
  label: 'Topics',
  placeholder: 'Search topics',
  remove: (name: string) => `Remove ${name}`,
  chosen: (name: string) => `${name} was added.`,
  removed: (name: string) => `${name} was removed.`,
  create: (name: string) => `New topic “${name}”`,
  none: 'No topic begins like this.',
  own: 'Topics of this edition',
  media: 'IPTC Media Topics',
  insteadOf: (name: string) => `instead of “${name}”`,
  failed: 'Topics could not be read. Try again.',
  attribution: 'IPTC Media Topics © IPTC, CC BY 4.0',
};

export const words: Words<typeof en> = {
  en,
  ar: {
    label: 'المواضيع',
    placeholder: 'ابحث عن موضوع',
    remove: (name) => `إزالة ${name}`,
    chosen: (name) => `أُضيف ${name}.`,
    removed: (name) => `أُزيل ${name}.`,
    create: (name) => `موضوع جديد «${name}»`,
    none: 'لا موضوع يبدأ هكذا.',
    own: 'مواضيع هذه الطبعة',
    media: 'مواضيع IPTC الإعلامية',
    insteadOf: (name) => `بدلًا من «${name}»`,
    failed: 'تعذرت قراءة المواضيع. حاول مرة أخرى.',
    attribution: 'مواضيع IPTC الإعلامية © IPTC، رخصة CC BY 4.0',
  },
};
