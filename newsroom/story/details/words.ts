import type { CreditRole, Genre } from '../../../src/domain/article.ts';
import { figure } from '../../refusals/in-arabic.ts';
import type { Words } from '../../words.ts';

interface DetailsWords {
  readonly title: string;
  readonly groups: Readonly<Record<'work' | 'place' | 'head' | 'found', string>>;
  readonly state: Readonly<Record<'unsaved' | 'saving' | 'saved', string>>;
  readonly failed: (message: string) => string;
  readonly again: string;
  readonly drop: string;
  readonly conflict: (by: string | null) => string;
  readonly theirs: string;
  readonly mine: string;
  readonly keepMine: string;
  readonly takeTheirs: string;
  readonly nothing: string;
  readonly edition: string;
  readonly section: string;
  readonly newSection: (name: string) => string;
  readonly series: string;
  readonly seriesHelp: string;
  readonly storylines: string;
  readonly storylinesHelp: string;
  readonly noneOpen: string;
  readonly storyLanguage: string;
  readonly languageHelp: string;
  readonly kicker: string;
  readonly kickerHelp: string;
  readonly genre: string;
  readonly genres: Readonly<Record<Genre, string>>;
  readonly dateline: string;
  readonly datelineHelp: string;
  readonly byline: string;
  readonly addName: string;
  readonly addNameHelp: string;
  readonly newName: (name: string) => string;
  readonly role: (name: string) => string;
  readonly roles: Readonly<Record<CreditRole, string>>;
  readonly up: (name: string) => string;
  readonly down: (name: string) => string;
  readonly remove: (name: string) => string;
  readonly slug: string;
  readonly slugFromHeadline: string;
  readonly slugLive: string;
  readonly toPublishing: string;
  readonly searchTitle: string;
  readonly searchDescription: string;
  readonly socialTitle: string;
  readonly socialDescription: string;
  readonly previews: string;
  readonly fromStory: string;
  readonly onSearch: string;
  readonly onSocial: string;
  readonly noSharedPicture: string;
  readonly sharedPicture: string;
  readonly sharedAlt: string;
  readonly firstPicture: string;
  readonly anotherPicture: string;
  readonly useFirst: string;
  readonly untitled: string;
  readonly owners: string;
  readonly ownersHelp: string;
  readonly due: (zone: string) => string;
  readonly clear: string;
  readonly planned: string;
  readonly length: (now: number, planned: number | null) => string;
  readonly deskNote: string;
}

export const words: Words<DetailsWords> = {
  en: {
    title: 'Details',
    groups: {
      work: 'Assignment',
      place: 'Where it stands',
      head: 'Around the story',
      found: 'How it is found',
    },
    state: { unsaved: 'Not saved yet', saving: 'Saving…', saved: 'Saved' },
    failed: (message) => `Not saved: ${message}`,
    again: 'Save',
    drop: 'Discard mine',
    conflict: (by) => (by ? `${by} changed this meanwhile.` : 'This was changed meanwhile.'),
    theirs: 'Now',
    mine: 'Yours',
    keepMine: 'Use mine',
    takeTheirs: 'Keep what is there',
    nothing: 'empty',
    edition: 'Edition',
    section: 'Section',
    newSection: (name) => `New section “${name}”`,
    series: 'Series',
    seriesHelp: 'None',
    storylines: 'Storylines',
    storylinesHelp: 'None',
    noneOpen: 'None of this name goes on. They are begun on the page of the site.',
    storyLanguage: 'Language of the story',
    languageHelp: 'A tag such as en, ar or fr-CA',
    kicker: 'Kicker',
    kickerHelp: 'A word or two above the headline',
    genre: 'Genre',
    genres: {
      news: 'News',
      analysis: 'Analysis',
      opinion: 'Opinion',
      feature: 'Feature',
      obituary: 'Obituary',
      explainer: 'Explainer',
      live: 'Live',
    },
    dateline: 'Dateline',
    datelineHelp: 'The place it is filed from',
    byline: 'Byline',
    addName: 'Add a name',
    addNameHelp: 'Nobody needs an account to be named.',
    newName: (name) => `Add “${name}”`,
    role: (name) => `What ${name} did`,
    roles: {
      writer: 'Words',
      photographer: 'Pictures',
      illustrator: 'Drawings',
      editor: 'Editing',
      translator: 'Translation',
    },
    up: (name) => `Move ${name} up`,
    down: (name) => `Move ${name} down`,
    remove: (name) => `Take ${name} out`,
    slug: 'End of the address',
    slugFromHeadline: 'From the headline',
    slugLive: 'Readers have it at this address. It moves under Publishing, so that the old address leads on.',
    toPublishing: 'Change the address',
    searchTitle: 'Title for search',
    searchDescription: 'Description for search',
    socialTitle: 'Title when shared',
    socialDescription: 'Description when shared',
    previews: 'Previews',
    fromStory: 'From the story',
    onSearch: 'In search results',
    onSocial: 'When shared',
    noSharedPicture: 'No picture: the first one of the story goes along.',
    sharedPicture: 'Picture when shared',
    sharedAlt: 'What the shared picture shows, in words',
    firstPicture: 'The first one of the story.',
    anotherPicture: 'Another picture',
    useFirst: 'The first one of the story',
    untitled: 'Story without a headline',
    owners: 'Assigned to',
    ownersHelp: 'They are told, and may write in it.',
    due: (zone) => `Due (${zone})`,
    clear: 'Clear',
    planned: 'Planned length in words',
    length: (now, planned) =>
      planned === null
        ? `${now} words now`
        : `${now} of ${planned} words${now > planned ? `, ${now - planned} too many` : ''}`,
    deskNote: 'Note between desk and writer',
  },
  ar: {
    title: 'التفاصيل',
    groups: { work: 'التكليف', place: 'موضع القصة', head: 'حول القصة', found: 'كيف يُعثر عليها' },
    state: { unsaved: 'لم يُحفظ بعد', saving: 'جارٍ الحفظ…', saved: 'محفوظ' },
    failed: (message) => `لم يُحفظ: ${message}`,
    again: 'حفظ',
    drop: 'تجاهل ما كتبته',
    conflict: (by) => (by ? `غيّر ${by} هذا الحقل في هذه الأثناء.` : 'تغيّر هذا الحقل في هذه الأثناء.'),
    theirs: 'الآن',
    mine: 'ما كتبته',
    keepMine: 'استخدم ما كتبته',
    takeTheirs: 'أبقِ ما هو موجود',
    nothing: 'فارغ',
    edition: 'الطبعة',
    section: 'القسم',
    newSection: (name) => `قسم جديد «${name}»`,
    series: 'السلسلة',
    seriesHelp: 'لا شيء',
    storylines: 'القصص المستمرة',
    storylinesHelp: 'لا شيء',
    noneOpen: 'لا شيء مستمر بهذا الاسم. تبدأ السلاسل والقصص المستمرة من صفحة الموقع.',
    storyLanguage: 'لغة القصة',
    languageHelp: 'رمز لغة مثل ar أو en أو fr-CA',
    kicker: 'عنوان تمهيدي',
    kickerHelp: 'كلمة أو كلمتان فوق العنوان',
    genre: 'النوع',
    genres: {
      news: 'خبر',
      analysis: 'تحليل',
      opinion: 'رأي',
      feature: 'تقرير',
      obituary: 'نعي',
      explainer: 'شرح',
      live: 'تغطية مباشرة',
    },
    dateline: 'مكان الخبر',
    datelineHelp: 'المكان الذي كُتبت منه',
    byline: 'الأسماء',
    addName: 'أضف اسمًا',
    addNameHelp: 'لا يحتاج أحد إلى حساب ليُذكر اسمه.',
    newName: (name) => `أضف «${name}»`,
    role: (name) => `عمل ${name}`,
    roles: {
      writer: 'كتابة',
      photographer: 'تصوير',
      illustrator: 'رسم',
      editor: 'تحرير',
      translator: 'ترجمة',
    },
    up: (name) => `قدّم ${name}`,
    down: (name) => `أخّر ${name}`,
    remove: (name) => `احذف ${name}`,
    slug: 'آخر عنوان الصفحة',
    slugFromHeadline: 'من عنوان القصة',
    slugLive: 'القصة عند القرّاء في هذا العنوان. يُنقل من «النشر» كي يقود العنوان القديم إلى الجديد.',
    toPublishing: 'تغيير عنوان الصفحة',
    searchTitle: 'العنوان في نتائج البحث',
    searchDescription: 'الوصف في نتائج البحث',
    socialTitle: 'العنوان عند المشاركة',
    socialDescription: 'الوصف عند المشاركة',
    previews: 'معاينة',
    fromStory: 'من القصة',
    onSearch: 'في نتائج البحث',
    onSocial: 'عند المشاركة',
    noSharedPicture: 'بلا صورة: ترافق القصةَ أولُ صورة فيها.',
    sharedPicture: 'الصورة عند المشاركة',
    sharedAlt: 'ما تُظهره صورة المشاركة، بالكلمات',
    firstPicture: 'أول صورة في القصة.',
    anotherPicture: 'صورة أخرى',
    useFirst: 'أول صورة في القصة',
    untitled: 'قصة بلا عنوان',
    owners: 'المكلفون',
    ownersHelp: 'يُبلَّغون بذلك ويمكنهم الكتابة فيها.',
    due: (zone) => `موعد التسليم (${zone})`,
    clear: 'مسح',
    planned: 'الطول المقرر بالكلمات',
    length: (now, planned) =>
      planned === null
        ? `عدد الكلمات الآن: ${figure(now)}`
        : `${figure(now)} من ${figure(planned)} كلمة${now > planned ? `، بزيادة ${figure(now - planned)}` : ''}`,
    deskNote: 'ملاحظة بين القسم والكاتب',
  },
};
