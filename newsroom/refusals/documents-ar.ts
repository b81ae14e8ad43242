import type { documents } from '../../src/domain/refusals/documents.ts';
import type { Translation } from '../../src/domain/refusals/refusal.ts';
import { apart } from '../apart.ts';
import { characters, counted, figure } from './in-arabic.ts';

export const documentsAr: Translation<typeof documents> = {
  document_too_deep: ({ levels }) =>
    `تداخل النص أعمق من ${counted(levels, { one: 'مستوى واحد', two: 'مستويين', few: '# مستويات', many: '# مستوى', other: '# مستوى' })}. بسّطه.`,
  document_unfit: ({ why }) => `لا يوافق النص بنية القصة: ${apart(why)}`,
  html_too_long: ({ most, characters: written }) =>
    `في نص ${apart('HTML')} ${characters(written)}، والحد الأقصى ${figure(most)}. اختصره.`,
  html_unreadable: `تعذّرت قراءة نص ${apart('HTML')}.`,
  html_too_deep: `تداخل نص ${apart('HTML')} أعمق مما تحتمله قصة. بسّطه.`,
  raw_html_not_allowed: `فيه نص ${apart('HTML')} خام لا يحق لدورك استخدامه. أزله، أو اطلب من محرر أن يضعه.`,
  link_unfit: ({ address }) => `في النص رابط لا يصلح عنوانه: ${apart(address)}`,
  correction_date_unfit: ({ date }) => `تاريخ التصحيح ${apart(date)}؛ اكتبه هكذا: ${apart('2026-11-24')}.`,
  chart_form_unknown: ({ form }) => `لا يوجد شكل رسم بياني باسم ${apart(form)}. اختر شكلًا آخر.`,
  code_language_unfit: ({ name }) => `ليس ${apart(name)} اسم لغة برمجة.`,
  document_address_unfit: ({ address }) => `لا يصلح عنوان أحد المستندات: ${apart(address)}`,
  embed_unknown: ({ host }) => `لا يمكن تضمين شيء من ${apart(host)}. ضع رابطًا إليه بدلًا من ذلك.`,
  heading_level_unfit: ({ level }) =>
    `مستوى أحد العناوين الفرعية ${figure(level)}؛ يجب أن يكون ${figure(2)} أو ${figure(3)} أو ${figure(4)}.`,
  picture_address_unfit: ({ address }) => `لا يصلح عنوان إحدى الصور: ${apart(address)}`,
  quote_source_unfit: ({ address }) => `مصدر أحد الاقتباسات ليس عنوانًا على الويب: ${apart(address)}`,
  story_link_unfit: ({ address }) => `لا يصلح رابط إلى قصة أخرى: ${apart(address)}`,
  recording_address_unfit: ({ address }) => `لا يصلح عنوان أحد التسجيلات: ${apart(address)}`,
  captions_unfit: `تعذّرت قراءة ترجمة أحد التسجيلات. صيغتها ${apart('WebVTT')}: السطر الأول ${apart('WEBVTT')}، ثم مقاطع بأوقات مثل ${apart('00:01.000 --> 00:04.000')}.`,
  timeline_date_unfit: ({ date }) =>
    `تاريخ أحد مداخل الخط الزمني ${apart(date)}؛ اكتبه هكذا: ${apart('2026')} أو ${apart('2026-11')} أو ${apart('2026-11-24')}.`,
};
