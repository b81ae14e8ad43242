import type { NoticeKind, NoticeMail } from '../../src/domain/notices.ts';
import type { Words } from '../words.ts';

interface ForYouWords {
  readonly title: string;
  readonly intro: string;
  /** What the frame of every page says. */
  readonly unread: (many: string) => string;
  readonly kinds: Readonly<Record<NoticeKind, string>>;
  readonly new: string;
  readonly untitled: string;
  readonly show: string;
  readonly all: string;
  readonly unreadAlone: string;
  readonly readAll: string;
  readonly none: string;
  readonly noneUnread: string;
  readonly noneHelp: string;
  readonly more: string;
  readonly mail: string;
  readonly mails: Readonly<Record<NoticeMail, string>>;
  readonly saved: string;
}

export const words: Words<ForYouWords> = {
  en: {
    title: 'For you',
    intro: 'Where somebody named you with @, replied to you, or gave you a story.',
    unread: (many) => `For you: ${many}`,
    kinds: {
      mentioned: 'named you',
      replied: 'replied to you',
      suggestion_accepted: 'accepted your suggestion',
      suggestion_rejected: 'turned down your suggestion',
      assigned: 'gave you the story',
      returned: 'gave the story back',
      approval_asked: 'sent the story to your desk',
      correction_asked: 'asks to approve a correction',
    },
    new: 'Unread',
    untitled: 'Story without a headline',
    show: 'Show',
    all: 'All',
    unreadAlone: 'Unread',
    readAll: 'I have read all of it',
    none: 'Nothing yet.',
    noneUnread: 'You have read all of it.',
    noneHelp: 'What others have for you by name comes here.',
    more: 'Show earlier',
    mail: 'When I am not in the newsroom',
    mails: { at_once: 'Send me a mail', never: 'Send me nothing' },
    saved: 'Saved.',
  },
  ar: {
    title: 'لك',
    intro: 'حيث ذكرك أحد بعلامة @ أو ردّ عليك أو كلّفك بقصة.',
    unread: (many) => `لك: ${many}`,
    kinds: {
      mentioned: 'ذكرك',
      replied: 'ردّ عليك',
      suggestion_accepted: 'قبل اقتراحك',
      suggestion_rejected: 'رفض اقتراحك',
      assigned: 'كلّفك بالقصة',
      returned: 'أعاد القصة',
      approval_asked: 'أرسل القصة إلى قسمك',
      correction_asked: 'يطلب اعتماد تصحيح',
    },
    new: 'غير مقروء',
    untitled: 'قصة بلا عنوان',
    show: 'إظهار',
    all: 'الكل',
    unreadAlone: 'غير المقروء',
    readAll: 'قرأت كل ذلك',
    none: 'لا شيء بعد.',
    noneUnread: 'قرأت كل شيء.',
    noneHelp: 'يأتي هنا ما يوجّهه إليك الآخرون بالاسم.',
    more: 'إظهار الأقدم',
    mail: 'حين لا أكون في غرفة الأخبار',
    mails: { at_once: 'أرسلوا إليّ رسالة بريد', never: 'لا ترسلوا إليّ شيئًا' },
    saved: 'تم الحفظ.',
  },
};
