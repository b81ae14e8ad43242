import type { Words } from '../words.ts';

const en = { loading: 'Loading', failed: 'Something went wrong here.', retry: 'Try again', close: 'Close' };

export const words: Words<typeof en> = {
  en,
  ar: { loading: 'جارٍ التحميل', failed: 'حدث خطأ هنا.', retry: 'حاول مرة أخرى', close: 'إغلاق' },
};
