import { type Genre, genres } from '../../domain/article.ts';
import type { ContainerKind } from '../../domain/front/front.ts';
import { renderArticlePage } from '../../reader/views/article-page.tsx';
import { renderFrontPage } from '../../reader/views/front-page.tsx';
import { renderIndexPage } from '../../reader/views/index-page.tsx';
import { renderListPage } from '../../reader/views/list-page.tsx';
import type { PageFacts } from '../../reader/views/models.ts';
import { renderNoticePage } from '../../reader/views/notice-page.tsx';
import { renderStamp } from '../../reader/views/preview-stamp.tsx';
import { renderTimelinePage } from '../../reader/views/timeline-page.tsx';
import { commentSpecimens } from './comment-specimens.ts';
import { mainOf } from './main-of.ts';
import { readerSpecimens } from './reader-specimens.ts';
import { sampleCoverage } from './sample-coverage.ts';
import { type SamplePaper, samplePictures } from './sample-site.ts';
import { searchSpecimens } from './search-specimens.ts';
import type { Specimen } from './specimen.ts';

const facts = (path: string): PageFacts => ({ title: 'Gallery', path, isHidden: true });

/** Everything that readers can meet, in the order of the gallery. */
export function specimensOf(paper: SamplePaper): readonly Specimen[] {
  return [
    ...mastheads(paper),
    ...genres.map((genre) => storyHead(paper, genre)),
    ...paper.blocks.map(({ name, html }) => ({
      name: `Block: ${name.replaceAll('_', ' ')}`,
      html: `<article class="story genre-news"><div class="body">${html}</div></article>`,
    })),
    wholeStory(paper),
    liveCoverage(paper, false),
    liveCoverage(paper, true),
    ...commentSpecimens(paper),
    ...fronts(paper),
    ...lists(paper),
    ...searchSpecimens(paper, facts('/search')),
    ...notices(paper),
    ...readerSpecimens(paper, facts('/story')),
    controls(paper),
  ];
}

function mastheads({ site }: SamplePaper): readonly Specimen[] {
  const front = { lead: null, seconds: [], river: [], bands: [], olderPath: null };
  return ['Masthead of the front', 'Masthead inside'].map((name, at) => {
    const path = at === 0 ? `${site.edition.pathPrefix}/` : '/inside';
    const page = renderFrontPage(site, { ...facts(path), section: 'section-1' }, front);
    const masthead = /<header class="masthead">[\s\S]*?<\/header>/.exec(page)?.[0] ?? '';
    return { name, html: `<section aria-label="${name}">${masthead}</section>` };
  });
}

function storyHead(paper: SamplePaper, genre: Genre): Specimen {
  const alone = { changes: [], storylines: [], topics: [], related: [] };
  const page = renderArticlePage(paper.site, facts('/story'), paper.story(genre, alone));
  return { name: `Story: ${genre}`, html: mainOf(page).replace(/<div class="lane">[\s\S]*?<\/div>/, '') };
}

function liveCoverage(paper: SamplePaper, isOver: boolean): Specimen {
  const bare = { changes: [], storylines: [], topics: [], related: [] };
  const coverage = sampleCoverage(paper, isOver);
  const page = renderArticlePage(paper.site, facts('/story'), paper.story('live', { ...bare, coverage }));
  const html = mainOf(page).replace(/<div class="lane">[\s\S]*?<\/div>/, '');
  return { name: `Live coverage${isOver ? ', ended' : ''}`, html };
}

function wholeStory(paper: SamplePaper): Specimen {
  const bare = { dateline: null, series: null, byline: [] };
  const page = renderArticlePage(paper.site, facts('/story'), paper.story('news', bare));
  return { name: 'Story with what follows it', html: mainOf(page) };
}

function fronts(paper: SamplePaper): readonly Specimen[] {
  const { site, words } = paper;
  const cards = genres.map((genre, at) =>
    paper.card(genre, {
      headline: words.headlines[at % words.headlines.length] ?? '',
      ...(at % 3 === 2 && { picture: null }),
      ...(at % 4 === 3 && { standfirst: '', kicker: null }),
      ...(at > 3 && { publishedAt: new Date('2026-11-20T08:00:00Z') }),
    }),
  );
  const band = (name: string | null, kind: Exclude<ContainerKind, 'lead' | 'seconds'> = 'list') => ({
    name,
    path: name === null ? null : '/',
    kind,
    cards,
  });
  const bare = { lead: null, seconds: [], river: [], bands: [], olderPath: null };
  const front = (name: string, parts: Partial<Parameters<typeof renderFrontPage>[2]>) => ({
    name,
    html: mainOf(renderFrontPage(site, facts('/front'), { ...bare, ...parts })),
  });
  const [section = '', other = ''] = words.sections;
  return [
    front('Front: lead and seconds', { lead: paper.card('news'), seconds: cards.slice(1, 4) }),
    front('Front: lead alone', { lead: paper.card('feature') }),
    front('Front: lead without a picture', {
      lead: paper.card('analysis', { picture: null }),
      seconds: cards.slice(3, 6),
    }),
    ...genres.map((genre) =>
      front(`Front: ${genre} leads`, { lead: paper.card(genre), seconds: cards.slice(0, 2) }),
    ),
    front('Front: river of every genre', { river: [...cards, ...cards] }),
    front('Front: bands', {
      bands: [band(section), band(other, 'package'), band(null)],
      olderPath: '/?before=a-b',
    }),
    front('Front: a ranking and a river among the bands', {
      bands: [band(site.messages.lists.mostRead, 'ranking'), band(section, 'river')],
    }),
    front('Front: nothing yet', {}),
  ];
}

function lists(paper: SamplePaper): readonly Specimen[] {
  const { site, words } = paper;
  const cards = [...genres, ...genres].map((genre, at) =>
    paper.card(genre, { ...(at % 3 === 1 && { picture: null }) }),
  );
  const list = (change: Partial<Parameters<typeof renderListPage>[2]>) =>
    mainOf(
      renderListPage(site, facts('/list'), {
        ...{ title: words.sections[0] ?? '', cards, keyCards: [], empty: site.messages.lists.emptySection },
        ...{
          isFirst: true,
          path: '/list',
          feedPath: '/feed.xml',
          newerPath: null,
          olderPath: '/list?before=a-b',
        },
        ...change,
      }),
    );
  const links = { previousPath: '/list', nextPath: '/list?after=a-b' };
  const lines = words.headlines.map((name, at) => ({
    ...paper.place('storyline', { name }),
    newestAt: site.today,
    picture: at % 2 === 0 ? samplePictures.wide : null,
  }));
  return [
    { name: 'List: section', html: list({}) },
    {
      name: 'List: older page',
      html: list({ isFirst: false, newerPath: '/list?after=a-b', cards: cards.slice(0, 3) }),
    },
    { name: 'List: nothing yet', html: list({ cards: [], olderPath: null }) },
    {
      name: 'List: series',
      html: list({ place: paper.place('series', { isClosed: true }), cards: cards.slice(0, 5) }),
    },
    {
      name: 'List: storyline',
      html: list({ place: paper.place('storyline'), keyCards: cards.slice(0, 3), cards: cards.slice(0, 5) }),
    },
    {
      name: 'List: topic',
      html: list({ place: paper.place('topic', { picture: null }), cards: cards.slice(0, 2) }),
    },
    {
      name: 'List: writer',
      html: list({
        place: paper.place('author', { jobTitle: words.kicker, contact: 'mailto:ada@meridian.example' }),
        cards: cards.slice(0, 4),
      }),
    },
    {
      name: 'Timeline',
      html: mainOf(
        renderTimelinePage(site, facts('/list'), {
          place: paper.place('storyline'),
          path: '/list',
          cards,
          ...links,
        }),
      ),
    },
    {
      name: 'All storylines',
      html: mainOf(renderIndexPage(site, facts('/list'), { kind: 'storyline', lines, ...links })),
    },
  ];
}

function notices(paper: SamplePaper): readonly Specimen[] {
  const { site } = paper;
  const { trouble, comments, page } = site.messages;
  const link = { path: '/', words: page.frontPage };
  const notice = (name: string, parts: Parameters<typeof renderNoticePage>[2]) => ({
    name: `Notice: ${name}`,
    html: mainOf(renderNoticePage(site, facts('/notice'), parts)),
  });
  const latest = genres.slice(0, 6).map((genre) => paper.card(genre));
  const stamp = renderStamp({
    words: site.messages.preview,
    forName: paper.words.writers[0] ?? '',
    until: '12:30',
  });
  return [
    notice('not found', {
      title: trouble.notFoundTitle,
      paragraphs: [trouble.notFoundText, trouble.notFoundHelp],
      link,
      hasSearch: true,
      near: latest.slice(0, 2),
      latest,
    }),
    notice('withdrawn', {
      title: trouble.goneTitle,
      paragraphs: [trouble.goneText, trouble.goneReason(paper.words.sentences[1] ?? '')],
      link,
    }),
    notice('comment received', { title: comments.receivedTitle, paragraphs: [comments.receivedText], link }),
    { name: 'Stamp of a preview', html: `<div class="contained">${stamp}</div>` },
  ];
}

/** What can be pressed, at rest, pointed at and in focus: the gallery's style knows `is-hover` and `is-focus`. */
function controls({ site, words }: SamplePaper): Specimen {
  const states = ['', 'is-hover', 'is-focus'].map((state) => {
    const mark = state === '' ? '' : ` class="${state}"`;
    return `<div class="body"><p><a href="/"${mark}>${words.headlines[1]}</a></p></div>
      <p class="share meta"><button type="button"${mark}>${site.messages.article.share}</button></p>
      <div class="comment-form"><button type="submit"${mark}>${site.messages.commentForm.post}</button>
      <div class="field"><label>${site.messages.commentForm.name} <input${mark}></label></div></div>
      <div class="card"><div class="words"><h3><a href="/"${mark}>${words.headlines[1]}</a></h3></div></div>`;
  });
  return {
    name: 'Links, buttons and fields: at rest, pointed at, in focus',
    html: `<div class="story">${states.join('')}</div>`,
  };
}
