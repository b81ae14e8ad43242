import type { LifecycleAction, LifecycleState } from '../../src/domain/lifecycle.ts';
import type { Translation } from '../../src/domain/refusals/refusal.ts';
import type { stories } from '../../src/domain/refusals/stories.ts';
import { apart } from '../apart.ts';
import { counted, figure } from './in-arabic.ts';

const states: Readonly<Record<LifecycleState, string>> = {
  draft: 'مسودة',
  in_review: 'لدى الديسك',
  ready: 'جاهزة',
  scheduled: 'مجدولة',
  published: 'منشورة',
  corrected: 'مصحّحة',
  retracted: 'مسحوبة',
  spiked: 'مستبعدة',
};
const actions: Readonly<Record<LifecycleAction, string>> = {
  send_to_desk: 'إرسالها إلى الديسك',
  return_to_writer: 'إعادتها إلى الكاتب',
  approve: 'اعتمادها',
  schedule: 'جدولتها',
  unschedule: 'إلغاء جدولتها',
  publish: 'نشرها',
  update: 'تحديثها',
  correct: 'تصحيحها',
  unpublish: 'إلغاء نشرها',
  retract: 'سحبها',
  spike: 'استبعادها',
  recover: 'استعادتها',
};

export const storiesAr: Translation<typeof stories> = {
  story_unknown: ({ id }) => `لا توجد قصة بالمعرّف ${apart(id)}.`,
  story_not_yours: 'لا توجد قصة كهذه متاحة لك.',
  story_read_only: 'يحق لك قراءة هذه القصة لا تغييرها. اطلب ذلك من الديسك المسؤول عنها.',
  story_of_newer_masthead: `فُتحت هذه القصة بإصدار أحدث من ${apart('Masthead')}. حاول مرة أخرى بعد لحظات.`,
  version_unknown: ({ version }) => `ليس لهذه القصة نسخة رقم ${figure(version)}.`,
  passage_not_in_version: 'المقطع ليس في هذه النسخة من القصة: إما أنه فارغ أو يتجاوز نهايتها.',
  story_step_impossible: ({ state, action }) => `هذه القصة ${states[state]}: لا يمكن ${actions[action]}.`,
  field_changed: 'تغيّرت القيمة في هذه الأثناء. انظر إلى القيمتين واختر.',
  field_changed_by: ({ by }) => `غيّر ${apart(by)} القيمة في هذه الأثناء. انظر إلى القيمتين واختر.`,
  edition_of_live_story: 'القصة لدى القراء في هذه الطبعة. ألغِ نشرها قبل نقلها إلى طبعة أخرى.',
  slug_of_live_story: 'القصة لدى القراء في عنوانها. غيّر العنوان من لوحة النشر ليقود القديم إلى الجديد.',
  section_called: ({ slug, name }) => `القسم ${apart(slug)} اسمه ${apart(name)}.`,
  section_unknown: 'لا يوجد قسم كهذا. اختر قسمًا موجودًا، أو اطلب من محرر إنشاء قسم جديد.',
  language_unknown: ({ tag }) =>
    `ليس ${apart(tag)} رمز لغة. استخدم رمزًا مثل ${apart('en')} أو ${apart('ar')} أو ${apart('fr-CA')}.`,
  slug_unfit: ({ slug, name }) =>
    `لا يصلح ${apart(slug)} لعنوان صفحة. اترك عنوان ${apart(name)} لغرفة الأخبار.`,
  name_twice: ({ name }) => `ورد ${apart(name)} مرتين. احذف أحدهما.`,
  series_unknown: ({ name }) =>
    `ليس في الطبعة سلسلة باسم ${apart(name)}. اختر سلسلة موجودة، أو اطلب من محرر الديسك أن يبدأها.`,
  storyline_unknown: ({ name }) =>
    `ليس في الطبعة ملف باسم ${apart(name)}. اختر ملفًا موجودًا، أو اطلب من محرر الديسك أن يبدأه.`,
  colleague_gone: 'لم يعد أحد المذكورين يعمل هنا. اختر غيره.',
  translation_of_itself: 'لا تكون القصة ترجمة لنفسها. اختر قصة أخرى.',
  translation_same_language: 'القصتان باللغة نفسها. حدّد لغة الترجمة أولًا.',
  translation_of_none: 'ليست ترجمة لقصة لدى القراء.',
  translation_has_own: 'لهذه القصة ترجماتها. افصلها عنها أولًا.',
  translation_taken: ({ headline }) => `هناك ترجمة بهذه اللغة: ${apart(headline)}`,
  views_full: ({ most }) =>
    `لديك ${counted(most, { one: 'عرض محفوظ', two: 'عرضان محفوظان', few: '# عروض محفوظة', many: '# عرضًا محفوظًا', other: '# عرض محفوظ' })}، وهذا أقصى عدد. احذف أحدها أولًا.`,
  view_unknown: 'ليس لديك عرض محفوظ كهذا.',
  views_for_people: 'تُحفظ العروض للأشخاص لا للمفاتيح.',
  notices_for_people: 'لا يُبلَّغ بالأمور إلا الأشخاص، لا المفاتيح.',
  notice_unknown: 'لم تُبلَّغ بشيء كهذا.',
  import_not_yours: 'لا يحق لك تغيير قصة هذا المصدر. اطلب ذلك من صاحبها.',
};
