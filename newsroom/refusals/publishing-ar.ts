import type { publishing } from '../../src/domain/refusals/publishing.ts';
import type { Translation } from '../../src/domain/refusals/refusal.ts';
import { apart } from '../apart.ts';
import { counted } from './in-arabic.ts';

export const publishingAr: Translation<typeof publishing> = {
  headline_missing: 'ليس للقصة عنوان. اكتب لها عنوانًا ثم انشرها من جديد.',
  story_unfit: 'لا يمكن نشر القصة بعد.',
  story_not_with_readers: 'ليست هذه القصة لدى القراء.',
  address_of_live_story: ({ action }) => `القصة لدى القراء: اطلب ذلك ممن يحق له نشرها (${apart(action)}).`,
  approval_by_program: 'لا يعتمد القصة إلا شخص.',
  hold_missing: 'لا حظر قانونيًا على هذه القصة.',
  hold_reason_missing: 'اذكر السبب: يُحفظ في السجل.',
  gate_rules_changed: 'غيّر شخص آخر هذه القواعد في هذه الأثناء. حمّلها من جديد ثم كرّر تعديلك.',
  waiver_not_allowed: ({ action }) => `لا يحق لك تجاوز هذا (${apart(action)}). اطلبه ممن يحق له.`,
  waiver_reason_missing: 'اذكر لماذا يُسمح للقصة بالمرور: يُحفظ في السجل.',
  gate_open: 'هذه البوابة مفتوحة: لا شيء يُتجاوز.',
  minor_kind_unknown: 'لا يوجد نوع كهذا من التعديلات الطفيفة. يحدد المحررون أنواعها.',
  minor_kind_taken: 'هناك نوع بهذا الاسم. اختر اسمًا آخر.',
  minor_kind_retired: 'لا يوجد نوع كهذا من التعديلات الطفيفة، أو لم يعد مستخدمًا.',
  minor_story_not_live: 'لا يكون طفيفًا إلا تحديث قصة لدى القراء.',
  minor_correction: 'تعديل التصحيح ليس طفيفًا أبدًا: يجب أن يرى القراء متى جرى.',
  preview_name_missing: 'اذكر لمن هذا الرابط: يظهر اسمه أعلى الصفحة.',
  preview_too_long: ({ hours }) =>
    `يصلح الرابط لمدة ${counted(hours, { one: 'ساعة واحدة', two: 'ساعتين', few: '# ساعات', many: '# ساعة', other: '# ساعة' })} على الأكثر.`,
  preview_gone: 'لا يوجد رابط كهذا لهذه القصة، أو أُنهي من قبل.',
  picture_for_file: 'لا تحل صورة محل تسجيل أو مستند. أزله بدلًا من ذلك.',
  picture_in_changed_post:
    'في إحدى المشاركات تعديلات لم تصل إلى القراء بعد. انشرها أو تراجع عنها، ثم استبدل الصورة.',
  picture_in_changed_story: 'في القصة تعديلات لم تصل إلى القراء بعد. انشرها أو تراجع عنها، ثم استبدل الصورة.',
};
