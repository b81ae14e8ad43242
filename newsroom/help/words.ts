import type { LifecycleAction, LifecycleState } from '../../src/domain/lifecycle.ts';
import type { Words } from '../words.ts';

interface HelpWords {
  readonly title: string;
  readonly statesTitle: string;
  readonly statesIntro: string;
  readonly state: string;
  readonly meaning: string;
  readonly next: string;
  readonly end: string;
  readonly permissionsTitle: string;
  readonly states: Readonly<Record<LifecycleState, readonly [name: string, meaning: string]>>;
  readonly steps: Readonly<Record<LifecycleAction, string>>;
}

const en: HelpWords = {
  title: 'Help',
  statesTitle: 'Where a story stands',
  statesIntro:
    'Every story is in one of these states. What is not listed under “Next” cannot be done from there.',
  state: 'State',
  meaning: 'What it means',
  next: 'Next',
  end: 'Nothing: this is the end of the way.',
  permissionsTitle: 'Who may do what',
  states: {
    draft: ['Draft', 'It is being written. Nobody outside the newsroom can see it.'],
    in_review: [
      'With the desk',
      'Its writer has handed it over; the desk reads it and approves it or gives it back.',
    ],
    ready: ['Ready', 'The desk has approved it. It waits to be published or scheduled.'],
    scheduled: [
      'Scheduled',
      'It will be public at its time, by the clock of the database. Until then it is not.',
    ],
    published: ['Published', 'Readers have it. Changes are kept here until you update it.'],
    corrected: ['Corrected', 'Readers have it, with a correction they can see.'],
    retracted: ['Retracted', 'It was taken back for good; its address says why.'],
    spiked: ['Spiked', 'It was put aside. It can be recovered.'],
  },
  steps: {
    send_to_desk: 'Send to the desk',
    return_to_writer: 'Give back to the writer',
    approve: 'Approve',
    schedule: 'Schedule',
    unschedule: 'Take off the schedule',
    publish: 'Publish',
    update: 'Update',
    correct: 'Correct',
    unpublish: 'Unpublish',
    retract: 'Retract',
    spike: 'Spike',
    recover: 'Recover',
  },
};

const ar: HelpWords = {
  title: 'المساعدة',
  statesTitle: 'أين تقف القصة',
  statesIntro: 'كل قصة في واحدة من هذه الحالات. ما لا يظهر تحت «التالي» لا يمكن فعله من هناك.',
  state: 'الحالة',
  meaning: 'معناها',
  next: 'التالي',
  end: 'لا شيء: هذه نهاية الطريق.',
  permissionsTitle: 'من يفعل ماذا',
  states: {
    draft: ['مسودة', 'قيد الكتابة. لا يراها أحد خارج غرفة الأخبار.'],
    in_review: ['لدى الديسك', 'سلّمها كاتبها؛ يقرأها الديسك ثم يعتمدها أو يعيدها.'],
    ready: ['جاهزة', 'اعتمدها الديسك، وهي تنتظر النشر أو الجدولة.'],
    scheduled: ['مجدولة', 'تُنشر في موعدها بحسب ساعة قاعدة البيانات، ولا تظهر قبله.'],
    published: ['منشورة', 'لدى القراء. تُحفظ التعديلات هنا حتى تحدّثها.'],
    corrected: ['مصحّحة', 'لدى القراء مع تصحيح يرونه.'],
    retracted: ['مسحوبة', 'سُحبت نهائيًا، وعنوانها يذكر السبب.'],
    spiked: ['مستبعدة', 'وُضعت جانبًا، ويمكن استعادتها.'],
  },
  steps: {
    send_to_desk: 'إرسال إلى الديسك',
    return_to_writer: 'إعادة إلى الكاتب',
    approve: 'اعتماد',
    schedule: 'جدولة',
    unschedule: 'إلغاء الجدولة',
    publish: 'نشر',
    update: 'تحديث',
    correct: 'تصحيح',
    unpublish: 'إلغاء النشر',
    retract: 'سحب',
    spike: 'استبعاد',
    recover: 'استعادة',
  },
};

export const words: Words<HelpWords> = { en, ar };
