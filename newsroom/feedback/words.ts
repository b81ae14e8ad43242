import type { Words } from '../words.ts';

const en = {
  loading: 'Loading',
  failed: 'Something went wrong here.',
  unreachable: 'The newsroom cannot be reached. Check your connection and try again.',
  missing:
    'This part could not be loaded. Check your connection and try again: the page is loaded anew, and what you wrote in the story is kept.',
  retry: 'Try again',
  close: 'Close',
  keep: 'Leave it',
};

export const words: Words<typeof en> = {
  en,
  ar: {
    loading: 'جارٍ التحميل',
    failed: 'حدث خطأ هنا.',
    unreachable: 'تعذّر الوصول إلى غرفة الأخبار. تحقق من اتصالك وحاول مرة أخرى.',
    missing:
      'تعذّر تحميل هذا الجزء. تحقق من اتصالك وحاول مرة أخرى: ستُحمَّل الصفحة من جديد، ويبقى ما كتبته في القصة محفوظًا.',
    retry: 'حاول مرة أخرى',
    close: 'إغلاق',
    keep: 'اتركه',
  },
};
