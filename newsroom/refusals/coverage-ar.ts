import type { coverage } from '../../src/domain/refusals/coverage.ts';
import type { Translation } from '../../src/domain/refusals/refusal.ts';
import { apart } from '../apart.ts';
import { characters, counted } from './in-arabic.ts';

export const coverageAr: Translation<typeof coverage> = {
  coverage_missing: 'لا تغطية مباشرة في هذه القصة بعد. ابدأها أولًا.',
  coverage_unknown: 'لا تغطية مباشرة في هذه القصة.',
  coverage_running: 'التغطية المباشرة جارية بالفعل.',
  coverage_ended: 'انتهت التغطية المباشرة من قبل.',
  coverage_ended_to_post: 'انتهت التغطية المباشرة. استأنفها لتنشر فيها.',
  post_unknown: 'لا توجد مشاركة كهذه في هذه القصة.',
  post_story_gone: 'سُحبت القصة في هذه الأثناء.',
  post_story_not_live: 'ليست هذه القصة لدى القراء بعد. انشر القصة أولًا ثم مشاركاتها.',
  post_changed_before_publishing: 'غيّر شخص آخر المشاركة في هذه الأثناء. انظر إليها ثم انشر من جديد.',
  post_changed_before_saving: 'غيّر شخص آخر المشاركة في هذه الأثناء. انظر إليها ثم احفظ من جديد.',
  post_unpublished_to_pin: 'انشر المشاركة قبل أن تثبّتها.',
  post_story_held: ({ why }) => `على القصة حظر قانوني: ${apart(why)}`,
  post_needs_second_person: 'يطلب هذا القسم أن يراجع شخص ثانٍ ما يصل إلى القراء: لينشرها شخص لم يكتبها.',
  post_names_too_many: ({ most, longest }) =>
    `للمشاركة ${counted(most, { one: 'اسم واحد', two: 'اسمان', few: '# أسماء', many: '# اسمًا', other: '# اسم' })} على الأكثر، ولا يزيد كل اسم على ${characters(longest)}.`,
  post_standfirst: 'لا مقدمة للمشاركة. ضعها في نصها.',
  post_block_unfit: ({ block }) => `لا تتسع المشاركة لكتلة من نوع ${apart(block)}. ضعها في القصة.`,
  post_too_long: ({ most, characters: written }) =>
    `لا تزيد المشاركة على ${characters(most)}، وفي هذه ${characters(written)}. اختصرها.`,
  post_empty: 'المشاركة فارغة. اكتب شيئًا ثم انشرها من جديد.',
  post_unfit: 'لا يمكن نشر المشاركة بعد.',
  summary_points_too_many: ({ most }) =>
    `للملخص ${counted(most, { one: 'نقطة واحدة', two: 'نقطتان', few: '# نقاط', many: '# نقطة', other: '# نقطة' })} على الأكثر.`,
  summary_point_too_long: ({ most }) => `لا تزيد نقطة الملخص على ${characters(most)}. اختصرها.`,
  summary_changed: 'غيّر شخص آخر الملخص في هذه الأثناء. انظر إليه ثم احفظ من جديد.',
};
