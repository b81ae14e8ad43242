import type { Translation } from '../../src/domain/refusals/refusal.ts';
import type { schedules } from '../../src/domain/refusals/schedules.ts';
import { apart } from '../apart.ts';
import { instant } from './in-arabic.ts';

export const schedulesAr: Translation<typeof schedules> = {
  story_changed_since: 'تغيّرت القصة بعد جدولتها، وكان يجب أن تُنشر دون تغيير.',
  schedule_errors: 'حدث خطأ في كل محاولة. يجد السبب في السجل من يدير الخادم.',
  schedule_story_gone: 'لم تعد القصة لدى القراء.',
  schedule_story_moved: 'لم تعد القصة مجدولة.',
  update_nothing_new: 'لدى القراء القصة كما هي الآن.',
  update_waits: 'هناك تحديث مجدول لهذه القصة. غيّر موعده بدلًا من ذلك.',
  schedule_gone: 'لم تعد هذه الجدولة موجودة. انظر إلى القصة من جديد قبل أن تغيّرها.',
  schedule_changed_by: ({ by }) =>
    `غيّر ${apart(by)} هذه الجدولة في هذه الأثناء. انظر إليها من جديد قبل أن تغيّرها.`,
  schedule_settled: 'نُفّذت هذه الجدولة أو أُلغيت في هذه الأثناء. انظر إليها من جديد قبل أن تغيّرها.',
  schedule_without_embargo: 'لا حظر نشر على القصة لتنتظر نهايته. حدّد لها موعدًا.',
  schedule_under_embargo: ({ at }) => `القصة تحت حظر نشر حتى ${instant(at)}. اختر موعدًا بعده.`,
  moment_over: 'مضى هذا الوقت. اختر وقتًا لاحقًا.',
  moment_over_to_publish: 'مضى هذا الوقت. اختر وقتًا لاحقًا، أو انشر القصة الآن.',
  moment_over_to_launch: 'مضى هذا الوقت. اختر وقتًا لاحقًا، أو أطلق الواجهة الآن.',
  wall_time_unfit: ({ zone }) => `لا توجد ساعة كهذه في ${apart(zone)}، أو تتكرر مرتين. اختر ساعة أخرى.`,
  embargoed: ({ at }) => `القصة تحت حظر نشر حتى ${instant(at)}. لا يمكن لأحد نشرها قبل ذلك.`,
  embargo_story_live: 'القصة لدى القراء. ألغِ نشرها قبل أن تضعها تحت حظر نشر.',
  embargo_only_longer: 'يمكن تمديد حظر النشر لا تقصيره. لتقصيره ارفعه مع ذكر السبب.',
  embargo_reason_missing: 'اذكر سبب رفع حظر النشر: يُحفظ في السجل.',
  embargo_missing: 'ليست القصة تحت حظر نشر.',
  embargo_scheduled_before: ({ at }) => `القصة مجدولة في ${instant(at)}. غيّر ذلك أولًا.`,
  alarm_gone: 'لا يوجد تنبيه كهذا، أو رآه أحد من قبل.',
};
