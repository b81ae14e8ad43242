import { alternatesOf } from '../../domain/alternates.ts';
import type { Edition } from '../../domain/article.ts';
import { previewAddress } from '../../domain/live-picture.ts';
import type { PageContext } from '../../domain/page-context.ts';
import { articleKey } from '../../domain/page-keys.ts';
import { placePath } from '../../domain/places.ts';
import { readingPath } from '../../domain/reading-times.ts';
import { renderHtml } from '../../domain/render-html.ts';
import type { StorableFacts } from '../../platform/http/storable.ts';
import { cardDependencies, cardOf } from '../cards.ts';
import type { PagePart, ReaderContext } from '../context.ts';
import { type CoverageRead, readCoverage } from '../coverage/coverage-of.ts';
import { coverageLinks, isFirstPage, titleOfPosts } from '../coverage/coverage-page.ts';
import type { PostsAsked } from '../coverage/post-pages.ts';
import { enhance } from '../enhance.ts';
import { loadSite } from '../load-site.ts';
import type { Messages } from '../messages/messages.ts';
import { pictureToShare } from '../picture-to-share.ts';
import { moreInStorylines } from '../places/more-in-storylines.ts';
import { type LiveArticle, listChanges, readCards, type StoryCard } from '../queries.ts';
import { passingPage, sharedPage } from '../respond.ts';
import { pageContextOf } from '../story-page-context.ts';
import { structuredData } from '../structured-data.ts';
import { listTranslations } from '../translations.ts';
import { type ArticlePage, renderArticlePage } from '../views/article-page.tsx';
import type { Site } from '../views/models.ts';

const wordsAMinute = 220;
/** Changes a page tells of: a live story can have hundreds. */
const mostChanges = 50;

/** What of a story its page shows by itself. */
export type StoryShown = StoryCard &
  Pick<LiveArticle, 'document' | 'files' | 'dateline' | 'topics' | 'wordCount'> &
  Partial<Pick<LiveArticle, 'series'>>;

interface MadeArticle {
  readonly html: string;
  readonly facts: StorableFacts;
}

/** What the address of a story asks for besides the story. */
export interface ArticleAsked {
  /** A comment: the form opens as an answer to it. */
  readonly replyTo: string | null;
  /** Which of its posts, where it has any. */
  readonly posts: PostsAsked;
}

/** The page of a live story; null where its address asks for posts that it does not have. */
export async function articlePage(
  ctx: ReaderContext,
  edition: Edition,
  story: LiveArticle,
  { replyTo, posts }: ArticleAsked,
): Promise<Response | null> {
  const coverage = await readCoverage(ctx.readerDb, edition, story, posts);
  if (!coverage && story.coverage) return null;
  const comments = await ctx.commentSection(story, edition, replyTo);
  const { html, facts } = await makeArticle(ctx, edition, story, {
    ...{ comments, coverage },
    isWhole: replyTo === null,
  });
  // Anybody can make up comments to reply to and places among posts; such pages must not push others out of the store.
  const isLinked = replyTo === null && (coverage?.page.isLinked ?? true);
  return isLinked ? sharedPage(html, facts) : passingPage(html, 200);
}

/** The same page with a form that one reader has filled in and must look at again. */
export async function articlePageWithForm(
  ctx: ReaderContext,
  edition: Edition,
  story: LiveArticle,
  comments: PagePart,
): Promise<Response> {
  const coverage = await readCoverage(ctx.readerDb, edition, story, {});
  const { html } = await makeArticle(ctx, edition, story, { comments, coverage, isWhole: false });
  return passingPage(html, 422);
}

async function makeArticle(
  ctx: ReaderContext,
  edition: Edition,
  story: LiveArticle,
  {
    comments,
    coverage,
    isWhole,
  }: {
    readonly comments: PagePart;
    readonly coverage: CoverageRead | null;
    readonly isWhole: boolean;
  },
): Promise<MadeArticle> {
  const at = story.firstPublishedAt;
  const [{ site, dependencies, expiresAt }, changes, related, storylines, translations] = await Promise.all([
    loadSite(ctx, edition),
    listChanges(ctx.readerDb, story.id, mostChanges),
    ctx.relatedArticles({ id: story.id, edition: edition.code, at }),
    moreInStorylines(ctx.readerDb, edition, story),
    listTranslations(ctx.readerDb, story.id),
  ]);
  const inStorylines = new Set(storylines.boxes.flatMap(({ stories }) => stories.map(({ card }) => card.id)));
  const relatedCards = await readCards(
    ctx.readerDb,
    related.articles.map((each) => each.articleId).filter((id) => !inStorylines.has(id)),
  );
  const { messages } = site;
  const shared = new Map(related.articles.map((each) => [each.articleId, each]));
  const description = story.seo.description ?? story.standfirst;
  const socialDescription = story.social.description ?? description;
  const sectionPath = `${edition.pathPrefix}/${story.sectionSlug}`;
  const isFirst = coverage === null || isFirstPage(coverage);
  const html = renderArticlePage(
    site,
    {
      title: isFirst
        ? (story.seo.title ?? messages.page.title(story.headline, edition.name))
        : messages.page.title(`${titleOfPosts(site, coverage)}: ${story.headline}`, edition.name),
      ...(description !== '' && { description }),
      path: story.path,
      section: story.sectionSlug,
      feedPath: `${coverage ? story.path : sectionPath}/feed.xml`,
      structuredData: structuredData(ctx.readerUrl, edition, story, {
        words: story.wordCount,
        comments: comments.count,
        changes,
        ...(coverage && { coverage }),
      }),
      ...(coverage && coverageLinks(story.path, coverage)),
      social: {
        title: story.social.title ?? story.seo.title ?? story.headline,
        ...(socialDescription !== '' && { description: socialDescription }),
      },
      openGraph: openGraphOf(ctx.readerUrl, story),
      ...(ctx.countsReading && { readingAddress: `${readingPath}/${story.id}` }),
      // A form on the way is no page of its own: only the story's address has translations.
      ...(isWhole && { alternates: alternatesOf(translations) }),
    },
    {
      ...storyParts(site, story, pageContextOf(story, edition)),
      changes,
      coverage: coverage?.shown ?? null,
      storylines: storylines.boxes,
      translations,
      related: relatedCards.map((card) => ({
        card: cardOf(card),
        why: whyRelated(messages, story, shared.get(card.id)),
      })),
      comments: comments.html,
    },
  );
  return {
    html,
    facts: {
      dependencies: [
        ...dependencies,
        { key: articleKey(story.id) },
        ...storylines.dependencies,
        ...translations.map(({ id }) => ({ key: articleKey(id) })),
        ...related.dependencies,
        ...relatedCards.flatMap(cardDependencies),
        ...comments.dependencies,
        ...(coverage?.dependencies ?? []),
      ],
      expiresAt: Math.min(expiresAt, comments.expiresAt ?? Infinity),
      storyId: story.id,
    },
  };
}

/** The story itself and what is said about it. */
export function storyParts(
  { edition }: Site,
  story: StoryShown,
  page: PageContext,
): Omit<ArticlePage, 'related' | 'translations' | 'storylines' | 'changes' | 'comments' | 'coverage'> {
  return {
    path: story.path,
    html: renderHtml(enhance(story.document), page),
    card: cardOf(story),
    section: { name: story.sectionName, path: `${edition.pathPrefix}/${story.sectionSlug}` },
    byline: story.byline,
    dateline: story.dateline,
    series: story.series
      ? { name: story.series.name, path: placePath(edition, 'series', story.series.slug) }
      : null,
    topics: story.topics,
    updatedAt: story.updatedAt,
    minutes: Math.max(1, Math.round(story.wordCount / wordsAMinute)),
  };
}

function whyRelated(
  messages: Messages,
  story: LiveArticle,
  shared: { readonly sharedTopics: readonly string[]; readonly sharedWords: readonly string[] } | undefined,
): string {
  const names = story.topics
    .filter((topic) => shared?.sharedTopics.includes(topic.slug))
    .map((topic) => topic.name);
  if (names.length > 0) return messages.related.sameTopics(names.slice(0, 2));
  const words = shared?.sharedWords.slice(0, 3) ?? [];
  return words.length > 0 ? messages.related.sameWords(words) : messages.related.sameDays;
}

function openGraphOf(origin: string, story: LiveArticle): readonly (readonly [string, string])[] {
  const shared = pictureToShare(story);
  return [
    ['og:type', 'article'],
    ['article:published_time', story.firstPublishedAt.toISOString()],
    ['article:modified_time', story.updatedAt.toISOString()],
    ['article:section', story.sectionName],
    ...story.topics.map((topic) => ['article:tag', topic.name] as const),
    ...(shared
      ? ([
          ['og:image', origin + previewAddress(shared.picture, '16:9')],
          ['og:image:alt', shared.alt],
          ['twitter:card', 'summary_large_image'],
        ] as const)
      : []),
  ];
}
