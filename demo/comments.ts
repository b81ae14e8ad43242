/** A reader's comment on a demo story. */
export interface DemoComment {
  /** Id of the demo story. */
  readonly story: string;
  /** Names the comment for those that answer it; unique in all. */
  readonly key: string;
  /** Key of the comment it answers, on the same story. */
  readonly replyTo?: string;
  readonly name: string;
  readonly email: string;
  readonly website?: string;
  /** Plain text; an empty line parts paragraphs. */
  readonly body: string;
  /** Hours before the demo was installed. */
  readonly hoursAgo: number;
  readonly status: 'approved' | 'pending';
}

export const demoComments: readonly DemoComment[] = [
  //ENGLISH
  {
    story: 'ar-rent-questions',
    key: 'rent-ar-deposit',
    name: 'أم كريم',
    email: 'um.kareem@example.org',
    body: 'شكرًا على التبسيط. سؤالي: دفعت التأمين نقدًا قبل خمس سنوات ولا أملك إيصالًا، وصاحب البيت يقول إنه لا يتذكر المبلغ. هل ضاع حقي؟',
    hoursAgo: 28,
    status: 'approved',
  },
  {
    story: 'ar-rent-questions',
    key: 'rent-ar-deposit-clerk',
    replyTo: 'rent-ar-deposit',
    name: 'وليد حمّاد',
    email: 'waleed@example.org',
    body: 'لم يضع. مررت بالحالة نفسها العام الماضي، وقبل مكتب المستأجرين سحبًا من البنك في الأسبوع ذاته مع شهادة جارتي. ابحثي في كشف حسابك عن شهر الانتقال.',
    hoursAgo: 26.5,
    status: 'approved',
  },
  {
    story: 'ar-rent-questions',
    key: 'rent-ar-deposit-doubt',
    replyTo: 'rent-ar-deposit-clerk',
    name: 'سمير ن.',
    email: 'samir.n@example.org',
    body: 'كان ذلك قبل القانون الجديد. قرأت أن الصندوق العام يطلب إيصالًا أو إقرارًا من المالك، وشهادة الجيران للسكن لا للمبلغ. أرجو من الصحيفة أن تسأل.',
    hoursAgo: 24,
    status: 'approved',
  },
  {
    story: 'ar-rent-questions',
    key: 'rent-ar-deposit-answer',
    replyTo: 'rent-ar-deposit-doubt',
    name: 'فارس القنديلي (الميريديان)',
    email: 'faris@example.org',
    body: 'سألنا المكتب صباح اليوم: الشهادة تُثبت السكن فقط كما قال سمير، لكن كشف الحساب يكفي لإثبات المبلغ إذا طابق تاريخه بداية السكن. سنضيف ذلك إلى الموضوع.',
    hoursAgo: 10,
    status: 'approved',
  },
  {
    story: 'ar-rent-questions',
    key: 'rent-ar-owner',
    name: 'مالك شقة واحدة',
    email: 'owner@example.org',
    body: 'أؤجر شقة ورثتها عن أمي، وقسطها أعلى من إيجارها. لا أطلب شفقة، لكن ليت الموضوع سأل مالكًا صغيرًا واحدًا إلى جانب المحامية.',
    hoursAgo: 21,
    status: 'approved',
  },
  {
    story: 'ar-rent-questions',
    key: 'rent-ar-owner-reply',
    replyTo: 'rent-ar-owner',
    name: 'رنا الشيخ',
    email: 'rana@example.org',
    body: 'ملاحظة في محلها، وأنا مستأجرة. غير أن السقف مربوط بالأجور لا بالأسعار كي لا يدفع أحدنا ثمن قسط الآخر. المشكلة في القسط.',
    hoursAgo: 19,
    status: 'approved',
  },
  {
    story: 'ar-two-alphabets',
    key: 'signs-ar-driver',
    name: 'جورج سائق الخط ٧',
    email: 'george@example.org',
    body: 'أقود الخط ٧ منذ عشرين عامًا. قبل اللافتات كنت أُسأل عن المحطة ثلاثين مرة في اليوم، والآن خمس مرات. هذه هي الكلفة التي لم يحسبها أحد.',
    hoursAgo: 22,
    status: 'approved',
  },
  {
    story: 'ar-two-alphabets',
    key: 'signs-ar-disagree',
    replyTo: 'signs-ar-driver',
    name: 'نبيل عازار',
    email: 'nabil.azar@example.org',
    website: 'https://nabil.example.org',
    body: 'أحترم تجربتك، لكني أخالف الكاتبة: ابني تعلّم القراءة بلغة المدينة من اللافتات لأنه لم يجد غيرها. أخشى أن نريح الكبار على حساب الصغار.',
    hoursAgo: 20.5,
    status: 'approved',
  },
  {
    story: 'ar-night-oven',
    key: 'oven-ar-tenor',
    name: 'هيام دبّاس',
    email: 'hiam@example.org',
    body: 'تصحيح صغير بمحبة: شارع الملّاحين كان فيه فرنان لا فرن واحد، والجمرة جاءت من فرن عمّي حنّا. أمي ما زالت تحكي القصة كل عيد.',
    hoursAgo: 44,
    status: 'approved',
  },
  {
    story: 'ar-night-oven',
    key: 'oven-ar-pending',
    replyTo: 'oven-ar-tenor',
    name: 'قارئ من البساتين',
    email: 'reader.orchards@example.org',
    body: 'هل يبيع الفرن يوم الأحد؟ ذهبت مرتين ووجدت الباب الأزرق مغلقًا.',
    hoursAgo: 3,
    status: 'pending',
  },
];
