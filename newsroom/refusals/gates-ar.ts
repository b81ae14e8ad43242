import type { gates, rights } from '../../src/domain/refusals/gates.ts';
import type { Translation } from '../../src/domain/refusals/refusal.ts';
import { apart } from '../apart.ts';
import { listed } from './in-arabic.ts';

export const gatesAr: Translation<typeof gates> = {
  gates_closed: 'لا يمكن نشر القصة بعد.',
  no_standfirst: 'ليس لها مقدمة. اكتب مقدمة.',
  no_dateline: 'لم يُذكر مكان الخبر. اذكره.',
  no_byline: 'لم يُذكر اسم كاتبها. اذكره.',
  no_topics: 'ليس لها مواضيع. أضف موضوعًا.',
  not_approved: 'يجب أن يعتمدها كما هي الآن شخص لم يكتبها ولا ينشرها.',
  no_alt_text: ({ picture }) => `صورة بلا نص بديل: ${apart(picture)}`,
  no_credit: ({ picture }) => `صورة لم يُذكر مصدرها: ${apart(picture)}`,
  legal_hold: ({ why }) => `عليها حظر قانوني: ${apart(why)}`,
};

export const rightsAr: Translation<typeof rights> = {
  picture_gone: ({ picture }) => `لم تعد الصورة ${apart(picture)} في المكتبة. أزلها من القصة أو اختر غيرها.`,
  picture_trashed: ({ picture }) => `الصورة ${apart(picture)} في السلة. أزلها من القصة أو اختر غيرها.`,
  rights_missing: ({ picture }) => `لم يقل أحد بأي حق نعرض الصورة ${apart(picture)}.`,
  rights_expired: ({ picture, on }) => `انتهت حقوق الصورة ${apart(picture)} في ${apart(on)}.`,
  rights_elsewhere: ({ picture, edition, editions }) =>
    editions.length === 0
      ? `لا يجوز عرض الصورة ${apart(picture)} في الطبعة ${apart(edition)} ولا في غيرها.`
      : `لا يجوز عرض الصورة ${apart(picture)} في الطبعة ${apart(edition)}، بل في هذه وحدها: ${listed(editions)}.`,
};
