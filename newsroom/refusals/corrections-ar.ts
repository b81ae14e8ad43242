import type { corrections } from '../../src/domain/refusals/corrections.ts';
import type { Translation } from '../../src/domain/refusals/refusal.ts';
import { apart } from '../apart.ts';

export const correctionsAr: Translation<typeof corrections> = {
  correction_empty: 'اكتب نص التصحيح: سيراه القراء.',
  correction_story_not_live: 'ليست هذه القصة لدى القراء: عدّلها بدلًا من تصحيحها.',
  correction_unknown: 'لا يوجد تصحيح كهذا لهذه القصة.',
  correction_decided: 'بُتّ في هذا التصحيح من قبل.',
  correction_published_by: ({ by }) => `نشر ${apart(by)} هذا التصحيح من قبل.`,
  correction_rejected_by: ({ by }) => `رفض ${apart(by)} هذا التصحيح من قبل.`,
  correction_own: 'يجب أن يعتمد التصحيح شخص غير من اقترحه.',
  correction_rejection_reason_missing: 'اذكر لماذا لا حاجة إلى التصحيح.',
  passage_moved: 'تغيّرت القصة في هذه الأثناء. حدّد المقطع من جديد.',
  passage_missing: 'حدّد الكلمات المقصودة.',
  retraction_reason_missing: 'اذكر سبب السحب: سيراه القراء.',
  nothing_to_take_back: 'ليست هذه القصة لدى القراء: لا شيء يُسحب.',
  spike_reason_missing: 'اذكر سبب استبعاد القصة: سيرغب كاتبها في معرفته.',
};
