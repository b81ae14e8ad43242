import type { intake } from '../../src/domain/refusals/intake.ts';
import type { Translation } from '../../src/domain/refusals/refusal.ts';
import { apart } from '../apart.ts';
import { characters, figure } from './in-arabic.ts';

export const intakeAr: Translation<typeof intake> = {
  import_empty: 'الملف فارغ.',
  import_blank: 'ليس في الملف إلا فراغات.',
  import_binary: `الملف ليس نصًا. أرسل نصًا أو ${apart('Markdown')} أو ${apart('HTML')} أو ${apart('JSON Lines')}.`,
  import_no_file: 'لا يوجد ملف كهذا.',
  import_folder: `هذا مجلد. سمِّ الملفات التي فيه، مثل ${apart('folder/*.txt')}`,
  import_gzip_damaged: `يبدأ الملف كملف ${apart('gzip')} ولا يمكن فك ضغطه.`,
  import_too_large: ({ megabytes }) =>
    `فيه أكثر من ${figure(megabytes)} ميغابايت. ترد المجموعات الكبيرة بصيغة ${apart('JSON Lines: --format jsonl')}`,
  import_line_too_long: ({ characters: written, most }) =>
    `في أحد الأسطر ${characters(written)}، والحد الأقصى ${figure(most)}. تحقق من أنه نص.`,
  import_no_story: 'لا قصة فيه: كل سطر من أسطر صفحة ويب.',
  html_without_headline: `ليس في نص ${apart('HTML')} عنوان: لا ${apart('h1')} ولا ${apart('og:title')} ولا ${apart('title')}.`,
  html_without_article: 'لم يُعثر على مقال في الصفحة. أرسل المقال وحده، أو نصًا.',
  markdown_without_headline: `ليس في نص ${apart('Markdown')} عنوان. ابدأه بسطر مثل ${apart('# Headline')} أو اذكر العنوان في الترويسة.`,
  front_matter_too_long: ({ kilobytes }) => `الترويسة أطول من ${figure(kilobytes)} كيلوبايت. اختصرها.`,
  front_matter_unfit: ({ why }) => `لا تصلح الترويسة: ${apart(why)}`,
  front_matter_no_yaml: ({ why }) => `ليست الترويسة بصيغة ${apart('YAML')}: ${apart(why)}`,
  name_reserved: ({ name }) => `فيه الاسم ${apart(name)}، وهو محجوز. احذفه.`,
  json_unreadable: `ليس بصيغة ${apart('JSON')}.`,
  import_without_headline: 'ليس له عنوان.',
  import_without_text: `ليس فيه ${apart('text')} ولا ${apart('html')}.`,
};
