import { documentOf } from '../../src/domain/document.ts';
import { parseBodyHtml } from '../../src/domain/parse-html.ts';
import { slugOf } from '../../src/domain/slug.ts';
import { saveDraft } from '../../src/writing/save-draft.ts';
import { metaOf } from '../../tests/support/drafts.ts';
import { openDatabaseOf } from '../../tests/support/newsroom-database.ts';
import type { Installation } from '../../tests/support/program.ts';
import { signIn } from '../../tests/support/sign-in.ts';
import { coverStory, type Desk, type PaperLanguage } from './desk.ts';

/** Ids of stories to look at. */
export interface Work {
  /** Being written, with versions, notes and a preview. */
  readonly written: string;
  readonly live: string;
}

const drafts = {
  en: {
    section: 'Politics',
    headlines: [
      'Harbour master resigns over the gate that would not close',
      'Bakers ask for the night back',
      'A bridge that two towns say is theirs',
      'The lighthouse is for sale, with its keeper',
      'What the ferrymen were told, and when',
    ],
    first: '<p>The harbour master resigned on Tuesday, hours after the gate failed for the third time.</p>',
    second:
      '<h2>What is known</h2><p>Very unique letters of March show that he had asked for a second motor.</p><p>The council says that it never saw them.</p>',
    note: 'Who has seen the letters? We need two sources for this.',
    rule: {
      language: 'en',
      phrase: 'very unique',
      reason: 'What is unique is not so by degrees.',
      suggestion: 'unique',
    },
    posts: ['<p>The gate is being tried again.</p>', '<p>It closed, and opened by itself.</p>'],
    reporter: 'Tomas Reyl',
    reader: 'Counsel Ltd',
  },
  ar: {
    section: 'المدينة',
    headlines: [
      'رئيس الميناء يستقيل بسبب بوابة لم تُغلق',
      'الخبازون يطالبون بليلهم',
      'جسر تقول بلدتان إنه لهما',
      'المنارة معروضة للبيع مع حارسها',
      'ماذا قيل لأصحاب العبّارات، ومتى',
    ],
    first: '<p>استقال رئيس الميناء يوم الثلاثاء بعد ساعات من تعطل البوابة للمرة الثالثة.</p>',
    second:
      '<h2>ما نعرفه</h2><p>تُظهر رسائل من آذار أنه قام بطلب محرك ثانٍ.</p><p>ويقول المجلس إنه لم يرها.</p>',
    note: 'من اطّلع على الرسائل؟ نحتاج إلى مصدرين.',
    rule: { language: 'ar', phrase: 'قام بطلب', reason: 'الفعل وحده يكفي.', suggestion: 'طلب' },
    posts: ['<p>تُجرَّب البوابة من جديد.</p>', '<p>أُغلقت ثم فُتحت وحدها.</p>'],
    reporter: 'فارس القنديلي',
    reader: 'مكتب المحامي',
  },
} as const;

/** A day's work on the desk, in both languages. */
export async function layWork(house: Installation, desk: Desk): Promise<Record<PaperLanguage, Work>> {
  const writer = await signIn(house, { name: 'Nadia Haddad', role: 'reporter' });
  await signIn(house, {
    name: 'Ben Ode',
    role: 'desk_editor',
    desks: [{ edition: 'en', section: 'politics' }],
  });
  await signIn(house, { name: 'ليلى حداد', role: 'editor', desks: [{ edition: 'ar', section: null }] });
  const { db } = await openDatabaseOf(house, 'newsroom');
  try {
    const lay = (language: PaperLanguage) => layIn(language, desk, { db, writer });
    return { en: await lay('en'), ar: await lay('ar') };
  } finally {
    await db.destroy();
  }
}

interface Writing {
  readonly db: Awaited<ReturnType<typeof openDatabaseOf>>['db'];
  readonly writer: { readonly staffId: string; readonly name: string };
}

async function layIn(language: PaperLanguage, { ask }: Desk, { db, writer }: Writing): Promise<Work> {
  const { section, headlines, first, second, note, rule, posts, reporter, reader } = drafts[language];
  const direction = language === 'ar' ? ('rtl' as const) : ('ltr' as const);
  const place = { slug: slugOf(section, language), name: section };
  const meta = metaOf({ edition: language, language, direction, section: place });
  const save = (articleId: string | null, headline: string, html: string) =>
    saveDraft(db, {
      ...{ articleId, meta, author: writer.name, staffId: writer.staffId, reason: 'written' },
      document: documentOf({ headline, body: parseBodyHtml(html).body }),
      ownerIds: [writer.staffId],
    });
  const ids: string[] = [];
  for (const headline of headlines) ids.push((await save(null, headline, first)).articleId);
  const [written = '', sent, ready, scheduled, live = ''] = ids;
  await save(written, headlines[0], first + second);
  const story = `/api/articles/${written}`;
  await ask('POST', '/api/style/rules', { ...rule, matchCase: false, wholeWords: true });
  const { version } = await ask<{ version: number }>('GET', `${story}/annotations`);
  const passage = { version, from: 1, to: 14 };
  await ask('POST', `${story}/annotations`, { kind: 'note', ...passage, text: note });
  await ask('POST', `${story}/previews`, { forName: reader, hours: 24 });
  const due = { before: null, after: '2026-11-24T16:30:00Z' };
  for (const id of [written, sent]) await ask('PATCH', `/api/articles/${id}/fields/dueAt`, due);
  for (const id of [sent, ready, scheduled]) await ask('POST', `/api/articles/${id}/send`, { note: '' });
  for (const id of [ready, scheduled]) await ask('POST', `/api/articles/${id}/approve`, {});
  // The database's clock decides, and that is not shifted.
  await ask('POST', `/api/articles/${scheduled}/schedule`, { time: { at: '2030-01-01T06:00:00Z' } });
  await ask('POST', `/api/articles/${live}/publish`, {});
  await coverStory({ ask }, live, posts, reporter);
  return { written, live };
}
