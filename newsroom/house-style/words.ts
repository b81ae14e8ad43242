import type { LinkTrouble } from '../../src/domain/house-style/links.ts';
import type { StyleCheckName } from '../../src/domain/house-style/style-rule.ts';
import { figure } from '../refusals/in-arabic.ts';
import type { Words } from '../words.ts';

interface HouseStyleWords {
  readonly title: string;
  readonly intro: string;
  readonly panel: string;
  readonly fine: string;
  readonly fineMore: string;
  readonly found: (many: number) => string;
  readonly replace: (words: string) => string;
  readonly show: string;
  readonly problem: Readonly<Record<Exclude<StyleCheckName, 'headline_length' | 'links'>, string>>;
  readonly headlineTooLong: (length: number, most: number) => string;
  readonly link: Readonly<Record<LinkTrouble, string>>;
  readonly checks: string;
  readonly check: Readonly<Record<StyleCheckName, string>>;
  readonly headlineMost: string;
  readonly rules: string;
  readonly noRules: string;
  readonly noRulesMore: string;
  readonly filter: string;
  readonly add: string;
  readonly edit: string;
  readonly delete: string;
  readonly deleted: (phrase: string) => string;
  readonly undo: string;
  readonly close: string;
  readonly save: string;
  readonly cancel: string;
  readonly saved: string;
  readonly phrase: string;
  readonly phraseHelp: string;
  readonly reason: string;
  readonly reasonHelp: string;
  readonly suggestion: string;
  readonly suggestionHelp: string;
  readonly language: string;
  readonly allLanguages: string;
  readonly matchCase: string;
  readonly wholeWords: string;
  readonly try: string;
  readonly stop: string;
  readonly goOn: string;
  readonly tried: (stories: string, about: string) => string;
  readonly triedAll: (stories: string) => string;
  readonly matches: (all: string, live: string) => string;
  readonly live: string;
  readonly history: string;
  readonly noHistory: string;
  readonly older: string;
  readonly changed: (actor: string, what: string) => string;
  readonly changeAdded: (phrase: string) => string;
  readonly changeEdited: (phrase: string) => string;
  readonly changeDeleted: (phrase: string) => string;
  readonly changeCheck: (name: string) => string;
}

const en: HouseStyleWords = {
  title: 'House style',
  intro:
    'Every story is held to this while it is written. Whoever writes sees what was found, why, and what to do.',
  panel: 'House style',
  fine: 'Nothing found.',
  fineMore: 'The story keeps to the house style.',
  found: (many) => (many === 1 ? 'One thing to look at' : `${many} things to look at`),
  replace: (words) => `Write “${words}”`,
  show: 'Show',
  problem: {
    alt: 'A picture has no alt text. Say in a sentence what can be seen, for readers who cannot see it.',
    credit: 'A picture has no credit line. Name who made it.',
    standfirst: 'There is no standfirst. One or two sentences say why this matters.',
    dateline: 'There is no dateline. Name the place it is filed from.',
  },
  headlineTooLong: (length, most) =>
    `The headline has ${length} characters; ${most} are the most. Shorten it.`,
  link: {
    draft: 'A link leads to a story that is not published. Readers cannot open it.',
    gone: 'A link leads to a story that was taken back.',
    nowhere: 'A link leads to a page of this site that is not there.',
    newsroom: 'A link leads into the newsroom. Readers cannot open it.',
  },
  checks: 'Checks',
  check: {
    alt: 'Pictures have alt text',
    credit: 'Pictures have a credit line',
    standfirst: 'There is a standfirst',
    dateline: 'News has a dateline',
    headline_length: 'Headlines are short',
    links: 'Readers can follow every link',
  },
  headlineMost: 'Characters at the most',
  rules: 'Words to avoid',
  noRules: 'No words to avoid yet.',
  noRulesMore: 'Add one, with the reason and with what to write in its place.',
  filter: 'Find a rule',
  add: 'Add a rule',
  edit: 'Edit',
  delete: 'Delete',
  deleted: (phrase) => `The rule on “${phrase}” was deleted.`,
  undo: 'Undo',
  close: 'Close',
  save: 'Save the rule',
  cancel: 'Cancel',
  saved: 'The rule is saved.',
  phrase: 'Word or phrase',
  phraseHelp: '* stands for any letters of a word, ? for one: organi?e, utili*.',
  reason: 'Why it is avoided',
  reasonHelp: 'Whoever wrote it reads this.',
  suggestion: 'What to write in its place',
  suggestionHelp: 'Leave it empty where that depends.',
  language: 'Language',
  allLanguages: 'Every language',
  matchCase: 'Capitals matter',
  wholeWords: 'Whole words only',
  try: 'Try it on the archive',
  stop: 'Stop',
  goOn: 'Go on',
  tried: (stories, about) => `Stories looked at: ${stories} of about ${about}`,
  triedAll: (stories) => `Stories looked at: ${stories}, which are all`,
  matches: (all, live) => `Matches: ${all}; in stories that readers have: ${live}`,
  live: 'Live',
  history: 'Changes',
  noHistory: 'Nobody has changed the house style yet.',
  older: 'Older changes',
  changed: (actor, what) => `${actor}: ${what}`,
  changeAdded: (phrase) => `added “${phrase}”`,
  changeEdited: (phrase) => `changed “${phrase}”`,
  changeDeleted: (phrase) => `deleted “${phrase}”`,
  changeCheck: (name) => `changed the check “${name}”`,
};

const ar: HouseStyleWords = {
  title: 'دليل الأسلوب',
  intro: 'تُراجَع كل قصة وفق هذا الدليل أثناء كتابتها، فيرى الكاتب ما وُجد وسببه وما يفعله.',
  panel: 'دليل الأسلوب',
  fine: 'لا ملاحظات.',
  fineMore: 'القصة ملتزمة بدليل الأسلوب.',
  found: (many) =>
    many === 1
      ? 'ملاحظة واحدة'
      : many === 2
        ? 'ملاحظتان'
        : many <= 10
          ? `${figure(many)} ملاحظات`
          : `${figure(many)} ملاحظة`,
  replace: (words) => `اكتب «${words}»`,
  show: 'إظهار',
  problem: {
    alt: 'صورة بلا نص بديل. صف في جملة ما يظهر فيها لمن لا يراها.',
    credit: 'صورة بلا نسبة. اذكر صاحبها.',
    standfirst: 'لا مقدمة للقصة. جملة أو جملتان تقولان لماذا تهم القارئ.',
    dateline: 'لم يُذكر مكان الخبر. اكتب المكان الذي أُرسل منه.',
  },
  headlineTooLong: (length, most) =>
    `في العنوان ${figure(length)} حرفًا، والحد الأقصى ${figure(most)}. اختصره.`,
  link: {
    draft: 'رابط يقود إلى قصة لم تُنشر، فلا يستطيع القراء فتحها.',
    gone: 'رابط يقود إلى قصة سُحبت.',
    nowhere: 'رابط يقود إلى صفحة غير موجودة في هذا الموقع.',
    newsroom: 'رابط يقود إلى داخل غرفة الأخبار، فلا يستطيع القراء فتحه.',
  },
  checks: 'الفحوص',
  check: {
    alt: 'للصور نص بديل',
    credit: 'للصور نسبة إلى صاحبها',
    standfirst: 'للقصة مقدمة',
    dateline: 'للخبر مكان',
    headline_length: 'العناوين قصيرة',
    links: 'يستطيع القراء فتح كل رابط',
  },
  headlineMost: 'أقصى عدد من الحروف',
  rules: 'كلمات نتجنبها',
  noRules: 'لا كلمات بعد.',
  noRulesMore: 'أضف كلمة مع سبب تجنبها وما يُكتب بدلًا منها.',
  filter: 'ابحث عن قاعدة',
  add: 'إضافة قاعدة',
  edit: 'تعديل',
  delete: 'حذف',
  deleted: (phrase) => `حُذفت قاعدة «${phrase}».`,
  undo: 'تراجع',
  close: 'إغلاق',
  save: 'حفظ القاعدة',
  cancel: 'إلغاء',
  saved: 'حُفظت القاعدة.',
  phrase: 'كلمة أو عبارة',
  phraseHelp: 'تعني * أي حروف من الكلمة، وتعني ? حرفًا واحدًا.',
  reason: 'سبب تجنبها',
  reasonHelp: 'يقرأ السببَ من كتبها.',
  suggestion: 'ما يُكتب بدلًا منها',
  suggestionHelp: 'اتركه فارغًا إن كان ذلك يتوقف على السياق.',
  language: 'اللغة',
  allLanguages: 'كل اللغات',
  matchCase: 'التفريق بين الأحرف الكبيرة والصغيرة',
  wholeWords: 'كلمات كاملة فقط',
  try: 'جرّبها على الأرشيف',
  stop: 'إيقاف',
  goOn: 'متابعة',
  tried: (stories, about) => `فُحصت ${stories} من نحو ${about} قصة`,
  triedAll: (stories) => `فُحصت القصص كلها، وعددها ${stories}`,
  matches: (all, live) => `عدد المرات: ${all}، وفي قصص لدى القراء: ${live}`,
  live: 'منشورة',
  history: 'التغييرات',
  noHistory: 'لم يغيّر أحد دليل الأسلوب بعد.',
  older: 'تغييرات أقدم',
  changed: (actor, what) => `${actor}: ${what}`,
  changeAdded: (phrase) => `إضافة «${phrase}»`,
  changeEdited: (phrase) => `تعديل «${phrase}»`,
  changeDeleted: (phrase) => `حذف «${phrase}»`,
  changeCheck: (name) => `تعديل الفحص «${name}»`,
};

export const words: Words<HouseStyleWords> = { en, ar };
