import { figure } from '../refusals/in-arabic.ts';
import type { Words } from '../words.ts';

const en = {
  untitled: 'Story without a headline',
  toLive: 'Live coverage: write posts',
  newStory: 'New story',
  newStoryIntro: 'Give it a headline to begin with. It can change until it is published, and after.',
  headline: 'Headline',
  create: 'Begin',
  panels: 'Beside the story',
  outline: 'Outline',
  notes: 'Notes',
  checks: 'Checks',
  history: 'History',
  details: 'Details',
  publishing: 'Publishing',
  here: (names: string) => `Here too: ${names}`,
  status: {
    connecting: 'Connecting…',
    saved: 'Saved',
    saving: 'Saving…',
    offline: (many: number, isKept: boolean) => {
      if (many === 0) return 'Offline. You can go on writing.';
      const changes = many === 1 ? '1 change' : `${many} changes`;
      return isKept
        ? `Offline: ${changes} kept on this device`
        : `Offline: ${changes} not kept on this device yet`;
    },
    must_reload: 'The newsroom was updated. Reload to go on; what you wrote is kept.',
    signed_out: 'You were signed out. Sign in again; what you wrote is kept.',
    gone: 'This story is not here any more, or is not for you.',
  },
  readOnly: 'You can read this story but not change it.',
  notKept: 'This browser keeps no copy. Do not close the page while you are offline.',
  reload: 'Reload',
  retry: 'Connect now',
  takeBack: 'Take back and copy',
  displaced: {
    passage_deleted: 'Somebody deleted the passage you were writing in. Your words:',
    not_taken: 'What you wrote in a window before could not be saved here. Your words:',
  },
  copy: 'Copy',
  dismiss: 'Dismiss',
};

export const words: Words<typeof en> = {
  en,
  ar: {
    untitled: 'قصة بلا عنوان',
    toLive: 'التغطية المباشرة: اكتب منشورات',
    newStory: 'قصة جديدة',
    newStoryIntro: 'ابدأ بعنوان. يمكن تغييره قبل النشر وبعده.',
    headline: 'العنوان',
    create: 'ابدأ',
    panels: 'بجانب القصة',
    outline: 'المخطط',
    notes: 'الملاحظات',
    checks: 'الفحوص',
    history: 'السجل',
    details: 'التفاصيل',
    publishing: 'النشر',
    here: (names) => `هنا أيضًا: ${names}`,
    status: {
      connecting: 'جارٍ الاتصال…',
      saved: 'محفوظ',
      saving: 'جارٍ الحفظ…',
      offline: (many, isKept) => {
        if (many === 0) return 'لا يوجد اتصال. يمكنك مواصلة الكتابة.';
        return isKept
          ? `لا يوجد اتصال: التغييرات المحفوظة على هذا الجهاز: ${figure(many)}`
          : `لا يوجد اتصال: التغييرات التي لم تُحفظ بعد على هذا الجهاز: ${figure(many)}`;
      },
      must_reload: 'تم تحديث النظام. أعد تحميل الصفحة للمتابعة؛ ما كتبته محفوظ.',
      signed_out: 'تم تسجيل خروجك. سجّل الدخول مجددًا؛ ما كتبته محفوظ.',
      gone: 'لم تعد هذه القصة هنا، أو ليست متاحة لك.',
    },
    readOnly: 'يمكنك قراءة هذه القصة ولا يمكنك تغييرها.',
    notKept: 'لا يحتفظ هذا المتصفح بنسخة. لا تغلق الصفحة وأنت دون اتصال.',
    reload: 'إعادة التحميل',
    retry: 'اتصل الآن',
    takeBack: 'تراجع وانسخ',
    displaced: {
      passage_deleted: 'حذف شخص ما المقطع الذي كنت تكتب فيه. كلماتك:',
      not_taken: 'تعذّر هنا حفظ ما كتبته في نافذة سابقة. كلماتك:',
    },
    copy: 'نسخ',
    dismiss: 'إخفاء',
  },
};
