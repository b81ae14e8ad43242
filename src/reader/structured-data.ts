import type { BreadcrumbList, NewsArticle, NewsMediaOrganization, WithContext } from 'schema-dts';
import type { Edition, Genre, LivePicture } from '../domain/article.ts';
import { correctionKinds } from '../domain/desk.ts';
import { standfirstText } from '../domain/document.ts';
import { hasShape, previewAddress } from '../domain/live-picture.ts';
import { placePath } from '../domain/places.ts';
import type { CoverageRead } from './coverage/coverage-of.ts';
import { liveBlogData } from './coverage/live-blog-data.ts';
import { pictureToShare } from './picture-to-share.ts';
import type { Change, LiveArticle } from './queries.ts';

/** schema.org's subtype for each genre. */
const types: Readonly<Record<Genre, string>> = {
  news: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  feature: 'ReportageNewsArticle',
  obituary: 'NewsArticle',
  explainer: 'BackgroundNewsArticle',
  live: 'NewsArticle',
};

const noticeKinds: ReadonlySet<string> = new Set(['corrected', ...correctionKinds]);

/** schema.org's description of a story and of the way to it, as JSON for a script element. */
export function structuredData(
  origin: string,
  edition: Edition,
  story: LiveArticle,
  facts: {
    readonly words: number;
    readonly comments: number;
    readonly changes: readonly Change[];
    readonly coverage?: Pick<CoverageRead, 'shown' | 'posts'>;
  },
): string {
  const corrections = facts.changes.filter(({ kind, note }) => note !== null && noticeKinds.has(kind));
  const url = origin + encodeURI(story.path);
  const front = `${origin}${edition.pathPrefix}/`;
  const shared = pictureToShare(story);
  const article: WithContext<NewsArticle> = {
    '@context': 'https://schema.org',
    '@type': types[story.genre] as 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: story.headline,
    ...(story.standfirst !== '' && { description: standfirstText(story.document) }),
    ...(shared && { image: imagesOf(shared.picture).map((address) => origin + address) }),
    datePublished: story.firstPublishedAt.toISOString(),
    dateModified: story.updatedAt.toISOString(),
    author: story.byline.map((credit) => ({
      '@type': 'Person',
      name: credit.name,
      url: `${origin}${edition.pathPrefix}/by/${encodeURIComponent(credit.slug)}`,
    })),
    publisher: publisherOf(edition, front),
    articleSection: story.sectionName,
    ...(story.series && {
      isPartOf: {
        '@type': 'CreativeWorkSeries',
        name: story.series.name,
        url: origin + encodeURI(placePath(edition, 'series', story.series.slug)),
      },
    }),
    keywords: story.topics.map((topic) => topic.name),
    ...(story.dateline !== null && { locationCreated: { '@type': 'Place', name: story.dateline } }),
    inLanguage: story.language,
    isAccessibleForFree: true,
    wordCount: facts.words,
    commentCount: facts.comments,
    ...(corrections.length > 0 && {
      correction: corrections.map(({ note, at }) => ({
        '@type': 'CorrectionComment' as const,
        text: note ?? '',
        datePublished: at.toISOString(),
      })),
    }),
  };
  const described = facts.coverage
    ? { ...article, ...liveBlogData({ origin, url }, story, facts.coverage) }
    : article;
  const breadcrumbs: WithContext<BreadcrumbList> = {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: edition.name, item: front },
      {
        '@type': 'ListItem',
        position: 2,
        name: story.sectionName,
        item: `${front}${encodeURIComponent(story.sectionSlug)}`,
      },
      { '@type': 'ListItem', position: 3, name: story.headline },
    ],
  };
  return jsonForScript([described, breadcrumbs]);
}

/** The paper itself. */
function publisherOf({ name, contact, accounts = [] }: Edition, url: string): NewsMediaOrganization {
  return {
    '@type': 'NewsMediaOrganization',
    ...{ name, url },
    ...(contact?.startsWith('mailto:')
      ? { email: contact.slice('mailto:'.length) }
      : contact && { contactPoint: { '@type': 'ContactPoint', url: contact } }),
    ...(accounts.length > 0 && { sameAs: accounts }),
  };
}

/** One in each shape that search engines ask for, or the whole picture where it is not cut. */
function imagesOf(picture: LivePicture): string[] {
  const shapes = (['16:9', '4:3', '1:1'] as const).filter((shape) => hasShape(picture, shape));
  return shapes.length > 0
    ? shapes.map((shape) => previewAddress(picture, shape))
    : [previewAddress(picture)];
}

/** JSON that cannot end the script element it stands in. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
