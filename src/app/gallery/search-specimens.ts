import { genres } from '../../domain/article.ts';
import { readQuestion } from '../../reader/search/read-question.ts';
import type { PageFacts } from '../../reader/views/models.ts';
import { renderSearchPage, type SearchPage } from '../../reader/views/search-page.tsx';
import { mainOf } from './main-of.ts';
import type { SamplePaper } from './sample-site.ts';
import type { Specimen } from './specimen.ts';

/** The form, what it finds, and where it leads when it finds nothing. */
export function searchSpecimens(paper: SamplePaper, facts: PageFacts): readonly Specimen[] {
  const { site, words } = paper;
  const { search } = site.messages;
  const [text = ''] = words.short;
  const topics = words.sections.map((name, at) => ({ name, slug: `topic-${at}` }));
  const nothing: SearchPage = {
    question: readQuestion(new URLSearchParams()),
    ...{ sections: site.sections, hits: [], problem: null, count: null, isNothing: false, suggestion: null },
    ...{ plainPath: null, nextPath: null, firstPath: null, latest: [], topics },
  };
  const hits = genres.slice(0, 4).map((genre) => ({
    articleId: genre,
    card: paper.card(genre),
    sectionName: words.sections[0] ?? '',
    headline: marked(words.headlines[0] ?? ''),
    summary: marked(words.sentences[1] ?? ''),
  }));
  const specimen = (name: string, query: Record<string, string>, change: Partial<SearchPage>): Specimen => ({
    name: `Search: ${name}`,
    html: mainOf(
      renderSearchPage(site, facts, {
        ...nothing,
        question: readQuestion(new URLSearchParams(query)),
        ...change,
      }),
    ),
  });
  return [
    specimen('the form', {}, {}),
    specimen(
      'what was found, with what narrows it',
      { q: text, kind: 'analysis' },
      {
        hits,
        count: search.count(4),
        suggestion: { text: words.short[1] ?? '', path: '/search' },
        ...{ plainPath: '/search', nextPath: '/search?after=a', firstPath: '/search' },
      },
    ),
    specimen(
      'nothing found',
      { q: text },
      {
        isNothing: true,
        latest: genres.slice(0, 3).map((genre) => paper.card(genre)),
      },
    ),
  ];
}

/** The second word is what was looked for. */
function marked(text: string) {
  const [first = '', second = '', ...rest] = text.split(' ');
  return [
    { text: `${first} `, isMarked: false },
    { text: second, isMarked: true },
    { text: ` ${rest.join(' ')}`, isMarked: false },
  ];
}
