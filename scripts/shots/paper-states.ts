import { containerKinds, type FrontContainer, type FrontQuery } from '../../src/domain/front/front.ts';
import type { FrontList } from '../../src/publishing/fronts/contract.ts';
import { coverStory, type Desk, type PaperLanguage } from './desk.ts';
import { type Story, textOf } from './reader-stories.ts';
import { tellWhereItIs } from './told-edition.ts';

const words = {
  en: {
    reporter: 'Tomas Reyl',
    posts: [
      '<p>The doors are open. The first through them was a dog, whose owner followed and apologised.</p>',
      '<p>All forty seats are taken. People stand along the wall, and the wall has been told.</p>',
      '<p>The vote is in: <strong>31 to 9</strong>. It will be read out again for those who came late.</p>',
    ],
    correction: 'The vote was 31 to 9, and not 30 to 10.',
    reason: 'Two of the figures in it were of another year.',
    titles: ['More from the paper', 'Behind it all', 'The latest', 'Most read'],
    reader: 'Counsel Ltd',
  },
  ar: {
    reporter: 'فارس القنديلي',
    posts: [
      '<p>فُتحت الأبواب. أول من دخل كلب، تبعه صاحبه معتذرًا.</p>',
      '<p>امتلأت المقاعد الأربعون، والناس واقفون على طول الجدار.</p>',
      '<p>انتهى التصويت: <strong>٣١ مقابل ٩</strong>. ستُتلى النتيجة مرة أخرى لمن تأخر.</p>',
    ],
    correction: 'كانت نتيجة التصويت ٣١ مقابل ٩، لا ٣٠ مقابل ١٠.',
    reason: 'كان رقمان من أرقامه لسنة أخرى.',
    titles: ['من الصحيفة أيضًا', 'خلفية القصة', 'آخر الأخبار', 'الأكثر قراءة'],
    reader: 'مكتب المحامي',
  },
} as const;

interface Edition {
  /** Address of its front, without the slash at the end. */
  readonly home: string;
  readonly language: PaperLanguage;
  /** All its stories. */
  readonly own: readonly Story[];
  /** Stories that nothing else is shown with. */
  readonly spare: readonly Story[];
  /** One in another language. */
  readonly original: Story | undefined;
}

/** Brings an edition into states that the demo leaves out. @returns the pages that show them. */
export async function laidStates(desk: Desk, edition: Edition): Promise<[name: string, url: string][]> {
  const { home, language, own, spare, original } = edition;
  const { posts, reporter, correction, reason, reader } = words[language];
  const [begun, running, ended, translated, withdrawn, read] = spare;
  if (!(begun && running && ended && translated && withdrawn && read && original)) {
    throw new Error(`There are too few stories in ${home}.`);
  }
  await coverStory(desk, begun.id, posts.slice(0, 1), reporter);
  await coverStory(desk, running.id, posts, reporter);
  await coverStory(desk, ended.id, posts, reporter);
  await desk.ask('POST', `/api/articles/${ended.id}/coverage/end`);
  await desk.ask('PUT', `/api/articles/${translated.id}/translations`, { originalId: original.id });
  const note = { kind: 'correction', text: words[language === 'en' ? 'ar' : 'en'].correction, passage: null };
  await desk.ask('POST', `/api/articles/${original.id}/corrections`, note);
  await desk.ask('POST', `/api/articles/${read.id}/corrections`, { ...note, text: correction });
  await desk.ask('POST', `/api/articles/${withdrawn.id}/retract`, { reason });
  const preview = { forName: reader, hours: 24 };
  const { url } = await desk.ask<{ url: string }>('POST', `/api/articles/${read.id}/previews`, preview);
  return [
    ['live-one-post', begun.url],
    ['live-running', running.url],
    ['live-oldest-first', `${running.url}?order=oldest`],
    ['live-ended', ended.url],
    ['translation-behind', translated.url],
    ['corrected', read.url],
    ['withdrawn', withdrawn.url],
    ['preview', url],
    ['front-arranged', await arrangeFront(desk, edition)],
    ...(await tellWhereItIs(desk, language, own)),
  ];
}

/** With a container of each kind, on the page of the last section. */
async function arrangeFront(desk: Desk, { home, language }: Edition): Promise<string> {
  const { fronts } = await desk.ask<FrontList>('GET', '/api/fronts');
  const section = fronts.findLast(({ edition }) => edition === language)?.section?.slug ?? '';
  const storyline = slugAt(
    /class="index-name" href="([^"]+)"/.exec(await textOf(`${home}/storylines`))?.[1] ?? '',
  );
  const [list, storylineTitle, river, ranking] = words[language].titles;
  const newest = { kind: 'edition', slug: '' } as const;
  const parts: Record<FrontContainer['kind'], [title: string | null, size: number, query: FrontQuery]> = {
    lead: [null, 1, newest],
    seconds: [null, 3, newest],
    list: [list, 5, newest],
    package: [storylineTitle, 4, { kind: 'storyline', slug: storyline }],
    river: [river, 8, newest],
    ranking: [ranking, 5, { kind: 'most_read', slug: '' }],
  };
  const containers = containerKinds.map((kind): FrontContainer => {
    const [title, size, query] = parts[kind];
    return { id: kind, kind, title, size, pinned: [], query };
  });
  const address = (what: string) => `/api/fronts/${language}${what}?section=${encodeURIComponent(section)}`;
  const { version } = await desk.ask<{ version: number }>('PUT', address(''), { version: 0, containers });
  await desk.ask('POST', address('/launch'), { version });
  return `${home}/${encodeURIComponent(section)}`;
}

function slugAt(path: string): string {
  return decodeURIComponent(path.split('/').at(-1) ?? '');
}
