import type { fronts } from '../../src/domain/refusals/fronts.ts';
import type { Translation } from '../../src/domain/refusals/refusal.ts';

export const frontsAr: Translation<typeof fronts> = {
  front_place_unknown: 'لا توجد طبعة أو قسم كهذا.',
  front_page_missing: 'لا توجد صفحة كهذه للقراء بعد.',
  front_part_twice: 'لجزأين المعرّف نفسه. غيّر أحدهما.',
  front_story_twice: 'وُضعت قصة في مكانين. أزلها من أحدهما.',
  front_empty_to_launch: 'لا شيء يُطلق: رتّب الواجهة أولًا.',
  front_empty_to_schedule: 'لا شيء يُجدول: رتّب الواجهة أولًا.',
  front_changed: 'غيّر شخص آخر هذه الواجهة في هذه الأثناء. حمّلها من جديد ثم كرّر تعديلك.',
  front_changed_before_launch: 'غيّر شخص آخر هذه الواجهة في هذه الأثناء. انظر إليها من جديد ثم أطلقها.',
  front_changed_before_schedule: 'غيّر شخص آخر هذه الواجهة في هذه الأثناء. انظر إليها من جديد ثم حدّد موعدها.',
  front_arranges_itself: 'ترتّب هذه الصفحة نفسها بالفعل.',
  launch_missing: 'لا يوجد إطلاق للتراجع عنه.',
  launch_not_last: 'تبع هذا الإطلاقَ إطلاقٌ آخر: تراجع عن ذاك أولًا.',
  front_schedule_unknown: 'لا توجد جدولة كهذه لهذه الواجهة.',
  front_second_taken: 'هناك ترتيب آخر لهذه الواجهة يُطلق في تلك الثانية. اختر موعدًا آخر.',
};
