import type { AlarmKind } from '../../src/domain/desk.ts';
import { figure } from '../refusals/in-arabic.ts';
import type { Words } from '../words.ts';

interface AlarmWords {
  readonly alarms: (many: number) => string;
  readonly kinds: Readonly<Record<AlarmKind, string>>;
  readonly untitled: string;
  /** Of rights to a picture. `when`: their last moment. */
  readonly rights: (when: string, stories: number) => string;
  readonly seen: string;
}

export const words: Words<AlarmWords> = {
  en: {
    alarms: (many) => (many === 1 ? '1 alarm' : `${many} alarms`),
    kinds: {
      schedule_failed: 'A scheduled story was not published',
      schedule_late: 'A scheduled story was published late',
      front_failed: 'A scheduled front was not launched',
      front_late: 'A scheduled front was launched late',
      rights_expiring: 'Rights to a picture run out',
      rights_expired: 'Rights to a picture that readers see have run out',
    },
    rights: (when, stories) =>
      `Until ${when}, ${stories === 1 ? 'in 1 story' : `in ${stories} stories`} of this desk`,
    untitled: 'Story without a headline',
    seen: 'I have seen it',
  },
  ar: {
    alarms: (many) => `تنبيهات: ${figure(many)}`,
    kinds: {
      schedule_failed: 'لم تُنشر قصة مجدولة',
      schedule_late: 'نُشرت قصة مجدولة متأخرة',
      front_failed: 'لم تُطلق واجهة مجدولة',
      front_late: 'أُطلقت واجهة مجدولة متأخرة',
      rights_expiring: 'تنتهي حقوق صورة قريبًا',
      rights_expired: 'انتهت حقوق صورة يراها القراء',
    },
    rights: (when, stories) => `حتى ${when}، عدد قصص هذا القسم: ${figure(stories)}`,
    untitled: 'قصة بلا عنوان',
    seen: 'اطلعت عليه',
  },
};
