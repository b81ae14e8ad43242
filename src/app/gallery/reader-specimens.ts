import { escapeHtml } from '../../domain/html-text.ts';
import { withoutPictures } from '../../reader/lite/lite-answer.ts';
import { formatNumber, writtenLanguage } from '../../reader/messages/format.ts';
import { renderArticlePage } from '../../reader/views/article-page.tsx';
import { renderChoicesPage } from '../../reader/views/choices-page.tsx';
import { renderFrontPage } from '../../reader/views/front-page.tsx';
import type { PageFacts } from '../../reader/views/models.ts';
import { renderOfflinePage } from '../../reader/views/offline-page.tsx';
import { renderPlainPage } from '../../reader/views/plain-page.tsx';
import { renderSavedPage } from '../../reader/views/saved-page.tsx';
import { mainOf } from './main-of.ts';
import { sampleCoverage } from './sample-coverage.ts';
import type { SamplePaper } from './sample-site.ts';
import type { Specimen } from './specimen.ts';

/** What readers choose, keep and are told of. Some of it scripts make: here it stands as they leave it. */
export function readerSpecimens(paper: SamplePaper, facts: PageFacts): readonly Specimen[] {
  const { site } = paper;
  return [
    { name: 'Choices', html: mainOf(renderChoicesPage(site, facts, '/')) },
    ...saved(paper, facts),
    { name: 'Notice: no connection', html: mainOf(renderOfflinePage(site, facts)) },
    { name: 'Note: kept on the device', html: `<p class="kept">${site.messages.device.keptAsOf} 12:30</p>` },
    plain(paper, 'failed', 'Notice: a page that cannot be made'),
    plain(paper, 'unkept', 'Notice: words handed back'),
    translated(paper, facts),
    withoutThem(paper, facts),
    viewer(paper),
    aloud(paper),
    ...liveNews(paper, facts),
    since(paper, facts),
  ];
}

function saved({ site, words }: SamplePaper, facts: PageFacts): readonly Specimen[] {
  const page = mainOf(renderSavedPage(site, facts))
    .replace(/<p class="display unscripted">[\s\S]*?<\/p>/, '')
    .replace(/<template>[\s\S]*<\/template>/, '');
  const { device } = site.messages;
  const story = (kicker: string, headline: string, more: string) =>
    `<li class="card"><p class="kicker">${kicker}</p><h2><a href="/">${headline}</a></h2>${more}<button type="button" class="plain">${device.remove}</button></li>`;
  const list =
    story(
      words.kicker,
      words.headlines[0] ?? '',
      `<p class="summary">${words.standfirst}</p><p class="meta since">${device.since}</p>`,
    ) + story(device.withdrawn, device.withdrawnText, '').replace('class="card"', 'class="card withdrawn"');
  return [
    {
      name: 'Saved stories',
      html: page
        .replace(/<ol><\/ol>|<ol\s*\/>/, `<ol>${list}</ol>`)
        .replace(/(class="(?:plain clear|reading-kept)") hidden(="")?/g, '$1'),
    },
    { name: 'Saved stories: none yet', html: page.replace(/(class="display empty") hidden(="")?/, '$1') },
  ];
}

function plain({ site, words }: SamplePaper, trouble: 'failed' | 'unkept', name: string): Specimen {
  const kept = trouble === 'unkept' ? (words.sentences[0] ?? '') : '';
  const html = mainOf(renderPlainPage(site.edition, trouble, kept).html);
  return { name, html: `<div class="notice">${html}</div>` };
}

/** A story with nothing around it. */
const alone = { changes: [], storylines: [], topics: [], related: [] };

function translated(paper: SamplePaper, facts: PageFacts): Specimen {
  const { site } = paper;
  const now = site.today;
  const story = paper.story('news', alone);
  const translations = site.editions.map(({ language, direction, pathPrefix }) => {
    const isOwn = language === site.edition.language;
    return {
      ...{ id: isOwn ? story.card.id : 'other', path: `${pathPrefix}/`, language, direction },
      ...{ isOriginal: !isOwn, updatedAt: now, translatedFrom: isOwn ? new Date(now.getTime() - 1) : null },
    };
  });
  const page = renderArticlePage(site, facts, { ...story, translations });
  return { name: 'Story: a translation behind its original', html: withoutLane(mainOf(page)) };
}

function withoutThem(paper: SamplePaper, facts: PageFacts): Specimen {
  const page = renderArticlePage(
    { ...paper.site, isLite: true },
    { ...facts, isHidden: false },
    paper.story('news', alone),
  );
  return { name: 'Story without its pictures', html: withoutLane(mainOf(withoutPictures(page))) };
}

/** As `assets/blocks.js` makes it of a gallery. */
function viewer({ site, blocks }: SamplePaper): Specimen {
  const words = site.messages.blocks;
  const gallery = blocks.find(({ name }) => name === 'gallery')?.html ?? '';
  const [figure = ''] = /<figure[\s\S]*?<\/figure>/.exec(gallery) ?? [];
  const large = figure.replace(/<a [^>]*>([\s\S]*?)<\/a>/, '$1').replace(/<figure[^>]*>/, '<figure>');
  const button = (name: 'previous' | 'next' | 'close', sign: string) =>
    `<button type="button" class="${name}" aria-label="${escapeHtml(words[name])}">${sign}</button>`;
  return {
    name: 'Picture viewer',
    html: `<div class="contained"><dialog class="viewer" open aria-label="${escapeHtml(words.gallery)}"><p>${button('previous', '‹')}<span>2 / 3</span>${button('next', '›')}${button('close', '×')}</p><div>${large}</div></dialog></div>`,
  };
}

/** As `assets/aloud.js` makes it, with the passage that is spoken. */
function aloud({ site, words }: SamplePaper): Specimen {
  const { device } = site.messages;
  const speed = `${formatNumber(1.25, writtenLanguage(site.edition))}×`;
  const button = (name: string, sign?: string) =>
    `<button type="button"${sign ? ` aria-label="${escapeHtml(name)}"` : ''}>${sign ?? name}</button>`;
  return {
    name: 'Reading aloud',
    html: `<div class="contained"><div class="body"><p>${words.sentences[0]}</p><p class="spoken">${words.sentences[1]}</p></div><div class="aloud" role="region" aria-label="${escapeHtml(device.listen)}">${button(device.previousPassage, '‹')}${button(device.pause)}${button(device.nextPassage, '›')}${button(`${device.speed} ${speed}`, speed)}${button(device.stopListening, '×')}</div></div>`,
  };
}

/** As `assets/live.js` fills the bar. */
function liveNews(paper: SamplePaper, facts: PageFacts): readonly Specimen[] {
  const { coverage } = paper.site.messages;
  const button = (words: string) => `<button type="button">${words}</button>`;
  const [bar = ''] =
    /<p class="live-bar meta"[\s\S]*?<\/p>/.exec(
      renderArticlePage(paper.site, facts, paper.story('live', { coverage: sampleCoverage(paper, false) })),
    ) ?? [];
  const filled = (said: string, stop: string) =>
    bar.replace(/>[\s\S]*<\/p>/, `><span role="status">${said}</span>${button(stop)}</p>`);
  return [
    {
      name: 'Live bar: new posts, and something changed',
      html: filled(`${button(coverage.newPosts(2))}${coverage.changed}`, coverage.pause),
    },
    { name: 'Live bar: paused', html: filled('', coverage.resume) },
    {
      name: 'Live bar: ended',
      html: bar.replace(/>[\s\S]*<\/p>/, `><span role="status"></span>${coverage.over}</p>`),
    },
  ];
}

/** What changed since it was read, and what came since a reader last looked. */
function since(paper: SamplePaper, facts: PageFacts): Specimen {
  const { device, coverage } = paper.site.messages;
  const river = {
    ...{ name: null, path: null, kind: 'river' as const },
    cards: [paper.card('news'), paper.card('analysis')],
  };
  const front = { lead: null, seconds: [], river: [], bands: [river], olderPath: null };
  const cards = mainOf(renderFrontPage(paper.site, facts, front)).replace(
    /(<p class="meta">[\s\S]*?)<time([^>]*)>[^<]*<\/time>/,
    `$1<time$2 class="since">${device.since}</time>`,
  );
  return {
    name: 'Marks: updated since it was read, new to you',
    html: `${cards}<div class="coverage"><div role="article" class="post"><p class="meta"><a href="/" rel="bookmark"><time datetime="2026-11-24T15:05:00Z"><b>15:05</b></time></a> <span class="mark since">${coverage.newToYou}</span></p><div class="body"><p>${paper.words.sentences[0]}</p></div></div></div>`,
  };
}

/** The way back to the top stands once, on the page around. */
function withoutLane(html: string): string {
  return html.replace(/<div class="lane">[\s\S]*?<\/div>/, '');
}
