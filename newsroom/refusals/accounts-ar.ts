import type { accounts } from '../../src/domain/refusals/accounts.ts';
import type { Translation } from '../../src/domain/refusals/refusal.ts';
import { apart } from '../apart.ts';
import { counted, figure, listed } from './in-arabic.ts';

const tries = (number: number) =>
  counted(number, {
    one: 'بقيت محاولة واحدة',
    two: 'بقيت محاولتان',
    few: 'بقيت # محاولات',
    many: 'بقيت # محاولة',
    other: 'بقيت # محاولة',
  });

export const accountsAr: Translation<typeof accounts> = {
  wrong_credentials: 'العنوان أو كلمة المرور غير صحيح.',
  wrong_code: ({ left }) => `هذا الرمز غير صحيح أو استُخدم من قبل. ${tries(left)}.`,
  too_many_wrong_codes: 'رموز خاطئة كثيرة. سجّل دخولك من جديد.',
  totp_code_wrong: 'هذا الرمز غير صحيح. تحقق من ساعة هاتفك واستخدم الرمز التالي.',
  passkey_refused: 'لم يُقبل مفتاح المرور هذا. حاول مرة أخرى أو ادخل بطريقة أخرى.',
  passkeys_full: ({ most }) =>
    `لديك ${counted(most, { few: '# مفاتيح مرور', many: '# مفتاح مرور', other: '# مفتاح مرور' })}، وهذا أقصى عدد. احذف أحدها أولًا.`,
  passkey_unknown: 'ليس لديك مفتاح مرور كهذا.',
  confirm_first: 'أثبت هويتك مرة أخرى.',
  sign_in_step_ended: 'استغرق هذا وقتًا طويلًا. سجّل دخولك بكلمة المرور أولًا.',
  sign_in_crowded: 'يسجّل كثيرون دخولهم في هذه اللحظة. حاول مرة أخرى بعد دقيقة.',
  sso_missing: 'الدخول الموحّد غير مُعدّ هنا.',
  session_unknown: 'لا توجد جلسة كهذه: لقد انتهت.',
  password_short: `استخدم ${figure(12)} حرفًا على الأقل، و${figure(15)} أو أكثر أفضل. عدة كلمات تجعلها سهلة.`,
  password_long: 'كلمة المرور هذه طويلة جدًا. اختصرها.',
  password_common: 'هذه من كلمات المرور التي تُجرَّب أولًا. استخدم عدة كلمات من عندك.',
  password_own: 'لا تضع اسمك أو بريدك أو اسم الموقع في كلمة المرور.',
  reset_link_ended: 'استُخدم هذا الرابط أو انتهت مدته. اطلب رابطًا جديدًا من صفحة الدخول.',
  invitation_link_ended: 'استُخدم هذا الرابط أو انتهت مدته. اطلب رابطًا جديدًا ممن دعاك.',
  claim_link_ended: `استُخدم هذا الرابط أو انتهت مدته. أعد تشغيل ${apart('Masthead')} للحصول على رابط جديد.`,
  email_taken: 'هذا البريد لأحد العاملين هنا. استخدم غيره.',
  invitation_unknown: 'لا توجد دعوة كهذه. ربما قُبلت.',
  name_not_one_line: 'اكتب الاسم في سطر واحد.',
  person_unknown: 'لا أحد من العاملين بهذا المعرّف.',
  person_changed: 'غيّر شخص آخر صلاحيات هذا الشخص في هذه الأثناء. انظر إليها من جديد قبل أن تغيّرها.',
  last_owner: 'هذا هو المالك الأخير. عيّن مالكًا آخر أولًا.',
  own_rights: 'لا يغيّر أحد صلاحيات نفسه. اطلب ذلك من مالك آخر.',
  owner_alone_changes: 'لا يغيّر المالكين ولا يمنح إدارة الأشخاص والمفاتيح إلا مالك.',
  key_unfit: ({ scopes }) =>
    `يحتاج المفتاح إلى اسم في سطر واحد، ونطاقات (${listed(scopes)})، ومدة لا تزيد على ${figure(36_500)} يوم.`,
  key_unknown: ({ id }) => `لا يوجد مفتاح بالمعرّف ${apart(id)}. اعرض المفاتيح: ${apart('masthead key list')}`,
};
