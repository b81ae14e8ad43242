import type { Translation } from '../../src/domain/refusals/refusal.ts';
import type { requests } from '../../src/domain/refusals/requests.ts';
import { apart } from '../apart.ts';
import { counted } from './in-arabic.ts';

export const requestsAr: Translation<typeof requests> = {
  request_unfit: 'لا يمكن قبول بعض ما أُرسل كما هو. صحّح كل ما يلي ثم حاول مرة أخرى.',
  request_not_taken: 'لا يمكن قبول هذا الطلب.',
  request_too_long: 'هذا أطول من كل ما يُطلب هنا. اختصره.',
  json_expected: `أرسل البيانات بصيغة ${apart('JSON')}.`,
  nothing_here: 'لا شيء هنا.',
  failed: 'حدث خطأ هنا. حاول مرة أخرى لاحقًا.',
  maintenance: `تجري صيانة ${apart('Masthead')}: لا يُستقبل شيء الآن. حاول مرة أخرى لاحقًا.`,
  sent_from_elsewhere: 'لا يُقبل هذا إلا من غرفة الأخبار نفسها.',
  too_many_tries: ({ minutes }) =>
    `محاولات كثيرة. انتظر ${counted(minutes, {
      one: 'دقيقة واحدة',
      two: 'دقيقتين',
      few: '# دقائق',
      other: '# دقيقة',
    })} ثم حاول مرة أخرى.`,
  key_or_session_missing: `سجّل دخولك، أو أرسل مفتاحًا صالحًا: ${apart('Authorization: Bearer mk_… (masthead key create)')}`,
  sign_in_first: 'سجّل دخولك أولًا.',
  permission_missing: ({ action }) =>
    `لا يحق لك فعل هذا هنا (${apart(action)}). اطلب الصلاحية من أحد المالكين.`,
  comment_unknown: ({ id }) => `لا يوجد تعليق بالمعرّف ${apart(id)}.`,
  list_place_unknown: `قيمة ${apart('after')} ليست ${apart('next')} من صفحة في هذه القائمة.`,
};
