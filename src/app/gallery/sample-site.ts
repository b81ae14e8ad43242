import type { Direction, Edition, Genre, LivePicture } from '../../domain/article.ts';
import { documentOf } from '../../domain/document.ts';
import { renderHtml } from '../../domain/render-html.ts';
import { messagesFor } from '../../reader/messages/messages.ts';
import type { Place } from '../../reader/places/read-place.ts';
import { pageContextOf, pictureFor } from '../../reader/story-page-context.ts';
import type { ArticlePage } from '../../reader/views/article-page.tsx';
import type { Card, Site } from '../../reader/views/models.ts';
import { sampleBlocks } from './sample-body.ts';
import { type SampleWords, sampleWords } from './sample-words.ts';

const day = new Date('2026-11-24T12:00:00Z');
const published = new Date('2026-11-24T09:30:00Z');
const yesterday = new Date('2026-11-23T17:05:00Z');

/** The pictures of the gallery, by the `src` that its documents have. */
export const samplePictures = {
  wide: picture('wide', 1600, 1067),
  tall: picture('tall', 900, 1200),
  square: picture('square', 1200, 1200),
};

function picture(name: string, width: number, height: number): LivePicture {
  return { name, width, height, widths: [400, 800, width], colour: '#9fb4bd' };
}

/** A paper with everything, in one language. */
export function samplePaper(direction: Direction, origin: string) {
  const words = sampleWords(direction);
  const editions = [editionOf('ltr'), editionOf('rtl')];
  const edition = editionOf(direction);
  const site: Site = {
    edition,
    messages: messagesFor(edition.language),
    sections: words.sections.map((name, at) => ({ name, slug: `section-${at}` })),
    editions,
    origin,
    today: day,
  };
  const { language } = edition;
  const pageOf = (genre: Genre) =>
    pageContextOf({ id: 'sample', language, genre, pictures: samplePictures, files: {} }, edition);
  const page = pageOf('news');
  const bodyOf = (body: Parameters<typeof documentOf>[0]['body'], on = page) =>
    renderHtml(documentOf({ headline: words.headlines[0] ?? '', standfirst: words.standfirst, body }), on);
  return {
    site,
    words,
    blocks: sampleBlocks(words).map(({ name, node }) => {
      const around = (at: number) => ({
        type: 'paragraph',
        content: [{ type: 'text', text: words.sentences[at] ?? '' }],
      });
      return { name, html: bodyOf([around(0), node, around(1)]).body };
    }),
    card: (genre: Genre, change: Partial<Card> = {}) => cardOf(words, edition, genre, change),
    story: (genre: Genre, change: Partial<ArticlePage> = {}): ArticlePage => {
      const picture = {
        type: 'image',
        attrs: { src: 'wide', alt: words.headlines[0], credit: words.writers[1] },
      };
      const said = (text = '') => [{ type: 'text', text }];
      const text = words.sentences.map((each) => ({ type: 'paragraph', content: said(each) }));
      const part = { type: 'heading', attrs: { level: 2 }, content: said(words.headlines[2]) };
      const quote = { type: 'pull_quote', attrs: { attribution: '' }, content: said(words.headlines[1]) };
      return storyOf(words, cardOf(words, edition, genre, {}), {
        html: bodyOf([picture, ...text, quote, ...text, part, ...text], pageOf(genre)),
        ...change,
      });
    },
    place: (kind: Place['kind'], change: Partial<Place> = {}) => placeOf(words, kind, change),
  };
}

export type SamplePaper = ReturnType<typeof samplePaper>;

function editionOf(direction: Direction): Edition {
  const isArabic = direction === 'rtl';
  return {
    code: isArabic ? 'ar' : 'en',
    name: sampleWords(direction).paper,
    description: '',
    language: isArabic ? 'ar' : 'en',
    direction,
    pathPrefix: isArabic ? '/ar' : '',
    timeZone: 'UTC',
    position: isArabic ? 2 : 1,
  };
}

function cardOf(
  words: SampleWords,
  { language, direction, pathPrefix }: Edition,
  genre: Genre,
  change: Partial<Card>,
): Card {
  return {
    id: genre,
    path: `${pathPrefix}/`,
    headline: words.headlines[0] ?? '',
    standfirst: words.standfirst,
    kicker: words.kicker,
    genre,
    writers: words.writers,
    language,
    direction,
    publishedAt: published,
    picture: { ...pictureFor(samplePictures.wide), alt: '' },
    ...change,
  };
}

function storyOf(
  words: SampleWords,
  card: Card,
  change: Pick<ArticlePage, 'html'> & Partial<ArticlePage>,
): ArticlePage {
  const [first = '', second = ''] = words.sections;
  return {
    path: card.path,
    translations: [],
    card,
    section: { name: first, path: card.path },
    byline: [
      ...words.writers.map((name) => ({ name, slug: name, role: 'writer' as const })),
      { name: words.writers[1] ?? '', slug: 'photographer', role: 'photographer' },
    ],
    dateline: words.short[3] ?? null,
    series: { name: second, path: card.path },
    topics: words.sections.map((name, at) => ({ name, slug: `topic-${at}` })),
    updatedAt: day,
    minutes: 4,
    changes: [
      { kind: 'correction', note: words.sentences[1] ?? null, at: day },
      { kind: 'updated', note: null, at: published },
      { kind: 'published', note: null, at: yesterday },
    ],
    storylines: [
      {
        name: words.kicker,
        path: card.path,
        stories: [
          { card: { ...card, headline: words.headlines[1] ?? '' }, place: 'previous' },
          { card: { ...card, headline: words.headlines[2] ?? '' }, place: 'next' },
        ],
      },
    ],
    coverage: null,
    related: words.headlines.map((headline) => ({
      card: { ...card, headline, publishedAt: yesterday },
      why: words.kicker,
    })),
    comments: '',
    ...change,
  };
}

function placeOf(words: SampleWords, kind: Place['kind'], change: Partial<Place>): Place {
  return {
    ...{ kind, slug: 'harbour', name: words.headlines[2] ?? '', description: words.standfirst },
    ...{ jobTitle: null, contact: null, isClosed: false, keyStories: [], storyOrder: [] },
    picture: { live: samplePictures.wide, alt: words.headlines[2] ?? '', credit: words.writers[1] ?? '' },
    ...change,
  };
}
