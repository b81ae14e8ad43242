import { figure } from '../refusals/in-arabic.ts';
import type { Words } from '../words.ts';

const en = {
  sent: (stories: number) =>
    stories === 1
      ? 'A story had words that were not sent. They are saved now.'
      : `${stories} stories had words that were not sent. They are saved now.`,
  notTaken: (stories: number) =>
    stories === 1
      ? 'Words that you wrote could not be put into their story: you may not write in it now, or their passage is gone. They are kept in this browser.'
      : `Words that you wrote in ${stories} stories could not be put there: you may not write in them now, or their passage is gone. They are kept in this browser.`,
  toThem: 'Get them as text',
  aStory: 'A story that cannot be shown',
  title: 'Words that were not sent',
  intro:
    'Kept in this browser. They go to their story by themselves as soon as there is a connection and you may write in it.',
  nothing: 'There are none: all that you wrote in this browser is saved.',
  copy: 'Copy',
  copied: 'Copied',
  discard: 'Discard',
  discardForGood: 'Discard for good',
  keep: 'Keep',
  waiting: 'This story could not be fetched: there is no connection to the newsroom.',
  waitingHelp: 'It opens by itself as soon as there is one.',
  waitingKept: 'What you wrote here last is kept in this browser and will be sent. As text:',
  closedKept: 'What you wrote here and could not send is kept in this browser. As text:',
  tryNow: 'Connect now',
};

export const words: Words<typeof en> = {
  en,
  ar: {
    sent: (stories) =>
      stories === 1
        ? 'كانت في إحدى المواد كلمات لم تُرسل. حُفظت الآن.'
        : `مواد كانت فيها كلمات لم تُرسل وحُفظت الآن: ${figure(stories)}`,
    notTaken: (stories) =>
      stories === 1
        ? 'تعذّر وضع كلمات كتبتها في مادتها: لم يعد يحق لك الكتابة فيها، أو حُذف موضعها. الكلمات محفوظة في هذا المتصفح.'
        : `تعذّر وضع كلمات كتبتها في موادها: لم يعد يحق لك الكتابة فيها، أو حُذف موضعها. الكلمات محفوظة في هذا المتصفح. عدد المواد: ${stories}`,
    toThem: 'احصل عليها نصًّا',
    aStory: 'مادة لا يمكن عرضها',
    title: 'كلمات لم تُرسل',
    intro: 'محفوظة في هذا المتصفح. تنتقل إلى موادها تلقائيًا متى عاد الاتصال وكان يحق لك الكتابة فيها.',
    nothing: 'لا شيء: كل ما كتبته في هذا المتصفح محفوظ.',
    copy: 'نسخ',
    copied: 'تم النسخ',
    discard: 'تجاهل',
    discardForGood: 'تجاهل نهائيًا',
    keep: 'احتفظ بها',
    waiting: 'تعذّر جلب هذه المادة: لا اتصال بغرفة الأخبار.',
    waitingHelp: 'تُفتح تلقائيًا متى عاد الاتصال.',
    waitingKept: 'آخر ما كتبته هنا محفوظ في هذا المتصفح وسيُرسل. نصّه:',
    closedKept: 'ما كتبته هنا وتعذّر إرساله محفوظ في هذا المتصفح. نصّه:',
    tryNow: 'اتصل الآن',
  },
};
