import type { Edition } from '../../domain/article.ts';
import { documentOf } from '../../domain/document.ts';
import { renderHtml } from '../../domain/render-html.ts';
import { messagesFor } from '../messages/messages.ts';
import type { Place } from '../places/read-place.ts';
import { type ArticlePage, renderArticlePage } from './article-page.tsx';
import { renderChoicesPage } from './choices-page.tsx';
import { renderFrontPage } from './front-page.tsx';
import { renderIndexPage } from './index-page.tsx';
import { renderListPage } from './list-page.tsx';
import type { Card, PageFacts, Site } from './models.ts';
import { renderNoticePage } from './notice-page.tsx';
import { renderTimelinePage } from './timeline-page.tsx';

const editions: readonly Edition[] = [
  {
    code: 'en',
    name: 'The Meridian',
    language: 'en',
    direction: 'ltr',
    pathPrefix: '',
    description: '',
    timeZone: 'UTC',
    position: 1,
  },
  {
    code: 'ar',
    name: 'الميريديان',
    language: 'ar',
    direction: 'rtl',
    pathPrefix: '/ar',
    description: '',
    timeZone: 'UTC',
    position: 2,
  },
];

/** A site with two editions, seen from the one with this code. */
export function siteOf(code: 'en' | 'ar', change: Partial<Edition> = {}): Site {
  const [english, arabic] = editions;
  if (!english || !arabic) throw new Error('There are two editions.');
  const edition = { ...(code === 'ar' ? arabic : english), ...change };
  return {
    edition,
    messages: messagesFor(edition.language),
    sections: [{ slug: 'world', name: 'World' }],
    editions,
    origin: 'https://meridian.example',
    today: new Date('2026-11-24T12:00:00Z'),
  };
}

/** A story in a list; `change` says what is different. */
export function cardOf(change: Partial<Card> = {}): Card {
  return {
    id: 'harbour',
    path: '/world/harbour',
    headline: 'The harbour is open',
    standfirst: 'After nine years.',
    kicker: 'Harbour',
    genre: 'news',
    writers: ['Ada Moreno'],
    language: 'en',
    direction: 'ltr',
    publishedAt: new Date('2026-11-24T09:30:00Z'),
    picture: {
      src: '/media/a-800.jpeg',
      sources: [{ type: 'image/webp', srcset: '/media/a-800.webp 800w', sizes: '100vw' }],
      width: 800,
      height: 533,
      alt: '',
    },
    ...change,
  };
}

export const factsOf = (path: string): PageFacts => ({ title: 'A page', description: 'About it', path });

/** The page of a story that has everything. */
export function articleOf(card: Card, change: Partial<ArticlePage> = {}): ArticlePage {
  return {
    path: card.path,
    html: renderHtml(
      documentOf({
        headline: card.headline,
        standfirst: card.standfirst,
        body: [{ type: 'paragraph', content: [{ type: 'text', text: 'The crane stays.' }] }],
      }),
    ),
    card,
    section: { name: 'World', path: '/world' },
    byline: [{ name: 'Ada Moreno', slug: 'ada-moreno', role: 'writer' }],
    dateline: 'Saltmere',
    topics: [{ slug: 'harbour', name: 'Harbour' }],
    updatedAt: new Date('2026-11-24T10:45:00Z'),
    minutes: 3,
    changes: [],
    translations: [],
    series: { name: 'The Long Read', path: '/series/the-long-read' },
    storylines: [
      { name: 'The wall', path: '/storylines/the-wall', stories: [{ card: cardOf(), place: 'next' }] },
    ],
    coverage: null,
    related: [{ card: cardOf(), why: 'Same topic: Harbour' }],
    comments: '<section class="after comments" id="comments"></section>',
    ...change,
  };
}

/** Every kind of page, with this story wherever one can stand. */
export function pagesOf(site: Site, card: Card, facts = factsOf(card.path)): Record<string, string> {
  const cards = [card, { ...card, picture: null }, { ...card, genre: 'opinion' as const }, card];
  const band = { name: card.headline, path: card.path, cards };
  return {
    article: renderArticlePage(
      site,
      facts,
      articleOf(card, {
        section: { name: card.headline, path: card.path },
        byline: [{ name: card.headline, slug: card.headline, role: 'writer' }],
        dateline: card.headline,
        topics: [{ slug: card.headline, name: card.headline }],
        changes: [{ kind: 'correction', note: card.headline, at: card.publishedAt }],
        series: { name: card.headline, path: card.path },
        storylines: [{ name: card.headline, path: card.path, stories: [{ card, place: 'key' }] }],
        related: [{ card, why: card.headline }],
      }),
    ),
    front: renderFrontPage(
      site,
      { ...facts, path: `${site.edition.pathPrefix}/` },
      {
        lead: card,
        seconds: cards,
        river: cards,
        bands: [band, { ...band, cards: [card] }],
        olderPath: '/?before=a-b',
      },
    ),
    list: renderListPage(site, facts, {
      title: card.headline,
      place: placeOf(card),
      cards: [...cards, ...cards],
      keyCards: cards,
      empty: 'Nothing yet.',
      isFirst: true,
      path: card.path,
      feedPath: `${card.path}/feed.xml`,
      newerPath: null,
      olderPath: '/world?before=a-b',
    }),
    timeline: renderTimelinePage(site, facts, {
      place: placeOf(card),
      path: card.path,
      cards,
      previousPath: null,
      nextPath: '/world/timeline?after=a-b',
    }),
    index: renderIndexPage(site, facts, {
      kind: 'storyline',
      lines: [{ ...placeOf(card), newestAt: card.publishedAt, picture: null }],
      previousPath: null,
      nextPath: null,
    }),
    choices: renderChoicesPage(site, facts, card.path),
    notice: renderNoticePage(site, facts, {
      title: card.headline,
      paragraphs: [card.standfirst || 'Nothing more to say.'],
      link: { path: card.path, words: card.headline },
      latest: cards,
    }),
  };
}

/** A storyline in the words of a story. */
function placeOf(card: Card): Place {
  return {
    ...{ kind: 'storyline', slug: 'harbour', name: card.headline, description: card.standfirst },
    ...{
      jobTitle: card.kicker,
      contact: null,
      picture: null,
      isClosed: true,
      keyStories: [],
      storyOrder: [],
    },
  };
}
