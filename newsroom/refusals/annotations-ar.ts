import type { annotations } from '../../src/domain/refusals/annotations.ts';
import type { Translation } from '../../src/domain/refusals/refusal.ts';
import { apart } from '../apart.ts';
import { counted } from './in-arabic.ts';

export const annotationsAr: Translation<typeof annotations> = {
  passage_too_long: 'هذا المقطع طويل جدًا. حدّد جزءًا أقصر.',
  passage_gone: 'لم يعد المقطع في القصة. ارفض الاقتراح بدلًا من ذلك.',
  passage_changed: 'تغيّر المقطع بعد هذا الاقتراح. انظر إليه قبل أن تقبل.',
  note_unknown: 'لا توجد ملاحظة كهذه؛ ربما حذف أحد القصة.',
  notes_full: 'في هذه القصة ملاحظات كثيرة ولا تتسع لأخرى.',
  note_not_suggestion: 'هذه ملاحظة. أغلقها بدلًا من ذلك.',
  suggestion_not_note: 'الاقتراح يُقبل أو يُرفض.',
  suggestion_raw_html: `لا يأتي الاقتراح بنص ${apart('HTML')} خام.`,
  suggestion_unfit: ({ why }) => `لا يوافق الاقتراح بنية القصة: ${apart(why)}`,
  suggestion_outdated: 'لا يوافق الاقتراح القصة كما هي الآن.',
  suggestion_accepted_by: ({ by }) => `قبل ${apart(by)} هذا الاقتراح من قبل.`,
  suggestion_rejected_by: ({ by }) => `رفض ${apart(by)} هذا الاقتراح من قبل.`,
  suggestion_not_yours: 'لا يرفض الاقتراح أو يفتحه من جديد إلا من يحق له تحرير القصة أو من اقترحه.',
  story_too_large: 'كبرت القصة حتى تعذّر حفظها. احذف شيئًا منها أو اجعلها قصتين.',
  change_unfit: ({ why }) => `لا يوافق هذا التعديل بنية القصة ولم يُحفظ: ${apart(why)}`,
  change_too_deep: ({ levels }) =>
    `لم يُحفظ هذا التعديل: تداخله أعمق من ${counted(levels, { one: 'مستوى واحد', two: 'مستويين', few: '# مستويات', many: '# مستوى', other: '# مستوى' })}.`,
};
