import type { AlarmKind } from '../../src/domain/desk.ts';
import type { Words } from '../words.ts';

interface AlarmWords {
  readonly alarms: (many: number) => string;
  readonly kinds: Readonly<Record<AlarmKind, string>>;
  readonly untitled: string;
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
    },
    untitled: 'Story without a headline',
    seen: 'I have seen it',
  },
  ar: {
    alarms: (many) => `تنبيهات: ${many}`,
    kinds: {
      schedule_failed: 'لم تُنشر قصة مجدولة',
      schedule_late: 'نُشرت قصة مجدولة متأخرة',
      front_failed: 'لم تُطلق واجهة مجدولة',
      front_late: 'أُطلقت واجهة مجدولة متأخرة',
    },
    untitled: 'قصة بلا عنوان',
    seen: 'اطلعت عليه',
  },
};
