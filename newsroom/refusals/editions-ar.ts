import type { editions } from '../../src/domain/refusals/editions.ts';
import type { Translation } from '../../src/domain/refusals/refusal.ts';
import { apart } from '../apart.ts';
import { listed } from './in-arabic.ts';

export const editionsAr: Translation<typeof editions> = {
  edition_unknown: ({ code }) => `لا توجد طبعة ${apart(code)}. اختر طبعة موجودة.`,
  edition_unknown_among: ({ code, codes }) => `لا توجد طبعة ${apart(code)}. الطبعات: ${listed(codes)}.`,
  editions_missing: `لا توجد طبعة بعد. شغّل ${apart('masthead serve')} مرة لإنشاء الموقع.`,
  address_empty: 'لا يصلح شيء من هذا لعنوان صفحة. استخدم حروفًا أو أرقامًا.',
  address_reserved: 'يحتاج الموقع إلى هذا العنوان لنفسه. اختر اسمًا آخر.',
};
