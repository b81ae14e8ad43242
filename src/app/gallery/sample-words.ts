import type { Direction } from '../../domain/article.ts';

/** What the gallery's stories say. Long, short and mixed words, as a day brings them. */
export interface SampleWords {
  readonly paper: string;
  readonly sections: readonly string[];
  readonly headlines: readonly string[];
  readonly standfirst: string;
  readonly kicker: string;
  readonly writers: readonly string[];
  readonly sentences: readonly string[];
  readonly short: readonly string[];
  /** The same in another language, as names and titles come. */
  readonly foreign: { readonly text: string; readonly lang: string };
}

const english: SampleWords = {
  paper: 'The Meridian',
  sections: ['World', 'Politics', 'Business', 'Culture', 'Science', 'Sport'],
  headlines: [
    'Harbour council votes to keep the last wooden crane',
    'The winter ferry sails twice a day again',
    'Rents fall',
    'How a forgotten observatory taught three generations of fishermen to read the weather',
  ],
  standfirst:
    'After nine years of argument the crane on the quay will stay where it is, and the town will pay.',
  kicker: 'Harbour',
  writers: ['Ada Moreno', 'Tom Okafor'],
  sentences: [
    'The council voted by seven to two on Thursday to keep the wooden crane that has stood on the harbour quay since 1911.',
    'The decision ends nine years in which it was closed, surveyed, nearly sold and twice set on fire; the harbour master puts the cost of its repair at 340,000.',
    '“We have buried better things than this crane, and regretted each of them,” said the woman who chaired the inquiry.',
  ],
  short: [
    'Oak beams',
    'The chain, tested to four tonnes',
    'No paint, as in 1911',
    'Quay',
    'Hill',
    'Old town',
  ],
  foreign: { text: 'مكتبة الميناء', lang: 'ar' },
};

const arabic: SampleWords = {
  paper: 'الميريديان',
  sections: ['العالم', 'سياسة', 'اقتصاد', 'ثقافة', 'علوم', 'رياضة'],
  headlines: [
    'مجلس الميناء يصوّت للإبقاء على آخر رافعة خشبية',
    'عبّارة الشتاء تعود إلى رحلتين في اليوم',
    'الإيجارات تنخفض',
    'كيف علّم مرصدٌ منسيّ ثلاثة أجيال من الصيادين قراءة الطقس',
  ],
  standfirst: 'بعد تسع سنوات من الجدل تبقى الرافعة على الرصيف في مكانها، وتدفع المدينة ثمن إصلاحها.',
  kicker: 'الميناء',
  writers: ['ليلى حداد', 'سامي نصار'],
  sentences: [
    'صوّت المجلس يوم الخميس بسبعة أصوات مقابل صوتين للإبقاء على الرافعة الخشبية القائمة على رصيف الميناء منذ عام 1911.',
    'ينهي القرار تسع سنوات أُغلقت فيها الرافعة وفُحصت وكادت تُباع واحترقت مرتين، ويقدّر مدير الميناء كلفة إصلاحها بنحو 340 ألفًا.',
    'وقالت رئيسة لجنة التحقيق: «دفنّا أشياء أفضل من هذه الرافعة، وندمنا على كل واحد منها».',
  ],
  short: [
    'عوارض من البلوط',
    'السلسلة الأصلية، تحمل أربعة أطنان',
    'بلا طلاء كما في عام 1911',
    'الرصيف',
    'التل',
    'البلدة القديمة',
  ],
  foreign: { text: 'Newport Observatory', lang: 'en' },
};

export function sampleWords(direction: Direction): SampleWords {
  return direction === 'rtl' ? arabic : english;
}
