import type { media } from '../../src/domain/refusals/media.ts';
import type { Translation } from '../../src/domain/refusals/refusal.ts';
import { apart } from '../apart.ts';
import { counted, figure } from './in-arabic.ts';

const millions = (number: number) =>
  counted(number, {
    one: 'مليون بكسل',
    two: 'مليوني بكسل',
    few: '# ملايين بكسل',
    many: '# مليون بكسل',
    other: '# مليون بكسل',
  });

export const mediaAr: Translation<typeof media> = {
  media_unknown: ({ id }) => `ليس في المكتبة ملف بالمعرّف ${apart(id)}.`,
  media_changed: 'غيّر شخص آخر هذا الملف في هذه الأثناء. انظر إليه كما هو الآن ثم غيّره من جديد.',
  media_file_gone: 'لم يعد الملف في المخزن.',
  media_preview_missing: 'لا توجد معاينة كهذه (بعد).',
  media_on_page: 'تظهر هذه الصورة في صفحة موضوع أو شخص أو سلسلة أو ملف. اختر لها غيرها هناك أولًا.',
  media_in_story: 'تستخدم قصة هذا الملف. أزله منها أو استبدله أولًا: انظر أين يُستخدم.',
  media_replaces: ({ name }) =>
    `ستحل هذه الصورة محل ${apart(name)} عند انتهاء حقوقها. حدّد لها بديلًا آخر أولًا.`,
  media_warning_seen: 'رأى أحد هذا التحذير من قبل.',
  media_still_live: 'لا تزال لدى القراء.',
  media_story_not_publishable: 'لا يحق لك نشر هذه القصة. اطلبه ممن يحق له.',
  replacement_gone: 'لم يعد بديلها موجودًا. حدّد صورة أخرى.',
  replacement_failed: ({ why }) => `لم تُستبدل: ${apart(why)}`,
  frame_without_picture: 'لا تُؤطَّر إلا الصور.',
  frame_beyond_picture: ({ shape }) => `الجزء المحدد للنسبة ${apart(shape)} يتجاوز حدود الصورة.`,
  frame_of_other_shape: ({ shape }) => `الجزء المحدد للنسبة ${apart(shape)} له نسبة أخرى.`,
  licence_creative_commons: 'حدّد رخصة المشاع الإبداعي، ولا تحددها إلا إذا كانت الرخصة منها.',
  replacement_for_expiry: 'حدّد الصورة التي تحل محلها عند انتهاء حقوقها، ولا تحددها إلا في هذه الحالة.',
  replacement_of_file: 'لا تُستبدل بصورة إلا صورة. اجعلها تُزال بدلًا من ذلك.',
  replacement_of_itself: 'لا تحل الصورة محل نفسها. اختر صورة أخرى.',
  replacement_no_picture: 'يجب أن يكون البديل صورة من المكتبة.',
  replacement_without_rights: 'اذكر أولًا بأي حق تُعرض الصورة البديلة.',
  file_empty: ({ name }) => `الملف ${apart(name)} فارغ.`,
  file_kind_unknown: ({ name }) =>
    `الملف ${apart(name)} ليس من الأنواع المقبولة: الصور (${apart('JPEG, PNG, WebP, AVIF, GIF, HEIC')}) أو ${apart('SVG')} أو ${apart('MP3')} أو ${apart('M4A')} أو ${apart('MP4')} أو ${apart('PDF')}. العبرة بمحتواه لا باسمه.`,
  file_too_large: ({ name, megabytes }) =>
    `الملف ${apart(name)} كبير جدًا: أكثر من ${counted(megabytes, { one: 'ميغابايت واحد', two: 'ميغابايتين', few: '# ميغابايت', many: '# ميغابايت', other: '# ميغابايت' })}. صغّره.`,
  picture_too_large: ({ name, width, height, megapixels, side }) =>
    `أبعاد الصورة ${apart(name)} هي ${apart(`${figure(width)} × ${figure(height)}`)} بكسل، والحد الأقصى ${millions(megapixels)}، و${figure(side)} بكسل للضلع. صغّرها.`,
  picture_too_many_pixels: ({ name, megapixels }) =>
    `في الصورة ${apart(name)} بكسلات كثيرة: الحد الأقصى ${millions(megapixels)}. صغّرها.`,
  picture_damaged: ({ name }) =>
    `الصورة ${apart(name)} تالفة أو ناقصة ولا يمكن قراءتها. أرسلها مرة أخرى أو احفظها من جديد.`,
  picture_hevc: ({ name }) =>
    `الصورة ${apart(name)} بصيغة ${apart('HEIC (HEVC)')} التي لا يقرؤها هذا الخادم. احفظها بصيغة ${apart('JPEG')} (على آيفون: الإعدادات، ثم الكاميرا، ثم التنسيقات، ثم الأكثر توافقًا).`,
  address_unfit: `هذا ليس عنوانًا على الويب. أعطِ عنوانًا يبدأ بـ ${apart('https://')} (أو ${apart('http://')}).`,
  address_not_public: ({ host }) =>
    `${apart(host)} ليس على الإنترنت العام، فلا يُجلب منه شيء. احفظ الصورة وأرسلها ملفًا.`,
  address_unreachable: ({ host }) => `لم يُجب ${apart(host)}. حاول مرة أخرى، أو احفظ الصورة وأرسلها ملفًا.`,
  address_refused: ({ host, status }) =>
    `لم يُعطِ ${apart(host)} الصورة (أجاب بـ ${apart(String(status))}). احفظها وأرسلها ملفًا.`,
  address_too_slow: ({ host }) => `تأخر ${apart(host)} كثيرًا. حاول مرة أخرى، أو احفظ الصورة وأرسلها ملفًا.`,
  sizes_failed: ({ why }) => `تعذّر صنع المقاسات: ${apart(why)}`,
  sizes_stopped: 'توقف صنع المقاسات مرة بعد مرة.',
  media_store_away: 'تعذّر الوصول إلى مخزن الوسائط. حاول مرة أخرى بعد لحظات.',
  media_store_refused: `رفض مخزن الوسائط الطلب. على من يدير الموقع أن يراجع إعداداته (${apart('MEDIA_S3_…')}).`,
};
