import type { Translation } from '../../src/domain/refusals/refusal.ts';
import type { site } from '../../src/domain/refusals/site.ts';
import { apart } from '../apart.ts';
import { counted } from './in-arabic.ts';

export const siteAr: Translation<typeof site> = {
  site_change_unknown: 'لا يوجد تغيير كهذا في الموقع.',
  site_changed: 'غيّر شخص آخر هذا في هذه الأثناء. انظر إليه من جديد ثم كرّر تعديلك.',
  site_for_editors: 'لا يغيّر الموقع إلا المحررون. اطلب ذلك من أحدهم.',
  site_words_unknown: ({ name }) => `ليس في الموقع كلمات باسم ${apart(name)} يمكن استبدالها.`,
  one_line_only: 'اكتبه في سطر واحد.',
  slug_pattern: 'استخدم حروفًا صغيرة وأرقامًا تفصل بينها شرطات.',
  time_zone_unknown: `لا توجد منطقة زمنية كهذه. اكتب منطقة مثل ${apart('Europe/Madrid')}.`,
  language_tag_unknown: `لا يوجد رمز لغة كهذا. اكتب رمزًا مثل ${apart('en')} أو ${apart('pt-BR')}.`,
  address_prefix_pattern: `اتركه فارغًا، أو اكتب شرطة مائلة وحروفًا صغيرة: ${apart('/es')}`,
  contact_pattern: `اكتب عنوانًا يبدأ بـ ${apart('https://')} أو ${apart('mailto:')}`,
  picture_of_library: 'اختر صورة من المكتبة.',
  section_twice: 'ورد قسم هنا مرتين. احذف أحدهما.',
  story_twice: 'وردت قصة هنا مرتين. احذف إحداهما.',
  redirect_target_pattern: `اكتب مسارًا في هذا الموقع، أو عنوانًا يبدأ بـ ${apart('https://')}`,
  percent_of_no_character: 'فيه علامة % لا يبدأ بها حرف. صحّحها.',
  contributor_named: 'يبقى المساهم ما دامت قصة تذكر اسمه.',
  edition_stays: 'تبقى الطبعة: للقصص عناوين فيها.',
  edition_prefix_stays: 'تبقى بداية عناوين الطبعة كما هي: يحتفظ القراء بها.',
  edition_code_pattern: `رمز الطبعة رمز لغة مثل ${apart('es')} أو ${apart('pt-BR')}.`,
  edition_prefix_reserved: `للموقع نفسه صفحات في هذه العناوين. اختر بداية أخرى: ${apart('/es')}`,
  edition_prefix_taken: `هذه العناوين لطبعة أخرى. اختر لهذه بداية خاصة بها: ${apart('/es')}`,
  redirect_path_pattern: `اكتب العنوان القديم مسارًا كما يُقرأ، بلا ${apart('?')} ولا ${apart('#')} ولا ${apart('%')}، مثل ${apart('/2019/05/old-name')}.`,
  redirect_at_story: 'في هذا العنوان قصة: لا حاجة إلى تحويل.',
  redirect_circle: 'هذا يدور في حلقة: الوجهة تعود إلى هنا. اختر وجهة أخرى.',
  redirect_chain: ({ most }) =>
    `أكثر من ${counted(most, { one: 'تحويل واحد', two: 'تحويلين', few: '# تحويلات', many: '# تحويلًا', other: '# تحويل' })} متتالية. حوّل إلى الوجهة الأخيرة مباشرة.`,
  section_has_stories: ({ slug }) => `في القسم ${apart(slug)} قصص. أخرجه من شريط التنقل بدلًا من حذفه.`,
  strand_unknown: 'لا توجد سلسلة أو ملف كهذا.',
  strand_merged_into: ({ name }) => `دُمج في ${apart(name)}. غيّر ذاك.`,
  strand_begins_at_home: 'يبدأ في عنوانه الخاص. ابدأه ثم انقله أو ادمجه.',
  strand_merged: 'هو مدموج في غيره. أزل ذاك أو افصل بينهما.',
  strand_has_stories: 'يجد القراء فيه قصصًا. أغلقه أو ادمجه في غيره.',
  strand_target_merged: 'دُمج ذاك نفسه في غيره. اختر ما يقف فيه الآن.',
  topic_has_stories: 'يبقى الموضوع ما دامت له قصص. ادمجه في موضوع آخر.',
  topic_unknown: 'لا يعرف القراء هذا الموضوع: ليس لأي قصة لديهم.',
  topic_merged_into: ({ name }) => `دُمج في ${apart(name)}. أعد تسمية ذاك.`,
  topic_target_merged: 'دُمج ذلك الموضوع نفسه في موضوع آخر. اختر ما يقف فيه الآن.',
};
