import type { Translation } from '../../src/domain/refusals/refusal.ts';
import type { values } from '../../src/domain/refusals/values.ts';
import { apart } from '../apart.ts';
import { characters, counted, figure, listed } from './in-arabic.ts';

const entries = (number: number) =>
  counted(number, { one: 'عنصر واحد', two: 'عنصرين', few: '# عناصر', many: '# عنصرًا', other: '# عنصر' });

export const valuesAr: Translation<typeof values> = {
  value_missing: 'لم تُذكر القيمة. اكتبها.',
  value_wrong_kind: ({ expected }) => `نوع القيمة غير صحيح: المطلوب ${apart(expected)}.`,
  value_not_listed: ({ options }) => `اختر واحدًا من: ${listed(options)}.`,
  value_unfit: 'لا يمكن قبول القيمة كما هي. اكتبها بطريقة أخرى.',
  names_unknown: ({ names }) => `لا شيء هنا بهذا الاسم: ${listed(names)}. احذفه.`,
  text_empty: 'الحقل فارغ. اكتب شيئًا.',
  text_too_short: ({ least }) => `النص قصير: يجب ألا يقل عن ${characters(least)}. أضف إليه.`,
  text_too_long: ({ most }) => `النص طويل: يجب ألا يزيد على ${characters(most)}. اختصره.`,
  list_too_short: ({ least }) => `العدد قليل: يجب ألا يقل عن ${entries(least)}. أضف إليه.`,
  list_too_long: ({ most }) => `العدد كبير: يجب ألا يزيد على ${entries(most)}. احذف منه.`,
  number_too_small: ({ least }) => `اكتب عددًا لا يقل عن ${figure(least)}.`,
  number_too_large: ({ most }) => `اكتب عددًا لا يزيد على ${figure(most)}.`,
  email_unfit: `اكتب عنوان بريد مثل ${apart('name@example.org')}.`,
  url_unfit: `اكتب عنوانًا كاملًا مثل ${apart('https://example.org/page')}.`,
  day_unfit: `اكتب يومًا مثل ${apart('2026-11-24')}.`,
  moment_unfit: `اكتب وقتًا مثل ${apart('2026-11-24T09:30:00Z')}.`,
};
