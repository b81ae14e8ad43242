import { formatCalendarDate, formatList } from './format.ts';
import type { Messages } from './message-types.ts';
import { type PluralForms, plural } from './plural.ts';

const corrections: Readonly<Record<string, string>> = {
  correction: 'تصويب',
  clarification: 'توضيح',
  'editors-note': 'ملاحظة من هيئة التحرير',
};

/** Keeps an address or a foreign name from mixing its order with the sentence around it (UAX 9, FSI and PDI). */
const isolate = (text: string) => `\u2068${text}\u2069`;

/** @param language the edition's, for its numbers and dates */
export function arabic(language: string): Messages {
  const count = (n: number, forms: PluralForms) => plural(language, n, forms);
  // A year is a name, not an amount: it has no thousands separator.
  const yearOf = (year: number) => formatCalendarDate(String(year), language);
  const characters = (limit: number) =>
    count(limit, { one: 'حرفًا واحدًا', two: 'حرفين', few: '{n} أحرف', many: '{n} حرفًا', other: '{n} حرف' });
  return {
    page: {
      title: (page, paper) => `${page} | ${paper}`,
      skipToContent: 'انتقل إلى المحتوى',
      sections: 'الأقسام',
      home: 'الرئيسية',
      frontPage: 'الصفحة الأولى',
      editions: 'الطبعات',
      breadcrumbs: 'أنت هنا',
      backToTop: 'العودة إلى أعلى الصفحة',
      feed: 'خلاصة الأخبار',
      feedOf: (name) => `خلاصة ${name}`,
      feedDescription: (paper) => `آخر ما نشرته ${paper}`,
      allRights: (paper, year) => `© ${yearOf(year)} ${paper}. جميع الحقوق محفوظة.`,
      printedFrom: (address) => `طُبعت هذه الصفحة من ${isolate(address)}`,
    },
    article: {
      published: 'تاريخ النشر:',
      updated: 'آخر تحديث:',
      minutesToRead: (minutes) =>
        count(minutes, {
          zero: 'تُقرأ في أقل من دقيقة',
          one: 'تُقرأ في دقيقة واحدة',
          two: 'تُقرأ في دقيقتين',
          few: 'تُقرأ في {n} دقائق',
          many: 'تُقرأ في {n} دقيقة',
          other: 'تُقرأ في {n} دقيقة',
        }),
      topics: 'الموضوعات',
      share: 'مشاركة',
      permanentLink: 'رابط هذا الموضوع',
      copyLink: 'نسخ الرابط',
      linkCopied: 'نُسخ الرابط',
      moreIn: (section) => `المزيد في قسم «${section}»`,
    },
    history: {
      title: 'ما تغيّر في هذا الموضوع',
      link: 'اطّلع على التغييرات',
      updated: 'تحديث',
      unpublished: 'سُحب من النشر',
      published: 'أُعيد نشره',
      correction: corrections.correction ?? '',
      clarification: corrections.clarification ?? '',
      editorsNote: corrections['editors-note'] ?? '',
    },
    preview: {
      title: (headline) => `معاينة: ${headline}`,
      heading: 'معاينة خاصة بـ',
      warning: (until) =>
        `كما هو الآن لدى غرفة الأخبار. هذه الصفحة لك وحدك، فلا تشاركها. ينتهي الرابط في ${isolate(until)}.`,
      goneTitle: 'هذا الرابط لا يؤدي إلى شيء',
      goneText: 'رابط المعاينة لشخص واحد ولمدة محدودة. اطلب رابطًا جديدًا من غرفة الأخبار.',
    },
    related: {
      title: 'موضوعات ذات صلة',
      sameTopics: (names) =>
        `${names.length === 1 ? 'الموضوع نفسه' : 'الموضوعات نفسها'}: ${formatList(names, language)}`,
      sameWords: (words) => `يتناول أيضًا: ${formatList(words, language)}`,
      sameDays: 'من الأيام نفسها',
    },
    comments: {
      title: 'التعليقات',
      count: (comments) =>
        count(comments, {
          zero: 'لا تعليقات بعد',
          one: 'تعليق واحد',
          two: 'تعليقان',
          few: '{n} تعليقات',
          many: '{n} تعليقًا',
          other: '{n} تعليق',
        }),
      none: 'لم يعلّق أحد بعد. ماذا تعرفون عن هذا الموضوع؟',
      reply: 'ردّ',
      replyTo: (name) => `الرد على ${name}`,
      inReplyTo: (name) => `ردًّا على ${name}`,
      permanentLink: 'رابط هذا التعليق',
      receivedTitle: 'شكرًا لك، وصلنا تعليقك',
      receivedText:
        'يقرأ أحد المشرفين كل تعليق قبل نشره. تعليقك الآن في انتظار المراجعة، ولا يلزمك فعل شيء آخر.',
      backToStory: 'العودة إلى الموضوع',
    },
    commentForm: {
      title: 'اترك تعليقًا',
      replyingTo: (name) => `ردّك على ${name}`,
      cancelReply: 'إلغاء الرد',
      emailNotPublished: 'لن يُنشر عنوان بريدك الإلكتروني.',
      requiredMarked: 'الحقول الإلزامية مشار إليها بعلامة *',
      required: 'إلزامي',
      name: 'الاسم',
      email: 'البريد الإلكتروني',
      website: 'الموقع الإلكتروني',
      comment: 'التعليق',
      post: 'إرسال التعليق',
      moderated: 'يقرأ أحد المشرفين كل تعليق قبل نشره.',
      leaveEmpty: 'اترك هذا الحقل فارغًا',
    },
    commentErrors: {
      summaryTitle: (errors) =>
        count(errors, {
          one: 'لم يُرسل تعليقك: حقل واحد يحتاج إلى مراجعة',
          two: 'لم يُرسل تعليقك: حقلان يحتاجان إلى مراجعة',
          few: 'لم يُرسل تعليقك: {n} حقول تحتاج إلى مراجعة',
          many: 'لم يُرسل تعليقك: {n} حقلًا يحتاج إلى مراجعة',
          other: 'لم يُرسل تعليقك: {n} حقل يحتاج إلى مراجعة',
        }),
      nameMissing: 'اكتب الاسم الذي سيظهر مع تعليقك.',
      nameTooLong: (limit) => `اختصر الاسم بحيث لا يتجاوز ${characters(limit)}.`,
      emailMissing: 'اكتب عنوان بريدك الإلكتروني. لن يُنشر هذا العنوان.',
      emailInvalid: 'اكتب عنوان بريد إلكتروني صحيحًا، فيه اسم ثم العلامة @ ثم اسم النطاق.',
      websiteInvalid: 'اكتب عنوان الموقع كاملًا كما يظهر في المتصفح، أو اترك هذا الحقل فارغًا.',
      commentMissing: 'اكتب تعليقك.',
      commentTooLong: (limit) => `اختصر التعليق بحيث لا يتجاوز ${characters(limit)}.`,
      tooMany: 'أرسلت عدة تعليقات في وقت قصير. ما كتبته محفوظ أدناه: أعد إرساله بعد بضع دقائق.',
      parentGone: 'التعليق الذي ترد عليه لم يعد موجودًا. ما كتبته محفوظ أدناه: يمكنك إرساله تعليقًا مستقلًّا.',
    },
    lists: {
      latest: 'الأحدث',
      older: 'موضوعات أقدم',
      newest: 'أحدث الموضوعات',
      olderTitle: 'موضوعات أقدم',
      storiesBy: (name) => `موضوعات بقلم ${name}`,
      storiesAbout: (topic) => `موضوعات عن «${topic}»`,
      emptyFront: 'المطبعة ساخنة والمحررون يكتبون. هنا سيقف أول خبر.',
      emptySection: 'لم يقع هنا بعد ما نستطيع أن نضع اسمنا تحته. وحين يقع ستقرؤونه في هذه الصفحة.',
      emptyAuthor: 'لا موضوع بهذا الاسم بعد: الخبر الجيد يحتاج إلى وقته.',
      emptyTopic: 'لم نكتب عن هذا بعد. ليس كل صمت سهوًا؛ فبعض الصمت بحث.',
    },
    placeKinds: { author: 'الكتّاب', topic: 'المواضيع', series: 'السلاسل', storyline: 'الملفات' },
    storylinePlaces: { next: 'ما تلا ذلك', previous: 'ما سبق ذلك', key: 'مادة أساسية' },
    places: {
      contact: 'للتواصل:',
      seriesOver: 'انتهت هذه السلسلة.',
      storylineOver: 'أُغلق هذا الملف.',
      keyStories: 'ابدأ من هنا',
      allStories: 'كل المواد',
      fromTheBeginning: 'اقرأ الملف من بدايته',
      timeline: 'التسلسل الزمني',
      timelineOf: (storyline) => `ملف «${storyline}» كاملًا، من الخبر الأول.`,
      lastStory: (date) => `آخر مادة: ${date}`,
      newer: 'مواد أحدث',
      earlier: 'العودة إلى البداية',
      later: 'ما تلا ذلك',
      more: 'المزيد',
      back: 'العودة إلى الأول',
      before: (moment) => `قبل ${moment}`,
      after: (moment) => `بعد ${moment}`,
      partOf: 'من سلسلة',
      moreInStory: 'المزيد في هذا الملف',
    },
    search: {
      title: 'بحث',
      titleOf: (query) => `بحث: ${query}`,
      field: 'عمّ تبحث؟',
      syntax:
        'الكلمات بين «علامتي تنصيص» تأتي متتالية، وعلامة الناقص قبل الكلمة تستبعدها، و«أو» تكتفي بإحدى الكلمتين.',
      narrow: 'تضييق البحث',
      section: 'القسم',
      anySection: 'كل الأقسام',
      author: 'الكاتب',
      kind: 'النوع',
      anyKind: 'كل الأنواع',
      news: 'خبر',
      edition: 'الطبعة',
      allEditions: 'كل الطبعات',
      from: 'من تاريخ',
      to: 'إلى تاريخ',
      sort: 'الترتيب',
      relevance: 'الأقرب إلى البحث أولًا',
      newest: 'الأحدث أولًا',
      oldest: 'الأقدم أولًا',
      apply: 'تطبيق',
      withoutFilters: 'البحث بلا تضييق',
      results: 'النتائج',
      count: (stories) =>
        count(stories, {
          zero: 'لا موضوع',
          one: 'موضوع واحد',
          two: 'موضوعان',
          few: '{n} موضوعات',
          many: '{n} موضوعًا',
          other: '{n} موضوع',
        }),
      moreThan: (stories) =>
        count(stories, {
          one: 'أكثر من موضوع واحد',
          two: 'أكثر من موضوعين',
          few: 'أكثر من {n} موضوعات',
          many: 'أكثر من {n} موضوعًا',
          other: 'أكثر من {n} موضوع',
        }),
      judged: (stories) =>
        count(stories, {
          one: 'الأفضل من أحدث موضوع. رتّب بحسب التاريخ لترى كل الموضوعات.',
          two: 'الأفضل من أحدث موضوعين. رتّب بحسب التاريخ لترى كل الموضوعات.',
          few: 'الأفضل من أحدث {n} موضوعات. رتّب بحسب التاريخ لترى كل الموضوعات.',
          many: 'الأفضل من أحدث {n} موضوعًا. رتّب بحسب التاريخ لترى كل الموضوعات.',
          other: 'الأفضل من أحدث {n} موضوع. رتّب بحسب التاريخ لترى كل الموضوعات.',
        }),
      more: 'نتائج أخرى',
      first: 'النتائج الأولى',
      didYouMean: 'هل تقصد',
      nothing: (query) => `لا نتائج عن «${query}»`,
      nothingHelp: 'جرّب كلمات أقل أو غيرها، أو اقرأ أحدث ما نشرناه:',
      topics: 'موضوعات نكتب عنها',
      tooLong: (limit) => `هذا طويل على البحث. يكفي ما لا يتجاوز ${characters(limit)}: بضع كلمات.`,
      tooMany: (limit) =>
        count(limit, {
          one: 'بحثنا عن أول كلمة فقط. كلمات أقل تجد أكثر.',
          two: 'بحثنا عن أول كلمتين فقط. كلمات أقل تجد أكثر.',
          few: 'بحثنا عن أول {n} كلمات فقط. كلمات أقل تجد أكثر.',
          many: 'بحثنا عن أول {n} كلمة فقط. كلمات أقل تجد أكثر.',
          other: 'بحثنا عن أول {n} كلمة فقط. كلمات أقل تجد أكثر.',
        }),
      onlyWithout: 'اذكر أيضًا ما تبحث عنه، لا ما تستبعده وحده.',
      noAuthor: (name) => `لم يكتب هنا أحد باسم «${name}». تحقق من الاسم أو اتركه فارغًا.`,
      badDates: 'اكتب التاريخ بالسنة ثم الشهر ثم اليوم، والأقدم أولًا.',
      busy: 'يبحث كثيرون الآن. نرجو المحاولة مرة أخرى بعد لحظات.',
    },
    trouble: {
      notFoundTitle: 'لا توجد صفحة في هذا العنوان',
      notFoundText: 'ربما كُتب العنوان خطأً، أو انقطع جزء منه عند نسخه.',
      notFoundHelp: 'يمكنك الانتقال إلى الصفحة الأولى، أو اختيار أحد الأقسام، أو قراءة أحدث ما نشرناه:',
      goneTitle: 'سُحب هذا الموضوع',
      goneText: 'نُشر هنا ثم سحبناه. نترك هذه الملاحظة كي لا يتساءل أحد أين ذهب.',
      goneReason: (reason) => `السبب كما توضحه هيئة التحرير: ${reason}`,
      badRequestTitle: 'تعذّر فهم هذا الطلب',
      badRequestText: 'وصل الطلب ناقصًا أو تلف جزء منه في الطريق. عد إلى الصفحة السابقة وحاول مرة أخرى.',
      failedTitle: 'تعذّر عرض هذه الصفحة الآن',
      failedText: 'الخلل من عندنا، وقد سُجّل لدينا. نرجو المحاولة مرة أخرى بعد دقيقة.',
    },
    genres: {
      analysis: 'تحليل',
      opinion: 'رأي',
      feature: 'ريبورتاج',
      obituary: 'رحيل',
      explainer: 'شرح',
      live: 'مباشر',
    },
    roles: {
      writer: 'بقلم',
      photographer: 'تصوير:',
      illustrator: 'رسوم:',
      editor: 'تحرير:',
      translator: 'ترجمة:',
    },
    blocks: {
      keyPoints: 'أبرز النقاط',
      gallery: 'صور',
      table: 'جدول',
      transcript: 'النص المفرّغ',
      readAlso: 'اقرأ أيضًا',
      correction: (kind, date) => {
        const label = corrections[kind] ?? 'تصويب';
        return date === '' ? label : `${label}، ${formatCalendarDate(date, language)}`;
      },
      date: (date) => formatCalendarDate(date, language),
      embed: (provider) => `يُفتح على ${isolate(provider)}. لا يُحمَّل شيء من هناك قبل أن تختار الانتقال.`,
      elsewhere: (host) => `محفوظ على ${isolate(host)}. لا يُحمَّل شيء من هناك قبل أن تختار الانتقال.`,
    },
  };
}
