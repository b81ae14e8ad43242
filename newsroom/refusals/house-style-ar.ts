import type { houseStyle } from '../../src/domain/refusals/house-style.ts';
import type { Translation } from '../../src/domain/refusals/refusal.ts';
import { counted, figure } from './in-arabic.ts';

export const houseStyleAr: Translation<typeof houseStyle> = {
  style_rules_full: ({ most }) =>
    `بلغت القواعد ${counted(most, { one: 'قاعدة واحدة', two: 'قاعدتين', few: '# قواعد', many: '# قاعدة', other: '# قاعدة' })}، وهذا أقصى عدد. احذف بعضها أولًا.`,
  style_rule_unknown: 'لا توجد قاعدة كهذه؛ ربما حذفها أحد.',
  style_rule_changed: 'غيّر شخص آخر هذه القاعدة في هذه الأثناء. اقرأها من جديد قبل أن تغيّرها.',
  style_phrase_wildcards: 'تحتاج العبارة إلى حرف واحد على الأقل غير * و?.',
  style_phrase_length: `اكتب عبارة من حرف واحد إلى ${figure(120)} حرفًا.`,
  style_phrase_unfit: 'لا يمكن البحث عن هذه العبارة. اكتبها بطريقة أخرى.',
  style_check_number_missing: 'حدّد كم حرفًا يُسمح به في العنوان.',
  style_check_without_number: 'لا عدد لهذا الفحص. اترك العدد فارغًا.',
};
