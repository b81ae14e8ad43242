import type { ScheduleFailure } from '../../src/domain/desk.ts';
import type { GateReasonWords } from '../../src/domain/gate-reasons.ts';
import { apart } from '../apart.ts';
import type { Words } from '../words.ts';

/** What a server says by codes, of gates and schedules. */
interface FailureWords extends Readonly<Record<Exclude<ScheduleFailure['code'], 'refused'>, string>> {
  /** Why a gate is closed. */
  readonly closed: GateReasonWords;
}

export const failureWords: Words<FailureWords> = {
  en: {
    gates: 'A gate was closed.',
    changed: 'It had changed since it was scheduled, and was to go out unchanged.',
    errors: 'Something went wrong each time it was tried. Whoever runs the server finds it in the log.',
    closed: {
      no_standfirst: () => 'It has no standfirst.',
      no_dateline: () => 'It has no dateline.',
      no_byline: () => 'It has no byline.',
      no_topics: () => 'It has no topics.',
      not_approved: () => 'Somebody who neither wrote nor publishes it has to approve it as it is now.',
      no_alt_text: ({ picture }) => `A picture has no alternative text: ${picture}`,
      no_credit: ({ picture }) => `A picture has no credit: ${picture}`,
      legal_hold: ({ why }) => why,
      picture_gone: ({ picture }) =>
        `The library has no picture ${picture} any more. Take it out of the story, or choose another.`,
      picture_trashed: ({ picture }) =>
        `The picture ${picture} is in the trash. Take it out of the story, or choose another.`,
      rights_missing: ({ picture }) => `Nobody has said by what right we show the picture ${picture}.`,
      rights_expired: ({ picture, on }) => `The rights to the picture ${picture} ran out on ${on}.`,
      rights_elsewhere: ({ picture, editions }) =>
        editions.length === 0
          ? `The picture ${picture} may be shown in no edition.`
          : `The picture ${picture} may be shown in these editions alone: ${editions.join(', ')}.`,
    },
  },
  ar: {
    gates: 'كانت إحدى البوابات مغلقة.',
    changed: 'تغيّرت بعد جدولتها، وكان يجب أن تُنشر دون تغيير.',
    errors: 'حدث خطأ في كل محاولة. يجده في السجل من يدير الخادم.',
    closed: {
      no_standfirst: () => 'ليس لها مقدمة.',
      no_dateline: () => 'لم يُذكر مكان الخبر.',
      no_byline: () => 'لم يُذكر اسم كاتبها.',
      no_topics: () => 'ليس لها مواضيع.',
      not_approved: () => 'يجب أن يعتمدها كما هي الآن شخص لم يكتبها ولا ينشرها.',
      no_alt_text: ({ picture }) => `صورة بلا نص بديل: ${apart(picture)}`,
      no_credit: ({ picture }) => `صورة لم يُذكر مصدرها: ${apart(picture)}`,
      legal_hold: ({ why }) => why,
      picture_gone: ({ picture }) =>
        `لم تعد الصورة ${apart(picture)} في المكتبة. أزلها من القصة أو اختر غيرها.`,
      picture_trashed: ({ picture }) => `الصورة ${apart(picture)} في السلة. أزلها من القصة أو اختر غيرها.`,
      rights_missing: ({ picture }) => `لم يقل أحد بأي حق نعرض الصورة ${apart(picture)}.`,
      rights_expired: ({ picture, on }) => `انتهت حقوق الصورة ${apart(picture)} في ${apart(on)}.`,
      rights_elsewhere: ({ picture, editions }) =>
        editions.length === 0
          ? `لا يجوز عرض الصورة ${apart(picture)} في أي طبعة.`
          : `لا يجوز عرض الصورة ${apart(picture)} إلا في هذه الطبعات: ${apart(editions.join('، '))}.`,
    },
  },
};
